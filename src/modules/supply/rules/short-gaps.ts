import { daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf, overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { takesPlaces, type Reduction } from './reductions.ts';

/** Days on which places are missing for a while, both included. */
export interface Gap {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The same in weeks, counted from the Monday the search begins with. */
export interface GapWeeks extends Gap {
  readonly first: number;
  readonly last: number;
}

/** The weeks that reductions touch, first one first. Closing days take no place from anybody: they are no gap. */
export function gapWeeks(reductions: readonly Reduction[], monday: CalendarDate, weeks: number): GapWeeks[] {
  const weekOf = (day: CalendarDate) => daysBetween(monday, mondayOf(day)) / 7;
  return reductions
    .filter((reduction) => takesPlaces(reduction) && reduction.until >= monday)
    .map(({ from, until }) => ({ from, until, first: Math.max(0, weekOf(from)), last: weekOf(until) }))
    .filter(({ first }) => first < weeks)
    .sort((a, b) => a.first - b.first);
}

export interface BesideGaps {
  /** Half-days that are free from the start to the end of the horizon, but for the gaps. */
  readonly free: HalfDays;
  readonly gaps: readonly GapWeeks[];
  /** The week after the last gap. */
  readonly week: number;
}

const every = halfDaysOf(halfDayIndices);

/**
 * What is free for a horizon when the weeks with a reduction are left out: a place that is missing for two weeks is not
 * full. Null when there is no reduction in the horizon, or one that goes on to its end: then nobody can count on a place.
 * `stays` answers what stays free from a week on for so many weeks.
 */
export function besideGaps(
  stays: (from: number, weeks: number) => HalfDays,
  gaps: readonly GapWeeks[],
  start: number,
  horizon: number,
): BesideGaps | null {
  const end = start + horizon;
  const inside = gaps.filter(({ first, last }) => last >= start && first < end);
  if (inside.length === 0 || inside.some(({ last }) => last >= end - 1)) return null;
  let [free, week] = [every, start];
  for (const { first, last } of inside) {
    if (first > week) free = overlap(free, stays(week, first - week));
    week = Math.max(week, last + 1);
  }
  return { free: overlap(free, stays(week, end - week)), gaps: inside, week };
}
