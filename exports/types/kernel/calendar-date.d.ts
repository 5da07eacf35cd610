declare const brand: unique symbol;
/** A day in the calendar, 'YYYY-MM-DD', without time or zone. Compares as text. */
export type CalendarDate = string & {
    readonly [brand]: 'CalendarDate';
};
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export declare const weekdays: readonly Weekday[];
/** The date in the text, or null when it is not a real day ('2027-02-30'). */
export declare function parseDate(value: string): CalendarDate | null;
/** A date that is known to be right, as in tests and tables. Throws on anything else. */
export declare function date(value: string): CalendarDate;
/**
 * The date a person typed, day first as in Flanders: '1/3/2027', '01-03-2027', '1.3.2027', '1 3 2027' or ISO.
 * Null when it is no day. Two-digit years are not guessed.
 */
export declare function readDate(typed: string): CalendarDate | null;
export declare const addDays: (from: CalendarDate, days: number) => CalendarDate;
/** The same day of the month, or the last one of a shorter month. Counted, as a region asks it by the million. */
export declare function addMonths(from: CalendarDate, months: number): CalendarDate;
export declare const addYears: (from: CalendarDate, years: number) => CalendarDate;
/** Whole days from `from` to `to`; negative when `to` comes first. */
export declare const daysBetween: (from: CalendarDate, to: CalendarDate) => number;
/** Whole months from `from` to `to`, counted as an age is. */
export declare const monthsBetween: (from: CalendarDate, to: CalendarDate) => number;
export declare const weekdayOf: (day: CalendarDate) => Weekday;
/** The Monday of the week that holds the day: how weeks are named everywhere. */
export declare const mondayOf: (day: CalendarDate) => CalendarDate;
/** The Mondays of all weeks that hold a day from `from` to `until`, both included. */
export declare function weeksBetween(from: CalendarDate, until: CalendarDate): CalendarDate[];
/**
 * Days since 1970-01-01, and back. Weeks are counted by the million for the occupancy of a region: whole numbers are forty
 * times faster than a calendar library. Source: Howard Hinnant, chrono-compatible low-level date algorithms.
 */
export declare function dayOf(day: CalendarDate): number;
export declare const earliest: (...dates: CalendarDate[]) => CalendarDate;
export declare const latest: (...dates: CalendarDate[]) => CalendarDate;
export {};
