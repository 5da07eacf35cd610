import { type Weekday } from './calendar-date.ts';
declare const brand: unique symbol;
/**
 * A set of half-days of the week as bits: bit 0 is Monday morning, bit 1 Monday afternoon … bit 13 Sunday
 * afternoon. Small enough to compare, store and send as one number.
 */
export type HalfDays = number & {
    readonly [brand]: 'HalfDays';
};
/** Position of one half-day in the week, 0 to 13. */
export type HalfDayIndex = number;
export type Part = 'morning' | 'afternoon';
export declare const HALF_DAYS_IN_WEEK = 14;
export declare const noHalfDays: HalfDays;
export declare const halfDayIndices: readonly HalfDayIndex[];
export declare const halfDayIndex: (day: Weekday, part: Part) => HalfDayIndex;
export declare const weekdayOfIndex: (index: HalfDayIndex) => Weekday;
export declare const partOfIndex: (index: HalfDayIndex) => Part;
/** The set with these positions. */
export declare const halfDaysOf: (indices: Iterable<HalfDayIndex>) => HalfDays;
/** Whole days: both halves of each. */
export declare const wholeDays: (...days: Weekday[]) => HalfDays;
export declare const hasHalfDay: (set: HalfDays, index: HalfDayIndex) => boolean;
export declare function listHalfDays(set: HalfDays): HalfDayIndex[];
export declare function countHalfDays(set: HalfDays): number;
export declare const overlap: (a: HalfDays, b: HalfDays) => HalfDays;
export declare const union: (a: HalfDays, b: HalfDays) => HalfDays;
export declare const without: (a: HalfDays, b: HalfDays) => HalfDays;
export declare const containsAll: (outer: HalfDays, inner: HalfDays) => boolean;
/** The two half-days of one weekday that are in the set. */
export declare const onWeekday: (set: HalfDays, day: Weekday) => HalfDays;
/** The weekdays with at least one half-day in the set. */
export declare const weekdaysIn: (set: HalfDays) => Weekday[];
/** A whole number from outside is a set when it only uses the fourteen bits. */
export declare const isHalfDays: (value: number) => value is HalfDays;
/** As PostgreSQL's int4multirange, so that the database itself sees two patterns overlap: Mon + Tue morning = '{[0,3)}'. */
export declare function toMultirange(set: HalfDays): string;
/** Back from PostgreSQL's canonical text. */
export declare function fromMultirange(text: string): HalfDays;
export {};
