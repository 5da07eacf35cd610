import { weekdays, type Weekday } from './calendar-date.ts';

declare const brand: unique symbol;

/**
 * A set of half-days of the week as bits: bit 0 is Monday morning, bit 1 Monday afternoon … bit 13 Sunday
 * afternoon. Small enough to compare, store and send as one number.
 */
export type HalfDays = number & { readonly [brand]: 'HalfDays' };

/** Position of one half-day in the week, 0 to 13. */
export type HalfDayIndex = number;

export type Part = 'morning' | 'afternoon';

export const HALF_DAYS_IN_WEEK = 14;
export const noHalfDays = 0 as HalfDays;
export const halfDayIndices: readonly HalfDayIndex[] = Array.from({ length: HALF_DAYS_IN_WEEK }, (_, index) => index);

export const halfDayIndex = (day: Weekday, part: Part): HalfDayIndex => (day - 1) * 2 + (part === 'morning' ? 0 : 1);
export const weekdayOfIndex = (index: HalfDayIndex): Weekday => (Math.floor(index / 2) + 1) as Weekday;
export const partOfIndex = (index: HalfDayIndex): Part => (index % 2 === 0 ? 'morning' : 'afternoon');

/** The set with these positions. */
export const halfDaysOf = (indices: Iterable<HalfDayIndex>): HalfDays => {
  let set = 0;
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= HALF_DAYS_IN_WEEK)
      throw new RangeError(`no half-day ${String(index)}`);
    set |= 1 << index;
  }
  return set as HalfDays;
};

/** Whole days: both halves of each. */
export const wholeDays = (...days: Weekday[]): HalfDays =>
  halfDaysOf(days.flatMap((day) => [halfDayIndex(day, 'morning'), halfDayIndex(day, 'afternoon')]));

export const hasHalfDay = (set: HalfDays, index: HalfDayIndex): boolean => (set & (1 << index)) !== 0;
export function listHalfDays(set: HalfDays): HalfDayIndex[] {
  const list: HalfDayIndex[] = [];
  for (let index = 0; set >> index !== 0; index += 1) if (hasHalfDay(set, index)) list.push(index);
  return list;
}
export function countHalfDays(set: HalfDays): number {
  let count = 0;
  for (let left: number = set; left !== 0; left &= left - 1) count += 1; // each turn takes the lowest bit away
  return count;
}
export const overlap = (a: HalfDays, b: HalfDays): HalfDays => (a & b) as HalfDays;
export const union = (a: HalfDays, b: HalfDays): HalfDays => (a | b) as HalfDays;
export const without = (a: HalfDays, b: HalfDays): HalfDays => (a & ~b) as HalfDays;
export const containsAll = (outer: HalfDays, inner: HalfDays): boolean => without(inner, outer) === 0;

/** The two half-days of one weekday that are in the set. */
export const onWeekday = (set: HalfDays, day: Weekday): HalfDays => (set & (0b11 << ((day - 1) * 2))) as HalfDays;

/** The weekdays with at least one half-day in the set. */
export const weekdaysIn = (set: HalfDays): Weekday[] => weekdays.filter((day) => onWeekday(set, day) !== noHalfDays);

/** A whole number from outside is a set when it only uses the fourteen bits. */
export const isHalfDays = (value: number): value is HalfDays =>
  Number.isInteger(value) && value >= 0 && value < 1 << HALF_DAYS_IN_WEEK;

/** As PostgreSQL's int4multirange, so that the database itself sees two patterns overlap: Mon + Tue morning = '{[0,3)}'. */
export function toMultirange(set: HalfDays): string {
  const ranges: string[] = [];
  let start: number | null = null;
  for (let index = 0; index <= HALF_DAYS_IN_WEEK; index += 1) {
    const inSet = index < HALF_DAYS_IN_WEEK && hasHalfDay(set, index);
    if (inSet && start === null) start = index;
    if (!inSet && start !== null) {
      ranges.push(`[${String(start)},${String(index)})`);
      start = null;
    }
  }
  return `{${ranges.join(',')}}`;
}

/** Back from PostgreSQL's canonical text. */
export function fromMultirange(text: string): HalfDays {
  const indices: number[] = [];
  for (const [, from = '', to = ''] of text.matchAll(/\[(\d+),(\d+)\)/g))
    for (let index = Number(from); index < Number(to); index += 1) indices.push(index);
  return halfDaysOf(indices);
}
