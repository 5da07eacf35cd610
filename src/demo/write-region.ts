import type { CalendarDate } from '../kernel/calendar-date.ts';
import { toMultirange } from '../kernel/half-days.ts';
import { copyText } from '../platform/database/copy.ts';
import type { PlannedChild } from './plan-children.ts';
import type { PlannedDesk } from './plan-desks.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedOrganiser } from './plan-organisers.ts';
import type { PlannedGuest, PlannedPool } from './plan-pools.ts';
import type { RegionBook } from './region-book.ts';
import type { SeededIds } from './seeded-ids.ts';
import { instantAt } from './writer.ts';

const none = '\\N';

/** Writes the desks of a region and answers their ids, in order. */
export function writeRegionDesks(
  book: RegionBook,
  ids: SeededIds,
  desks: readonly PlannedDesk[],
  from: CalendarDate,
): string[] {
  return desks.map(({ name, slug, email, phone, address, serves }) => {
    const id = ids.id(Date.parse(from));
    book.add('geo.desk', [id, copyText(name), slug, email, phone, copyText(address)].join('\t'));
    for (const nis of serves) book.add('geo.desk_area', `${id}\t${nis}\t${from}`);
    return id;
  });
}

/** Writes organisers with their locations, licences and hours; answers the ids of both. */
export function writeRegionSupply(
  book: RegionBook,
  ids: SeededIds,
  organisers: readonly PlannedOrganiser[],
  day: CalendarDate,
): { organisers: Map<PlannedOrganiser, string>; locations: Map<PlannedLocation, string> } {
  const moment = Date.parse(day);
  const found = { organisers: new Map<PlannedOrganiser, string>(), locations: new Map<PlannedLocation, string>() };
  for (const organiser of organisers) {
    const owner = ids.id(moment);
    found.organisers.set(organiser, owner);
    book.add('supply.organiser', `${owner}\t${copyText(organiser.name)}\t${organiser.email}\t${organiser.phone}`);
    for (const location of organiser.locations) {
      const id = ids.id(moment);
      found.locations.set(location, id);
      book.add('supply.location', [
        id, owner, location.fileNumber, copyText(location.name), location.kind, location.tier, location.price,
        location.dayPriceCents ?? none, copyText(location.street), location.houseNumber, location.postcode, location.nis,
        location.lat, location.lon, location.phone, location.email, copyText(location.description), location.minAgeMonths, 36,
        `{${location.features.join(',')}}`,
      ].join('\t')); // prettier-ignore
      book.add('supply.gate', id);
      for (const { from, until, places } of location.licences)
        book.add('supply.licence', `${id}\t${from}\t${until ?? none}\t${String(places)}`);
      for (const { weekday, opens, closes } of location.openings)
        book.add('supply.opening', `${id}\t${String(weekday)}\t${opens}\t${closes}`);
    }
  }
  return found;
}

/** Writes the pools and answers their ids. */
export function writeRegionPools(
  book: RegionBook,
  ids: SeededIds,
  pools: readonly PlannedPool[],
  idOf: (location: PlannedLocation) => string,
  day: CalendarDate,
): Map<PlannedPool, string> {
  const at = instantAt(day, 0);
  return new Map(
    pools.map((pool) => {
      const id = ids.id(Date.parse(at));
      const { kind, places, halfDays, financier, whoMay, from, fallbackOpen } = pool;
      book.add('supply.pool', [
        idOf(pool.location), id, kind, places, toMultirange(halfDays), copyText(financier), copyText(whoMay), from, none,
        fallbackOpen ?? none, at,
      ].join('\t')); // prettier-ignore
      return [pool, id];
    }),
  );
}

/** Writes a child that is at a location, or agreed to come, without having asked through Kribbe. */
export function writeRegionChild(
  book: RegionBook,
  ids: SeededIds,
  location: string,
  { family: drawn, nis, birthDate, plan, care = 'regular' }: PlannedChild & Partial<Pick<PlannedGuest, 'care'>>,
  day: CalendarDate,
  pool: string = none,
): void {
  const at = instantAt(day, 0);
  const moment = Date.parse(at);
  const [family, child, placement] = [ids.id(moment), ids.id(moment), ids.id(moment)];
  const [guardian] = drawn.guardians;
  book.add('requests.family', `${family}\t${at}\t${none}\t${nis}\t${none}`);
  if (guardian !== undefined)
    book.add('requests.guardian', `${family}\t${ids.id(moment)}\t0\t${copyText(guardian.firstName)}\t${copyText(guardian.lastName)}\t${guardian.email}\t${copyText(guardian.phone)}`); // prettier-ignore
  book.add('requests.child', `${family}\t${child}\t${copyText(drawn.child.firstName)}\t${copyText(drawn.child.lastName)}\t${birthDate}\t${none}`); // prettier-ignore
  book.add('placement.placement', `${family}\t${placement}\t${child}\t${location}\t${none}\t${care}\t${toMultirange(plan.halfDays)}\t${plan.from}\t${plan.until}\t${at}\t${pool}`); // prettier-ignore
  book.add('placement.placement_move', `${family}\t${placement}\t${ids.id(moment)}\t${at}\t${day}\t${none}\ttakeOver\tagreed\tsystem:demo`); // prettier-ignore
}
