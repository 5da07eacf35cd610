import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices } from '../../../kernel/half-days.ts';
import type { LocationId, PoolId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { openTakenOf, sharesOfWeek, takenByPoolOf, type Pool } from '../rules/pools.ts';
import { LICENCE_LANE, OPEN_LANE } from '../rules/terms.ts';
import { sameCounts, type WeekCounts } from '../rules/weeks.ts';
import { changeLicensed, insertLaneWeeks, laneWeeks } from '../store/occupancy.ts';

const empty: WeekCounts = halfDayIndices.map(() => 0);

/**
 * Gives every week that has a licence row between two weeks its rows for the pools and for everybody else, with the places
 * each holds now. The gate must be locked and the licence rows up to date.
 */
export async function shareOut(
  tx: Transaction,
  location: LocationId,
  pools: readonly Pool[],
  first: CalendarDate,
  last: CalendarDate,
  today: CalendarDate | null,
): Promise<void> {
  if (pools.length === 0) return;
  const rows = await laneWeeks(tx, [location], first, last);
  const taken = takenByPoolOf(rows, pools);
  const known = new Map(rows.map((row) => [`${row.lane} ${row.week}`, row]));
  const wanted = rows
    .filter(({ lane }) => lane === LICENCE_LANE)
    .flatMap(({ week, licensed, taken: all }) => {
      const inPools = taken.get(week) ?? new Map<PoolId, WeekCounts>();
      const shares = sharesOfWeek(licensed, pools, inPools, week, today);
      return [
        { lane: OPEN_LANE, week, licensed: shares.open, taken: openTakenOf(all, inPools) },
        ...pools.map(({ pool }) => ({ lane: pool, week, licensed: shares.pools.get(pool) ?? empty, taken: empty })),
      ];
    });
  await insertLaneWeeks(
    tx,
    location,
    wanted.filter(({ lane, week }) => !known.has(`${lane} ${week}`)),
  );
  for (const lane of [OPEN_LANE, ...pools.map(({ pool }) => pool)]) {
    const changed = wanted.filter((row) => {
      const now = known.get(`${lane} ${row.week}`);
      return row.lane === lane && now !== undefined && !sameCounts(now.licensed, row.licensed);
    });
    await changeLicensed(
      tx,
      lane,
      changed.map((row) => ({ ...row, location })),
    );
  }
}
