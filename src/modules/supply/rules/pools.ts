import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, hasHalfDay, type HalfDays } from '../../../kernel/half-days.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { PoolKind } from './terms.ts';
import { dayInWeek, type WeekCounts } from './weeks.ts';

/** Places kept for somebody: part of the licence, held apart. */
export interface Pool {
  readonly pool: PoolId;
  readonly kind: PoolKind;
  /** Held on each of its half-days. */
  readonly places: number;
  readonly halfDays: HalfDays;
  /** Who pays for them. */
  readonly financier: string;
  /** Whom they are for, in words. */
  readonly whoMay: string;
  readonly from: CalendarDate;
  /** Null: until further notice. */
  readonly until: CalendarDate | null;
  /** So many days before a day, what is unused on it opens for everybody; never when null. */
  readonly fallbackOpen: number | null;
}

const none: WeekCounts = halfDayIndices.map(() => 0);

const holds = ({ from, until, halfDays }: Pool, day: CalendarDate, index: number): boolean =>
  from <= day && (until === null || until >= day) && hasHalfDay(halfDays, index);

/** Are the unused places of this day open for everybody by now? */
export const hasFallenBack = ({ fallbackOpen }: Pool, day: CalendarDate, today: CalendarDate | null): boolean =>
  today !== null && fallbackOpen !== null && day <= addDays(today, fallbackOpen);

/** Who is in the pools of a week. */
export type TakenByPool = ReadonlyMap<PoolId, WeekCounts>;

/** Who is in each pool, per week, from the rows of all lanes. */
export function takenByPoolOf(
  rows: readonly { readonly lane: string; readonly week: CalendarDate; readonly taken: WeekCounts }[],
  pools: readonly Pool[],
): Map<CalendarDate, TakenByPool> {
  const known = new Set<string>(pools.map(({ pool }) => pool));
  const byWeek = new Map<CalendarDate, Map<PoolId, WeekCounts>>();
  for (const row of rows) {
    if (!known.has(row.lane)) continue;
    const week = byWeek.get(row.week) ?? new Map<PoolId, WeekCounts>();
    byWeek.set(row.week, week.set(row.lane as PoolId, row.taken));
  }
  return byWeek;
}

export interface Shares {
  /** Places for everybody. */
  readonly open: WeekCounts;
  readonly pools: ReadonlyMap<PoolId, WeekCounts>;
}

/**
 * How the places of a week are shared between the pools, in their order, and everybody. Before anything falls back the
 * shares add up to the licence exactly. What is unused of a pool that fell back (only with `today`) counts in both: the
 * licence lane lets it be taken once.
 */
export function sharesOfWeek(
  licensed: WeekCounts,
  pools: readonly Pool[],
  taken: TakenByPool,
  week: CalendarDate,
  today: CalendarDate | null,
): Shares {
  const open = [...licensed];
  const held = new Map(pools.map(({ pool }) => [pool, [...none]]));
  for (const index of halfDayIndices) {
    const day = dayInWeek(week, index);
    let left = licensed[index] ?? 0;
    let closed = 0;
    for (const pool of pools) {
      if (!holds(pool, day, index)) continue;
      const share = Math.min(pool.places, left);
      left -= share;
      held.get(pool.pool)?.splice(index, 1, share);
      const used = Math.min(share, taken.get(pool.pool)?.[index] ?? 0);
      closed += hasFallenBack(pool, day, today) ? used : share;
    }
    open[index] = (licensed[index] ?? 0) - closed;
  }
  return { open, pools: held };
}

/** What is free of a week: for everybody, and in each pool. Never more than the licence leaves. */
export function freeOfWeek(
  { licensed, taken }: { readonly licensed: WeekCounts; readonly taken: WeekCounts },
  pools: readonly Pool[],
  takenByPool: TakenByPool,
  week: CalendarDate,
  today: CalendarDate,
): Shares {
  const shares = sharesOfWeek(licensed, pools, takenByPool, week, today);
  const left = halfDayIndices.map((index) => (licensed[index] ?? 0) - (taken[index] ?? 0));
  const free = (share: WeekCounts, used: WeekCounts) =>
    halfDayIndices.map((index) => Math.max(0, Math.min(left[index] ?? 0, (share[index] ?? 0) - (used[index] ?? 0))));
  const openTaken = openTakenOf(taken, takenByPool);
  return {
    open: free(shares.open, openTaken),
    pools: new Map(
      pools.map(({ pool }) => [pool, free(shares.pools.get(pool) ?? none, takenByPool.get(pool) ?? none)]),
    ),
  };
}

/** Those in no pool: everybody less who is in one. */
export const openTakenOf = (taken: WeekCounts, takenByPool: TakenByPool): WeekCounts =>
  halfDayIndices.map((index) =>
    [...takenByPool.values()].reduce((rest, counts) => rest - (counts[index] ?? 0), taken[index] ?? 0),
  );

/** May it be written down like this? Other pools and this one together hold no more than the licence. */
export function checkPool(pool: Pool, others: readonly Pool[], licensed: number, today: CalendarDate): Result<Pool> {
  if (pool.until !== null && pool.until < pool.from) return fail('supply.endsBeforeStart');
  if (pool.until !== null && pool.until < today) return fail('supply.poolPast');
  const busiest = Math.max(...halfDayIndices.map((index) => heldBeside(pool, others, index)));
  if (busiest + pool.places > licensed)
    return fail('supply.poolsPastLicence', { places: licensed, left: Math.max(0, licensed - busiest) });
  return ok(pool);
}

/** The most the others hold on a half-day of this pool at any moment of its period. */
function heldBeside(pool: Pool, others: readonly Pool[], index: number): number {
  if (!hasHalfDay(pool.halfDays, index)) return 0;
  const beside = others.filter(
    (other) =>
      hasHalfDay(other.halfDays, index) &&
      (pool.until === null || other.from <= pool.until) &&
      (other.until === null || other.until >= pool.from),
  );
  // The sum only rises on a first day: those moments are enough.
  const moments = [pool.from, ...beside.map(({ from }) => from).filter((from) => from > pool.from)];
  return Math.max(
    ...moments.map((day) =>
      beside.filter((other) => holds(other, day, index)).reduce((sum, other) => sum + other.places, 0),
    ),
  );
}

/** What a family asks, as far as a pool cares. */
export interface PoolWish {
  readonly kind: 'regular' | 'occasional';
  readonly urgent: boolean;
}

/** Who decides that a family may use a place: its question itself, or somebody who knows the agreement. */
export const mayUsePool = (kind: PoolKind, wish: PoolWish): boolean =>
  kind === 'urgent' ? wish.urgent : kind === 'occasional' ? wish.kind === 'occasional' : true;

/** The pool that fits the question by itself: urgent before occasional. None for a plain regular question. */
export function proposedPool<P extends Pick<Pool, 'kind'>>(pools: readonly P[], wish: PoolWish): P | null {
  const fit = (kind: PoolKind) => (mayUsePool(kind, wish) ? pools.find((pool) => pool.kind === kind) : undefined);
  return fit('urgent') ?? fit('occasional') ?? null;
}
