import { addDays, weeksBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { sharesOfWeek, takenByPoolOf, type Pool } from './pools.ts';
import type { Reduction } from './reductions.ts';
import type { Tier } from './terms.ts';
import { licensedInWeek, type Licence, type Opening, type WeekCounts } from './weeks.ts';

export interface BoardWeek {
  readonly week: CalendarDate;
  readonly licensed: WeekCounts;
  readonly taken: WeekCounts;
}

/** Occupancy of consecutive weeks from a Monday on; a week that nobody uses yet has its licensed places only. */
export function boardOf(
  known: readonly BoardWeek[],
  licences: readonly Licence[],
  openings: readonly Opening[],
  first: CalendarDate,
  weeks: number,
  reductions: readonly Reduction[] = [],
): BoardWeek[] {
  const rows = new Map(known.map((row) => [row.week, row]));
  return weeksBetween(first, addDays(first, 7 * weeks - 1)).map((week): BoardWeek => {
    const { licensed, taken } = rows.get(week) ?? {
      licensed: licensedInWeek(licences, openings, week, reductions),
      taken: Array.from({ length: 14 }, () => 0),
    };
    return { week, licensed, taken };
  });
}

export interface PoolBoard {
  readonly pool: Pool;
  /** What it holds and who is in it. */
  readonly weeks: readonly BoardWeek[];
}

/** The pools of a location over the same weeks; those that hold nothing in them are left out. */
export function poolBoards(
  board: readonly BoardWeek[],
  rows: readonly { readonly lane: string; readonly week: CalendarDate; readonly taken: WeekCounts }[],
  pools: readonly Pool[],
): PoolBoard[] {
  const taken = takenByPoolOf(rows, pools);
  const shares = board.map(({ week, licensed }) =>
    sharesOfWeek(licensed, pools, taken.get(week) ?? new Map<Pool['pool'], WeekCounts>(), week, null),
  );
  return pools
    .map((pool) => ({
      pool,
      weeks: board.map(({ week }, step): BoardWeek => ({
        week,
        licensed: shares[step]?.pools.get(pool.pool) ?? nobody,
        taken: taken.get(week)?.get(pool.pool) ?? nobody,
      })),
    }))
    .filter(({ weeks }) => weeks.some((week) => sum([week.licensed, week.taken]) > 0));
}

const nobody: WeekCounts = Array.from({ length: 14 }, () => 0);

const sum = (counts: readonly WeekCounts[]) => counts.flat().reduce((total, count) => total + count, 0);

/** Share of the licensed half-days that is taken, 0 to 1 (above 1 after a reduction); null when nothing is licensed. */
export function rateOf(weeks: readonly BoardWeek[]): number | null {
  const licensed = sum(weeks.map((week) => week.licensed));
  return licensed === 0 ? null : sum(weeks.map((week) => week.taken)) / licensed;
}

/** The occupancy a subsidised location must reach. Source: subsidy conditions of tier 2 (BVR 22/11/2013), 80 %. */
export const neededRate = (tier: Tier): number | null => (tier === 'T0' || tier === 'T1' ? null : 0.8);

/** How full a half-day is, for its tint: 1 (empty) to 5 (full), 'over' above the licence, null when closed. */
export function fullness(taken: number, licensed: number): 1 | 2 | 3 | 4 | 5 | 'over' | null {
  if (taken > licensed) return 'over';
  if (licensed === 0) return null;
  return taken === licensed ? 5 : ((Math.floor((4 * taken) / licensed) + 1) as 1 | 2 | 3 | 4);
}
