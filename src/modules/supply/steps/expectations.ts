import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import { boardOf, type BoardWeek } from '../rules/board.ts';
import { freeOfWeek, takenByPoolOf, type Pool } from '../rules/pools.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licencesByLocation, openingsByLocation } from '../store/licences.ts';
import { expectedMonths, replaceExpectations } from '../store/expectations.ts';
import { lockGates } from '../store/gates.ts';
import { laneWeeks, type LaneRow } from '../store/occupancy.ts';
import { poolsByLocation } from '../store/pools.ts';
import { reductionsByLocation } from '../store/reductions.ts';

/**
 * What is open to everybody at these locations, from a Monday on, for who looks further ahead than supply can: `taken` are
 * the licensed places that are not, whether somebody is there or a pool keeps them.
 */
export async function boardsOf(
  db: Executor,
  locations: readonly LocationId[],
  first: CalendarDate,
  weeks: number,
  today: CalendarDate,
): Promise<Map<LocationId, BoardWeek[]>> {
  if (locations.length === 0) return new Map();
  const rows = new Map(locations.map((id): [LocationId, LaneRow[]] => [id, []]));
  for (const row of await laneWeeks(db, locations, first, addDays(first, 7 * weeks - 1)))
    rows.get(row.location)?.push(row);
  const licences = await licencesByLocation(db, locations);
  const openings = await openingsByLocation(db, locations);
  const reductions = await reductionsByLocation(db, locations);
  const pools = await poolsByLocation(db, locations);
  return new Map(
    locations.map((id) => {
      const here = rows.get(id) ?? [];
      const known = here.filter(({ lane }) => lane === LICENCE_LANE);
      const board = boardOf(known, licences.get(id) ?? [], openings.get(id) ?? [], first, weeks, reductions.get(id));
      return [id, openBoard(board, here, pools.get(id) ?? [], today)];
    }),
  );
}

/** A board on which places that are kept for somebody count as taken. */
function openBoard(
  board: BoardWeek[],
  rows: readonly LaneRow[],
  pools: readonly Pool[],
  today: CalendarDate,
): BoardWeek[] {
  if (pools.length === 0) return board;
  const inPools = takenByPoolOf(rows, pools);
  return board.map((week) => {
    const { open } = freeOfWeek(week, pools, inPools.get(week.week) ?? new Map(), week.week, today);
    const taken = week.taken.map((count, index) => Math.max(count, (week.licensed[index] ?? 0) - (open[index] ?? 0)));
    return { ...week, taken };
  });
}

/**
 * Says for these locations in which month places are expected (its first day); locations that are not named in `months`
 * expect none. Supply owns the month and shows it; placement, which knows until when children stay, sets it.
 */
export async function expectPlaces(
  tx: Transaction,
  locations: readonly LocationId[],
  months: ReadonlyMap<LocationId, CalendarDate>,
  today: CalendarDate,
): Promise<void> {
  const before = await expectedMonths(tx, locations);
  // Their page says something else from now on: the gate tells everybody who keeps it.
  await lockGates(
    tx,
    locations.filter((location) => before.get(location) !== months.get(location)),
  );
  await replaceExpectations(tx, locations, months, today);
}
