import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { Judge } from './judge.ts';
import { AS_TYPED } from './name-index.ts';
import { fits, type Fit } from './rank-results.ts';
import type { Candidate, SearchIndex } from './search-index.ts';
import type { Gap } from './short-gaps.ts';
import type { Wish } from './wish.ts';

/** How a candidate answers the wish. */
export interface Answer {
  /** As the crow flies, in metres. */
  readonly distance: number;
  /** Half-days free from the start for the whole horizon; but for `except`. */
  readonly freeHalfDays: HalfDays;
  readonly fit: Fit;
  /** The day from which the wished half-days are free, on as many days as are needed; null when not in sight. */
  readonly freeFrom: CalendarDate | null;
  /** Free from the start, also before `freeFrom`, but for these days: places are missing then for a while. */
  readonly except: readonly Gap[];
}

export interface Found<C> {
  readonly results: readonly (C & Answer)[];
  /** All that fit the filters, also past the limit. */
  readonly total: number;
  /** How many are free on the wished days from the start. */
  readonly free: number;
  /** How many are free on them from a later day on. */
  readonly later: number;
}

// One number sorts: name as typed first, then fit, then metres, then place in the order of names.
const ROWS = 2 ** 20;
const METRES = 2 ** 20;

/**
 * All that fits the filters, best first: fit, then distance, then name; when a name was typed, names as typed come first.
 * Never ordered by who pays or who runs it.
 */
export function findLocations<C extends Candidate>(
  index: SearchIndex<C>,
  wish: Wish,
  monday: CalendarDate,
  limit = Infinity,
): Found<C> {
  const judge = new Judge(index, wish, monday);
  const { order } = index;
  const keys: number[] = [];
  const rowAt = new Map<number, number>();
  let [free, later] = [0, 0];
  for (let row = 0; row < index.rows.length; row += 1) {
    if (!judge.mayBeNear(row) || judge.fails(row) !== 0) continue;
    const openDays = judge.openDays(row);
    if (!judge.opensLongEnough(openDays)) continue;
    const distance = judge.distance(row);
    if (distance > judge.reach) continue;
    const { fit } = judge.vacancy(row, openDays);
    if (fit === 'all') free += 1;
    else if (fit === 'later') later += 1;
    const guessed = judge.names === null || judge.names[row] === AS_TYPED ? 0 : 1;
    const rank = guessed * fits.length + fits.indexOf(fit);
    const key = (rank * METRES + distance) * ROWS + order[row]!;
    keys.push(key);
    rowAt.set(key, row);
  }
  const best = Float64Array.from(keys).sort().subarray(0, Math.min(limit, keys.length));
  const results = Array.from(best, (key) => {
    const row = rowAt.get(key)!;
    const found = judge.vacancy(row, judge.openDays(row));
    return {
      ...index.rows[row]!,
      distance: judge.distance(row),
      freeHalfDays: found.free as HalfDays,
      fit: found.fit,
      freeFrom: judge.dateOf(found.week),
      except: found.except.map(({ from, until }) => ({ from, until })),
    };
  });
  return { results, total: keys.length, free, later };
}

/** How well free half-days answer a wish for all of its half-days. */
export function fitOf(free: HalfDays, wished: HalfDays, freeFrom: CalendarDate | null): Fit {
  if (free !== noHalfDays && containsAll(free, wished)) return 'all';
  if (wished === noHalfDays) return 'none';
  if (freeFrom !== null) return 'later';
  return overlap(free, wished) === noHalfDays ? 'none' : 'some';
}
