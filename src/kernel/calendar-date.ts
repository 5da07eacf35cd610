import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A day in the calendar, 'YYYY-MM-DD', without time or zone. Compares as text. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const shape = /^\d{4}-\d{2}-\d{2}$/;
const plain = (date: CalendarDate) => Temporal.PlainDate.from(date);
const text = (date: Temporal.PlainDate) => date.toString() as CalendarDate;

/** The date in the text, or null when it is not a real day ('2027-02-30'). */
export function parseDate(value: string): CalendarDate | null {
  if (!shape.test(value)) return null;
  try {
    return text(Temporal.PlainDate.from(value, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

/** A date that is known to be right, as in tests and tables. Throws on anything else. */
export function date(value: string): CalendarDate {
  const parsed = parseDate(value);
  if (parsed === null) throw new RangeError(`not a calendar date: ${value}`);
  return parsed;
}

/**
 * The date a person typed, day first as in Flanders: '1/3/2027', '01-03-2027', '1.3.2027', '1 3 2027' or ISO.
 * Null when it is no day. Two-digit years are not guessed.
 */
export function readDate(typed: string): CalendarDate | null {
  const iso = parseDate(typed.trim());
  if (iso !== null) return iso;
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim());
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

export const addDays = (from: CalendarDate, days: number): CalendarDate => text(plain(from).add({ days }));
export const addMonths = (from: CalendarDate, months: number): CalendarDate => text(plain(from).add({ months }));
export const addYears = (from: CalendarDate, years: number): CalendarDate => text(plain(from).add({ years }));

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => plain(from).until(plain(to)).days;

/** Whole months from `from` to `to`, counted as an age is. */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  plain(from).until(plain(to), { largestUnit: 'months' }).months;

export const weekdayOf = (day: CalendarDate): Weekday => plain(day).dayOfWeek as Weekday;

/** The Monday of the week that holds the day: how weeks are named everywhere. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

/** The Mondays of all weeks that hold a day from `from` to `until`, both included. */
export function weeksBetween(from: CalendarDate, until: CalendarDate): CalendarDate[] {
  const weeks: CalendarDate[] = [];
  for (let week = mondayOf(from); week <= until; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

export const earliest = (...dates: CalendarDate[]): CalendarDate => dates.reduce((a, b) => (b < a ? b : a));
export const latest = (...dates: CalendarDate[]): CalendarDate => dates.reduce((a, b) => (b > a ? b : a));
