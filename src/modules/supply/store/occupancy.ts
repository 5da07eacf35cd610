import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { WeekChange, WeekCounts } from '../rules/weeks.ts';

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
export async function insertWeeks(
  tx: Transaction,
  location: LocationId,
  lane: string,
  weeks: readonly { week: CalendarDate; licensed: WeekCounts }[],
): Promise<void> {
  if (weeks.length === 0) return;
  await sql`
    insert into supply.occupancy (location_id, lane, week, licensed, taken, ceiling)
    select ${location}, ${lane}, (item->>'week')::date, counts.licensed, array_fill(0::smallint, array[14]), counts.licensed
    from jsonb_array_elements(${JSON.stringify(weeks)}::jsonb) as item,
      lateral (select array_agg(part.count::smallint order by place) as licensed
        from jsonb_array_elements_text(item->'licensed') with ordinality as part(count, place)) as counts
    on conflict do nothing`.execute(tx);
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
export async function changeLicensed(
  tx: Transaction,
  location: LocationId,
  lane: string,
  weeks: readonly { week: CalendarDate; licensed: WeekCounts }[],
): Promise<void> {
  if (weeks.length === 0) return;
  await sql`
    update supply.occupancy as o set
      licensed = c.licensed,
      ceiling = array[${each((p) => sql`greatest(c.licensed[${p}], o.taken[${p}])`)}]::smallint[]
    from (
      select (item->>'week')::date as week, array_agg(part.count::smallint order by place) as licensed
      from jsonb_array_elements(${JSON.stringify(weeks)}::jsonb) as item,
        lateral jsonb_array_elements_text(item->'licensed') with ordinality as part(count, place)
      group by 1
    ) as c
    where o.location_id = ${location} and o.lane = ${lane} and o.week = c.week`.execute(tx);
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
