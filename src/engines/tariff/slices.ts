import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';

/** A stretch of days, both included. */
export interface Slice {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * Cuts a stretch at every date of change: within one slice nothing changes. Changes outside the stretch, and the same
 * one twice, cut nothing.
 */
export function cutAt(whole: Slice, changes: readonly CalendarDate[]): Slice[] {
  if (whole.from > whole.until) return [];
  const falling = changes.filter((day) => day > whole.from && day <= whole.until);
  if (falling.length === 0) return [{ from: whole.from, until: whole.until }];
  const inside = [...new Set(falling)].sort();
  return [whole.from, ...inside].map((from, at) => ({
    from,
    until: at < inside.length ? addDays(inside[at]!, -1) : whole.until,
  }));
}

/** Joins neighbours that are the same: the cut between them changed nothing. */
export function joinEqual<T>(
  slices: readonly (Slice & T)[],
  same: (a: Slice & T, b: Slice & T) => boolean,
): (Slice & T)[] {
  const joined: (Slice & T)[] = [];
  for (const slice of slices) {
    const before = joined[joined.length - 1];
    if (before !== undefined && same(before, slice) && addDays(before.until, 1) === slice.from)
      joined[joined.length - 1] = { ...before, until: slice.until };
    else joined.push(slice);
  }
  return joined;
}
