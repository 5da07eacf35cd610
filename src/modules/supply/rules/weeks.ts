import { addDays, weeksBetween, type CalendarDate, type Weekday } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, hasHalfDay, partOfIndex, weekdayOfIndex, type HalfDays } from '../../../kernel/half-days.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { placesUnder, type Reduction } from './reductions.ts';

/** Fourteen counts, Monday morning first: one per half-day of a week. */
export type WeekCounts = readonly number[];

export const sameCounts = (a: WeekCounts, b: WeekCounts): boolean => a.every((count, index) => count === b[index]);

/** How the counts of one week (named by its Monday) change. */
export interface WeekChange {
  readonly week: CalendarDate;
  readonly delta: WeekCounts;
}

/** Days and half-days that somebody is present, from the first day to the last, both included. */
export interface Plan {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly halfDays: HalfDays;
  /** The pool whose place is used; an open place when absent. */
  readonly pool?: PoolId | null;
}

export interface Licence {
  readonly from: CalendarDate;
  /** Null: until further notice. */
  readonly until: CalendarDate | null;
  readonly places: number;
}

export interface Opening {
  readonly weekday: Weekday;
  /** 'HH:MM', 24 hours. */
  readonly opens: string;
  readonly closes: string;
}

/** The calendar day of a position in a week. */
export const dayInWeek = (week: CalendarDate, index: number): CalendarDate => addDays(week, weekdayOfIndex(index) - 1);

/** What a plan adds to (by 1) or gives back of (by -1) each week; the first and last week count only the days inside. */
export function planChanges(plan: Plan, by: 1 | -1): WeekChange[] {
  const whole = halfDayIndices.map((index) => (hasHalfDay(plan.halfDays, index) ? by : 0));
  return weeksBetween(plan.from, plan.until).map((week) => {
    if (week >= plan.from && addDays(week, 6) <= plan.until) return { week, delta: whole };
    const inside = (index: number) => dayInWeek(week, index) >= plan.from && dayInWeek(week, index) <= plan.until;
    return { week, delta: whole.map((each, index) => (inside(index) ? each : 0)) };
  });
}

/** Adds changes of the same week together: one row is touched once. */
export function mergeChanges(changes: readonly WeekChange[]): WeekChange[] {
  const merged = new Map<CalendarDate, number[]>();
  for (const { week, delta } of changes) {
    const sum = merged.get(week) ?? delta.map(() => 0);
    delta.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + value));
    merged.set(week, sum);
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, delta]) => ({ week, delta }));
}

/**
 * A half-day is offered when the location is open for at least three hours of it, morning until 13 h. Nobody brings a
 * baby for less; a location open from 12.30 h to 18.30 h offers afternoons only.
 */
export function isOpen(openings: readonly Opening[], index: number): boolean {
  const opening = openings.find(({ weekday }) => weekday === weekdayOfIndex(index));
  if (opening === undefined) return false;
  const [opens, closes] = [minutes(opening.opens), minutes(opening.closes)];
  const middle = 13 * 60;
  return partOfIndex(index) === 'morning'
    ? Math.min(closes, middle) - opens >= 180
    : closes - Math.max(opens, middle) >= 180;
}

/** Minutes since midnight of 'HH:MM'. */
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Places per half-day of a week: the licence of that day less what is missing for a while, where the location is open. */
export function licensedInWeek(
  licences: readonly Licence[],
  openings: readonly Opening[],
  week: CalendarDate,
  reductions: readonly Reduction[] = [],
): number[] {
  const sunday = addDays(week, 6);
  const missing = reductions.filter(({ from, until }) => from <= sunday && until >= week);
  const on = (day: CalendarDate) => licences.find(({ from, until }) => from <= day && (until === null || until >= day));
  const whole = on(week);
  const stays = whole !== undefined && whole === on(sunday);
  return halfDayIndices.map((index) => {
    if (!isOpen(openings, index)) return 0;
    const licensed = (stays ? whole : on(dayInWeek(week, index)))?.places ?? 0;
    return missing.length === 0 ? licensed : placesUnder(missing, dayInWeek(week, index), licensed);
  });
}
