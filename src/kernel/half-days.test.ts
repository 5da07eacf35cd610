import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  containsAll,
  countHalfDays,
  fromMultirange,
  halfDaysOf,
  listHalfDays,
  overlap,
  toMultirange,
  union,
  weekdaysIn,
  wholeDays,
  without,
  type HalfDays,
} from './half-days.ts';

const anySet = fc.integer({ min: 0, max: (1 << 14) - 1 }).map((bits) => bits as HalfDays);

test('Monday, Tuesday and Thursday are six half-days', () => {
  const set = wholeDays(1, 2, 4);
  expect(countHalfDays(set)).toBe(6);
  expect(weekdaysIn(set)).toEqual([1, 2, 4]);
  expect(toMultirange(set)).toBe('{[0,4),[6,8)}');
});

test('a set survives the way to the database and back', () => {
  fc.assert(fc.property(anySet, (set) => fromMultirange(toMultirange(set)) === set));
});

test('a set is the union of what it shares with another and what it does not', () => {
  fc.assert(fc.property(anySet, anySet, (a, b) => union(overlap(a, b), without(a, b)) === a));
});

test('every set contains its parts', () => {
  fc.assert(fc.property(anySet, anySet, (a, b) => containsAll(a, overlap(a, b))));
  fc.assert(fc.property(anySet, (set) => halfDaysOf(listHalfDays(set)) === set));
});

test('a half-day outside the week is refused', () => {
  expect(() => halfDaysOf([14])).toThrow(RangeError);
  expect(() => halfDaysOf([-1])).toThrow(RangeError);
});
