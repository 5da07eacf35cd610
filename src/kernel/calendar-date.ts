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
  // A day that does not exist comes back as another one.
  return dateOfDay(dayOf(value as CalendarDate)) === value ? (value as CalendarDate) : null;
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

export const addDays = (from: CalendarDate, days: number): CalendarDate => dateOfDay(dayOf(from) + days);
/** The same day of the month, or the last one of a shorter month. Counted, as a region asks it by the million. */
export function addMonths(from: CalendarDate, months: number): CalendarDate {
  const whole = (digitsAt(from, 0) * 100 + digitsAt(from, 2)) * 12 + digitsAt(from, 5) - 1 + months;
  const [year, month] = [Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return textOf(year, month, Math.min(digitsAt(from, 8), longest));
}
export const addYears = (from: CalendarDate, years: number): CalendarDate => text(plain(from).add({ years }));

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayOf(to) - dayOf(from);

/** Whole months from `from` to `to`, counted as an age is. */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  plain(from).until(plain(to), { largestUnit: 'months' }).months;

export const weekdayOf = (day: CalendarDate): Weekday => (((((dayOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The Monday of the week that holds the day: how weeks are named everywhere. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

/** The Mondays of all weeks that hold a day from `from` to `until`, both included. */
export function weeksBetween(from: CalendarDate, until: CalendarDate): CalendarDate[] {
  const weeks: CalendarDate[] = [];
  // Counted in days: as text '10000-01-03' stands before '9999-12-31', and the end would never come.
  for (let day = dayOf(mondayOf(from)); day <= dayOf(until); day += 7) weeks.push(dateOfDay(day));
  return weeks;
}

/**
 * Days since 1970-01-01, and back. Weeks are counted by the million for the occupancy of a region: whole numbers are forty
 * times faster than a calendar library. Source: Howard Hinnant, chrono-compatible low-level date algorithms.
 */
export function dayOf(day: CalendarDate): number {
  const [month, date] = [digitsAt(day, 5), digitsAt(day, 8)];
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2) - (month <= 2 ? 1 : 0); // the year begins in March: the leap day is its last
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The number of two digits. */
const digitsAt = (day: string, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528;

/** '00' to '99'. */
const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

function dateOfDay(day: number): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return textOf(year, month, date);
}

const textOf = (year: number, month: number, day: number): CalendarDate =>
  `${year < 0 || year > 9999 ? String(year) : `${two[Math.floor(year / 100)]!}${two[year % 100]!}`}-${two[month]!}-${two[day]!}` as CalendarDate;

export const earliest = (...dates: CalendarDate[]): CalendarDate => dates.reduce((a, b) => (b < a ? b : a));
export const latest = (...dates: CalendarDate[]): CalendarDate => dates.reduce((a, b) => (b > a ? b : a));
