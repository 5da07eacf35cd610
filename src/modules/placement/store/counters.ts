import { sql } from 'kysely';
import { addDays, daysBetween, latest, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { fromMultirange, HALF_DAYS_IN_WEEK, listHalfDays } from '../../../kernel/half-days.ts';
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

/** Locations looked at together: a region has 10 million half-days with somebody, which the database compares in minutes. */
const TOGETHER = 250;

/** Half-days after `monday` where occupancy and the sum of open offers and placements differ; at most `limit` of them. */
export async function counterFaults(db: Executor, monday: CalendarDate, limit: number): Promise<CounterFault[]> {
  const faults: CounterFault[] = [];
  for (let after: string | null = null; ;) {
    const { rows }: { rows: { id: string }[] } = await sql<{ id: string }>`select location_id as id from supply.gate
      where ${after}::uuid is null or location_id > ${after}::uuid order by location_id limit ${TOGETHER}`.execute(db);
    after = rows.at(-1)?.id ?? null;
    if (after === null) return faults;
    faults.push(...(await faultsAt(db, monday, rows.map(({ id }) => id)))); // prettier-ignore
    if (faults.length >= limit) return faults.slice(0, limit);
  }
}

async function faultsAt(db: Executor, monday: CalendarDate, locations: readonly string[]): Promise<CounterFault[]> {
  const present = await presentAt(db, monday, locations);
  const { rows } = await sql<{ location: string; lane: string; week: CalendarDate; taken: string }>`
    select location_id as location, lane, week, taken::text as taken from supply.occupancy
    where location_id = any(${[...locations]}::uuid[]) and week > ${monday}::date order by location_id, lane, week`.execute(
    db,
  );
  const faults: CounterFault[] = [];
  for (const { location, lane, week, taken } of rows) {
    const start = (daysBetween(monday, week) / 7) * HALF_DAYS_IN_WEEK;
    const counts = present.get(`${location} ${lane}`)?.subarray(start, start + HALF_DAYS_IN_WEEK) ?? nobody;
    const there = counts.length === HALF_DAYS_IN_WEEK ? counts : nobody;
    if (taken === `{${there.join(',')}}`) continue;
    taken.slice(1, -1).split(',').map(Number).forEach((counted, index) => {
      const here = there[index] ?? 0;
      if (counted !== here) faults.push({ location, lane, week, index, counted, present: here });
    }); // prettier-ignore
  }
  return faults;
}

const nobody = new Int16Array(HALF_DAYS_IN_WEEK);

interface PlanRow {
  location: string;
  pool: string | null;
  half_days: string;
  from_date: CalendarDate;
  until_date: CalendarDate;
}

/** How many are there, by location and lane: fourteen counts for each week from `monday` on. */
async function presentAt(
  db: Executor,
  monday: CalendarDate,
  locations: readonly string[],
): Promise<Map<string, Int16Array>> {
  const where = sql`location_id = any(${[...locations]}::uuid[]) and until_date > ${monday}::date`;
  const columns = sql`location_id as location, pool_id as pool, half_days, from_date, until_date`;
  const { rows } = await sql<PlanRow>`
    select ${columns} from placement.offer where closed_at is null and ${where}
    union all select ${columns} from placement.placement where ${where}`.execute(db);
  const end = rows.reduce((last, { until_date }) => latest(last, until_date), monday);
  const weeks = daysBetween(monday, mondayOf(addDays(end, 7))) / 7;
  const counts = new Map<string, Int16Array>();
  for (const { location, pool, half_days, from_date, until_date } of rows)
    for (const lane of ['licence', pool ?? 'open']) {
      const key = `${location} ${lane}`;
      const lanes = counts.get(key) ?? new Int16Array(weeks * HALF_DAYS_IN_WEEK);
      counts.set(key, lanes);
      const [first, last] = [Math.max(0, daysBetween(monday, from_date)), daysBetween(monday, until_date)];
      for (const index of listHalfDays(fromMultirange(half_days))) {
        const [begin, stop] = [Math.ceil((first - (index >> 1)) / 7), Math.floor((last - (index >> 1)) / 7)];
        for (let week = begin; week <= stop; week += 1) {
          const place = week * HALF_DAYS_IN_WEEK + index;
          lanes[place] = (lanes[place] ?? 0) + 1;
        }
      }
    }
  return counts;
}
