import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface CounterFault {
  readonly location: string;
  /** 'licence' (everybody), 'open' (who is in no pool), or the pool. */
  readonly lane: string;
  readonly week: CalendarDate;
  /** 0 Monday morning … 13 Sunday afternoon. */
  readonly index: number;
  /** What the occupancy says. */
  readonly counted: number;
  /** Open offers and placements that are there. */
  readonly present: number;
}

/** Half-days after `monday` where occupancy and the sum of open offers and placements differ; at most `limit` of them. */
export async function counterFaults(db: Executor, monday: CalendarDate, limit: number): Promise<CounterFault[]> {
  // Plans are spread over their weeks once and counted: comparing every half-day with every plan takes minutes,
  // and so does a limit that makes the planner hope to be done soon.
  const { rows } = await sql<CounterFault>`
    with plan as (
      select location_id, pool_id, half_days, from_date, until_date from placement.offer where closed_at is null
      union all select location_id, pool_id, half_days, from_date, until_date from placement.placement
    ), begun as (
      select *, greatest(from_date - extract(isodow from from_date)::int + 1, ${monday}::date) as first
      from plan where until_date > ${monday}::date
    ), counted as (
      select location_id, lane, first + 7 * step as week, slot.index, count(*)::int as present
      from begun
      cross join lateral (values ('licence'), (coalesce(pool_id::text, 'open'))) as counts(lane)
      cross join lateral generate_series(0, (until_date - first) / 7) as step
      join generate_series(0, 13) as slot(index) on half_days @> slot.index
        and first + 7 * step + slot.index / 2 between from_date and until_date
      group by 1, 2, 3, 4
    ), fault as materialized (
      select occupancy.location_id as location, occupancy.lane, occupancy.week, slot.index, occupancy.taken[slot.index + 1] as counted,
        coalesce(counted.present, 0) as present
      from supply.occupancy as occupancy
      cross join generate_series(0, 13) as slot(index)
      left join counted on counted.location_id = occupancy.location_id and counted.lane = occupancy.lane and counted.week = occupancy.week
        and counted.index = slot.index
      where occupancy.week > ${monday}::date and occupancy.taken[slot.index + 1] <> coalesce(counted.present, 0)
    )
    select * from fault limit ${limit}`.execute(db);
  return rows;
}
