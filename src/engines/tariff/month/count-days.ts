import { daysBetween, weekdayOf, type CalendarDate, type Weekday } from '../../../kernel/calendar-date.ts';
import { halfDayIndex, hasHalfDay } from '../../../kernel/half-days.ts';
import type { DayPart } from '../income-day.ts';
import type { Slice } from '../slices.ts';
import type { PlanPeriod } from './contract.ts';

/** How often each weekday falls in a stretch, Monday first. Counted, not walked: a region asks it by the million. */
export function weekdayCounts({ from, until }: Slice): number[] {
  const days = daysBetween(from, until) + 1;
  const first = weekdayOf(from);
  return Array.from({ length: 7 }, (_, at) => {
    const offset = (at + 1 - first + 7) % 7;
    return days > offset ? Math.floor((days - offset - 1) / 7) + 1 : 0;
  });
}

/** What the plan reserves on a weekday; null when nothing. */
export function partOn(plan: PlanPeriod, day: Weekday): DayPart | null {
  const morning = hasHalfDay(plan.halfDays, halfDayIndex(day, 'morning'));
  const afternoon = hasHalfDay(plan.halfDays, halfDayIndex(day, 'afternoon'));
  if (!morning && !afternoon) return null;
  if (plan.longDays?.includes(day) === true) return 'long';
  return morning && afternoon ? 'full' : 'half';
}

/** What the plan reserves on a date; null when nothing, or when the location is closed. */
export const reservedOn = (plan: PlanPeriod, on: CalendarDate): DayPart | null => partOn(plan, weekdayOf(on));

/** The days of a list in a stretch, each once. */
export const within = (days: readonly CalendarDate[], { from, until }: Slice): CalendarDate[] => {
  const inside = days.filter((day) => day >= from && day <= until);
  return inside.length < 2 ? inside : [...new Set(inside)];
};
