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
import type { ImportSourceId } from './sources.ts';

/** A location as it stands, with contacts of its own only. */
export interface KnownLocation extends LocationFacts {
  readonly licences: readonly Licence[];
  readonly openings: readonly Opening[];
}

/** The locations with these file numbers, by file number, with the price of today. Asked for some hundreds at a time. */
export async function knownLocations(
  db: Executor,
  fileNumbers: readonly string[],
  today: CalendarDate,
): Promise<Map<string, KnownLocation>> {
  const rows = await db
    .selectFrom('supply.location')
    .selectAll()
    .where(sql<boolean>`file_number = any(${[...fileNumbers]}::text[])`)
    .execute();
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.location_id as LocationId);
  const [licences, openings] = [await licencesByLocation(db, ids), await openingsByLocation(db, ids)];
  const terms = await termsOn(db, ids, today);
  return new Map(
    rows.map((row) => {
      const location = row.location_id as LocationId;
      const known = {
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
      };
      return [known.fileNumber, known];
    }),
  );
}

/**
 * Keeps others from changing these locations, and those the source's last list held, until the transaction ends; all in
 * one go and in order of id, as every gate is locked.
 */
export async function holdGates(
  tx: Transaction,
  source: ImportSourceId,
  fileNumbers: ReadonlySet<string>,
): Promise<void> {
  await sql`
    select count(*) from (
      select from supply.gate
      where location_id in (
        select location_id from supply.location
        where file_number in (select jsonb_array_elements_text(${JSON.stringify([...fileNumbers])}::jsonb))
        union select location_id from supply.import_member where source_id = ${source})
      order by location_id for update) as held`.execute(tx);
}

/** Moves the revisions of gates that are held already, so that search models notice. */
export async function moveGates(tx: Transaction, locations: readonly LocationId[]): Promise<void> {
  await sql`
    update supply.gate set revision = revision + 1, changed = pg_current_xact_id()
    where location_id = any(${[...locations]}::uuid[])`.execute(tx);
}
