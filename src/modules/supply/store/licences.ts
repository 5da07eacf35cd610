import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Licence, Opening } from '../rules/weeks.ts';
import { grouped } from './grouped.ts';

/** The licence periods of a location, oldest first. */
export const licencesOf = async (db: Executor, location: LocationId): Promise<Licence[]> =>
  (await licencesByLocation(db, [location])).get(location) ?? [];

/** The licence periods of these locations (null: all), oldest first. */
export async function licencesByLocation(
  db: Executor,
  locations: readonly LocationId[] | null,
): Promise<Map<LocationId, Licence[]>> {
  let query = db.selectFrom('supply.licence').selectAll().orderBy('from_date');
  if (locations !== null) query = query.where('location_id', 'in', [...locations]);
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
  if (locations !== null) query = query.where('location_id', 'in', [...locations]);
  return grouped(await query.execute(), (row) => ({
    weekday: row.weekday as Weekday,
    opens: row.opens,
    closes: row.closes,
  }));
}

/** Replaces the opening hours. */
export async function replaceOpenings(
  tx: Transaction,
  location: LocationId,
  openings: readonly Opening[],
): Promise<void> {
  await tx.deleteFrom('supply.opening').where('location_id', '=', location).execute();
  if (openings.length > 0)
    await tx
      .insertInto('supply.opening')
      .values(openings.map((opening) => ({ location_id: location, ...opening })))
      .execute();
}

/** Ends the licence that runs on a day, the day before it, and removes those that had yet to begin. */
export async function endLicenceBefore(
  tx: Transaction,
  location: LocationId,
  from: CalendarDate,
  dayBefore: CalendarDate,
): Promise<void> {
  await tx.deleteFrom('supply.licence').where('location_id', '=', location).where('from_date', '>=', from).execute();
  await tx
    .updateTable('supply.licence')
    .set({ until_date: dayBefore })
    .where('location_id', '=', location)
    .where((row) => row.or([row('until_date', 'is', null), row('until_date', '>=', from)]))
    .execute();
}

export async function insertLicence(tx: Transaction, location: LocationId, licence: Licence): Promise<void> {
  await tx
    .insertInto('supply.licence')
    .values({ location_id: location, from_date: licence.from, until_date: licence.until, places: licence.places })
    .execute();
}
