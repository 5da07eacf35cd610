import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LocationId, OrganiserId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { changeLicence, registerLocation, registerOrganiser } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedOrganiser } from './plan-organisers.ts';
import { actOn, inParallel } from './writer.ts';

export interface WrittenSupply {
  readonly organisers: ReadonlyMap<PlannedOrganiser, OrganiserId>;
  readonly locations: ReadonlyMap<PlannedLocation, LocationId>;
}

/** Organisers and their locations, as they were on the first day, and the licences that change later. */
export async function writeLocations(
  around: Surroundings,
  planned: readonly PlannedOrganiser[],
  day: CalendarDate,
): Promise<WrittenSupply> {
  const organisers = new Map<PlannedOrganiser, OrganiserId>();
  const locations = new Map<PlannedLocation, LocationId>();
  await inParallel(planned, async (each, number) => {
    const { name, email, phone } = each;
    const { organiser } = await actOn(around, day, number, registerOrganiser, { name, email, phone });
    organisers.set(each, organiser);
    for (const location of each.locations)
      locations.set(location, await writeLocation(around, organiser, location, day));
  });
  return { organisers, locations };
}

async function writeLocation(
  around: Surroundings,
  organiser: OrganiserId,
  planned: PlannedLocation,
  day: CalendarDate,
): Promise<LocationId> {
  const [first, ...changes] = planned.licences;
  if (first === undefined) throw new Error(`${planned.fileNumber} has no licence`);
  const { fileNumber, kind, nis, dayPriceCents, index } = planned;
  const { location } = await actOn(around, day, 3600 + index, registerLocation, {
    organiser,
    fileNumber,
    kind,
    nis,
    facts: {
      name: planned.name,
      tier: planned.tier,
      price: planned.price,
      ...(dayPriceCents === null ? {} : { dayPriceCents }),
      street: planned.street,
      houseNumber: planned.houseNumber,
      postcode: planned.postcode,
      lat: planned.lat,
      lon: planned.lon,
      phone: planned.phone,
      email: planned.email,
      description: planned.description,
      minAgeMonths: planned.minAgeMonths,
      maxAgeMonths: 36,
      features: [...planned.features],
    },
    openings: [...planned.openings],
    licensedFrom: first.from,
    places: first.places,
  });
  for (const { from, places } of changes)
    await actOn(around, day, 7200 + index, changeLicence, { location, from, places });
  return location;
}
