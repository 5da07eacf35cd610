import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import { sql } from 'kysely';
import type { Cents } from '../../../../kernel/cents.ts';
import type { LocationId, MunicipalityNis, OrganiserId } from '../../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../../platform/database/connect.ts';
import type { Feature, Kind, Price, Tier } from '../../rules/terms.ts';
import type { Licence, Opening } from '../../rules/weeks.ts';
import { licencesByLocation, openingsByLocation } from '../../store/licences.ts';
import { termsOn } from '../../store/terms.ts';
import type { LocationFacts } from '../../store/locations.ts';

/** A location as it stands, with contacts of its own only. */
export interface KnownLocation extends LocationFacts {
  readonly licences: readonly Licence[];
  readonly openings: readonly Opening[];
}

const PART = 5_000;

/** The locations with these file numbers, by file number, with the price of today. */
export async function knownLocations(
  db: Executor,
  fileNumbers: readonly string[],
  today: CalendarDate,
): Promise<Map<string, KnownLocation>> {
  const known = new Map<string, KnownLocation>();
  for (let start = 0; start < fileNumbers.length; start += PART) {
    const rows = await db
      .selectFrom('supply.location')
      .selectAll()
      .where(sql<boolean>`file_number = any(${fileNumbers.slice(start, start + PART)}::text[])`)
      .execute();
    const ids = rows.map((row) => row.location_id as LocationId);
    if (ids.length === 0) continue;
    const [licences, openings] = [await licencesByLocation(db, ids), await openingsByLocation(db, ids)];
    const terms = await termsOn(db, ids, today);
    for (const row of rows) {
      const location = row.location_id as LocationId;
      known.set(row.file_number, {
        location,
        organiser: row.organiser_id as OrganiserId,
        email: row.email,
        phone: row.phone,
        website: row.website,
        fileNumber: row.file_number,
        name: row.name,
        kind: row.kind as Kind,
        tier: row.tier as Tier,
        price: row.price as Price,
        dayPriceCents: row.day_price_cents as Cents | null,
        ...terms.get(location),
        street: row.street,
        houseNumber: row.house_number,
        postcode: row.postcode,
        nis: row.nis as MunicipalityNis,
        lat: row.lat,
        lon: row.lon,
        description: row.description,
        minAgeMonths: row.min_age_months,
        maxAgeMonths: row.max_age_months,
        features: row.features as Feature[],
        licences: licences.get(location) ?? [],
        openings: openings.get(location) ?? [],
      });
    }
  }
  return known;
}

/** Keeps others from changing these locations until the transaction ends; in order of id, as every gate is locked. */
export async function holdGates(tx: Transaction, fileNumbers: readonly string[]): Promise<void> {
  await sql`
    select 1 from supply.gate
    where location_id in (select location_id from supply.location where file_number = any(${[...fileNumbers]}::text[]))
    order by location_id for update`.execute(tx);
}

/** What a list may move that an organiser may not: whose the location is, and in which municipality. */
export async function moveLocation(
  tx: Transaction,
  location: LocationId,
  { organiser, nis }: { readonly organiser: OrganiserId; readonly nis: MunicipalityNis },
): Promise<void> {
  await tx.updateTable('supply.location').set({ organiser_id: organiser, nis }).where('location_id', '=', location).execute(); // prettier-ignore
}
