import { sql } from 'kysely';
import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Licence, Opening } from '../rules/weeks.ts';
import { grouped } from './grouped.ts';
import { inParts } from './in-parts.ts';

/** The licence periods of a location, oldest first. */
export const licencesOf = async (db: Executor, location: LocationId): Promise<Licence[]> =>
  (await licencesByLocation(db, [location])).get(location) ?? [];

/** The licence periods of these locations (null: all), oldest first. */
export async function licencesByLocation(
  db: Executor,
  locations: readonly LocationId[] | null,
): Promise<Map<LocationId, Licence[]>> {
  let query = db.selectFrom('supply.licence').selectAll().orderBy('from_date');
  if (locations !== null) query = query.where(sql<boolean>`location_id = any(${[...locations]}::uuid[])`);
  return grouped(await query.execute(), (row) => ({
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate | null,
    places: row.places,
  }));
}

/** The opening hours of a location, Monday first; a weekday without a row is closed. */
export const openingsOf = async (db: Executor, location: LocationId): Promise<Opening[]> =>
  (await openingsByLocation(db, [location])).get(location) ?? [];

/** The opening hours of these locations (null: all), Monday first. */
export async function openingsByLocation(
  db: Executor,
  locations: readonly LocationId[] | null,
): Promise<Map<LocationId, Opening[]>> {
  let query = db.selectFrom('supply.opening').selectAll().orderBy('weekday');
  if (locations !== null) query = query.where(sql<boolean>`location_id = any(${[...locations]}::uuid[])`);
  return grouped(await query.execute(), (row) => ({
    weekday: row.weekday as Weekday,
    opens: row.opens,
    closes: row.closes,
  }));
}

/** Replaces the opening hours of each of these locations. */
export async function replaceOpenings(
  tx: Transaction,
  changes: readonly { readonly location: LocationId; readonly openings: readonly Opening[] }[],
): Promise<void> {
  await inParts(changes.map(({ location }) => location), (json) =>
    sql`
      delete from supply.opening
      where location_id in (select value::uuid from jsonb_array_elements_text(${json}::jsonb))`.execute(tx),
  ); // prettier-ignore
  await insertOpenings(tx, changes);
}

/** Opening hours of locations that have none yet. */
export const insertOpenings = (
  tx: Transaction,
  of: readonly { readonly location: LocationId; readonly openings: readonly Opening[] }[],
): Promise<void> =>
  inParts(
    of.flatMap(({ location, openings }) => openings.map((opening) => ({ location, ...opening }))),
    (json) =>
      sql`
        insert into supply.opening (location_id, weekday, opens, closes)
        select location, weekday, opens, closes
        from jsonb_to_recordset(${json}::jsonb) as given (location uuid, weekday smallint, opens text, closes text)`.execute(tx),
  ); // prettier-ignore

/** From a day on nothing of the licence holds: what runs then ends the day before, what had yet to begin goes. */
export const endLicences = (
  tx: Transaction,
  ends: readonly { readonly location: LocationId; readonly from: CalendarDate }[],
): Promise<void> =>
  inParts(ends, async (json) => {
    const given = sql`jsonb_to_recordset(${json}::jsonb) as given (location uuid, "from" date)`;
    await sql`
      delete from supply.licence using ${given}
      where location_id = given.location and from_date >= given."from"`.execute(tx);
    await sql`
      update supply.licence set until_date = given."from" - 1 from ${given}
      where location_id = given.location and (until_date is null or until_date >= given."from")`.execute(tx);
  });

export const insertLicences = (
  tx: Transaction,
  licences: readonly (Licence & { readonly location: LocationId })[],
): Promise<void> =>
  inParts(licences, (json) =>
    sql`
      insert into supply.licence (location_id, from_date, until_date, places)
      select location, "from", until, places
      from jsonb_to_recordset(${json}::jsonb) as given (location uuid, "from" date, until date, places smallint)`.execute(tx),
  ); // prettier-ignore
