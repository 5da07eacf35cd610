import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface CounterFault {
  readonly location: string;
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
  const { rows } = await sql<CounterFault>`
    select occupancy.location_id as location, occupancy.week, slot.index, occupancy.taken[slot.index + 1] as counted,
      count(plan.location_id)::int as present
    from supply.occupancy as occupancy
    cross join generate_series(0, 13) as slot(index)
    left join (
      select location_id, half_days, from_date, until_date from placement.offer where closed_at is null
      union all select location_id, half_days, from_date, until_date from placement.placement
    ) as plan on plan.location_id = occupancy.location_id and plan.half_days @> slot.index
      and occupancy.week + slot.index / 2 between plan.from_date and plan.until_date
    where occupancy.week > ${monday}::date
    group by 1, 2, 3, 4
    having occupancy.taken[slot.index + 1] <> count(plan.location_id)
    limit ${limit}`.execute(db);
  return rows;
}
