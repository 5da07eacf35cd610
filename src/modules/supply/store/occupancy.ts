import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { WeekChange, WeekCounts } from '../rules/weeks.ts';
import { inParts } from './in-parts.ts';

export interface OccupancyWeek {
  readonly location: LocationId;
  readonly week: CalendarDate;
  readonly licensed: WeekCounts;
  readonly taken: WeekCounts;
  readonly ceiling: WeekCounts;
}

/** The Mondays between two weeks that have a row already. */
export async function knownWeeks(
  db: Executor,
  location: LocationId,
  lane: string,
  first: CalendarDate,
  last: CalendarDate,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('supply.occupancy')
    .select('week')
    .where('location_id', '=', location)
    .where('lane', '=', lane)
    .where('week', '>=', first)
    .where('week', '<=', last)
    .execute();
  return new Set(rows.map((row) => row.week));
}

/** Adds empty weeks with their licensed places. */
export const insertWeeks = (
  tx: Transaction,
  location: LocationId,
  lane: string,
  weeks: readonly { week: CalendarDate; licensed: WeekCounts }[],
): Promise<void> =>
  insertLaneWeeks(
    tx,
    location,
    weeks.map((week) => ({ ...week, lane, taken: week.licensed.map(() => 0) })),
  );

export interface LaneWeek {
  readonly lane: string;
  readonly week: CalendarDate;
  readonly licensed: WeekCounts;
  readonly taken: WeekCounts;
}

/** Adds weeks of any lane with who is there already; what has a row stays as it is. */
export async function insertLaneWeeks(
  tx: Transaction,
  location: LocationId,
  weeks: readonly LaneWeek[],
): Promise<void> {
  if (weeks.length === 0) return;
  await sql`
    insert into supply.occupancy (location_id, lane, week, licensed, taken, ceiling)
    select ${location}, item->>'lane', (item->>'week')::date, counts.licensed, counts.taken, counts.ceiling
    from jsonb_array_elements(${JSON.stringify(weeks)}::jsonb) as item,
      lateral (select array_agg(part.count::smallint order by place) as licensed,
          array_agg(used.count::smallint order by place) as taken,
          array_agg(greatest(part.count::smallint, used.count::smallint) order by place) as ceiling
        from jsonb_array_elements_text(item->'licensed') with ordinality as part(count, place)
        join jsonb_array_elements_text(item->'taken') with ordinality as used(count, place) using (place)) as counts
    on conflict do nothing`.execute(tx);
}

/** A lane that nobody was ever in goes; used for a pool that is taken back before it begins. */
export async function deleteLane(tx: Transaction, location: LocationId, lane: string): Promise<void> {
  await tx.deleteFrom('supply.occupancy').where('location_id', '=', location).where('lane', '=', lane).execute();
}

export interface LaneRow extends OccupancyWeek {
  readonly lane: string;
}

/** The weeks of these locations in every lane. */
export async function laneWeeks(
  db: Executor,
  locations: readonly LocationId[],
  first: CalendarDate,
  last: CalendarDate,
): Promise<LaneRow[]> {
  if (locations.length === 0) return [];
  const rows = await db
    .selectFrom('supply.occupancy')
    .select(['location_id', 'lane', 'week', 'licensed', 'taken', 'ceiling'])
    .where('location_id', 'in', [...locations])
    .where('week', '>=', first)
    .where('week', '<=', last)
    .orderBy('week')
    .execute();
  return rows.map(({ location_id, week, ...row }) => ({
    ...row,
    location: location_id as LocationId,
    week: week as CalendarDate,
  }));
}

const positions = Array.from({ length: 14 }, (_, index) => sql.lit(index + 1));
const each = (part: (position: (typeof positions)[number]) => ReturnType<typeof sql>) => sql.join(positions.map(part));

/**
 * Adds the changes to `taken`. Where places are released the ceiling comes down with them. The constraint
 * `occupancy_within_ceiling` refuses the whole statement when one half-day would pass its ceiling.
 */
export async function changeTaken(
  tx: Transaction,
  location: LocationId,
  lane: string,
  changes: readonly WeekChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update supply.occupancy as o set
      taken = array[${each((p) => sql`o.taken[${p}] + c.delta[${p}]`)}]::smallint[],
      ceiling = array[${each(
        (p) =>
          sql`case when c.delta[${p}] < 0 then greatest(o.licensed[${p}], o.taken[${p}] + c.delta[${p}]) else o.ceiling[${p}] end`,
      )}]::smallint[]
    from (
      select (item->>'week')::date as week, array_agg(part.count::smallint order by place) as delta
      from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) as item,
        lateral jsonb_array_elements_text(item->'delta') with ordinality as part(count, place)
      group by 1
    ) as c
    where o.location_id = ${location} and o.lane = ${lane} and o.week = c.week`.execute(tx);
}

/** Gives weeks another number of licensed places; whoever is there already keeps the ceiling up. */
export const changeLicensed = (
  tx: Transaction,
  lane: string,
  weeks: readonly { location: LocationId; week: CalendarDate; licensed: WeekCounts }[],
): Promise<void> =>
  inParts(weeks.map(({ location, week, licensed }) => ({ location, week, licensed })), (json) =>
    sql`
      update supply.occupancy as o set
        licensed = c.licensed,
        ceiling = array[${each((p) => sql`greatest(c.licensed[${p}], o.taken[${p}])`)}]::smallint[]
      from jsonb_to_recordset(${json}::jsonb) as c (location uuid, week date, licensed smallint[])
      where o.location_id = c.location and o.lane = ${lane} and o.week = c.week`.execute(tx),
  ); // prettier-ignore

/** Which of these locations have a row of any week. */
export async function bookedLocations(db: Executor, locations: readonly LocationId[]): Promise<Set<LocationId>> {
  const { rows } = await sql<{ location: LocationId }>`
    select location from unnest(${[...locations]}::uuid[]) as given (location)
    where exists (select from supply.occupancy where location_id = location)`.execute(db);
  return new Set(rows.map(({ location }) => location));
}

/** The licensed places of the weeks of these locations that have a row, from a week on. */
export async function licensedWeeks(
  db: Executor,
  lane: string,
  first: CalendarDate,
  locations: readonly LocationId[],
): Promise<Pick<OccupancyWeek, 'location' | 'week' | 'licensed'>[]> {
  const { rows } = await sql<Pick<OccupancyWeek, 'location' | 'week' | 'licensed'>>`
    select location_id as location, week, licensed from supply.occupancy
    where location_id = any(${[...locations]}::uuid[]) and lane = ${lane} and week >= ${first}::date`.execute(db);
  return rows;
}

/** Occupancy of some locations from a week on, for the board and the search model. */
export async function occupancyWeeks(
  db: Executor,
  lane: string,
  first: CalendarDate,
  last: CalendarDate,
  locations: readonly LocationId[] | null = null,
): Promise<OccupancyWeek[]> {
  let query = db
    .selectFrom('supply.occupancy')
    .select(['location_id', 'week', 'licensed', 'taken', 'ceiling'])
    .where('lane', '=', lane)
    .where('week', '>=', first)
    .where('week', '<=', last)
    .orderBy('week');
  if (locations !== null) query = query.where('location_id', 'in', [...locations]);
  const rows = await query.execute();
  return rows.map((row) => ({
    location: row.location_id as LocationId,
    week: row.week as CalendarDate,
    licensed: row.licensed,
    taken: row.taken,
    ceiling: row.ceiling,
  }));
}
