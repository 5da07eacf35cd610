import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  date,
  daysBetween,
  mondayOf,
  parseDate,
  readDate,
  weekdayOf,
  weeksBetween,
} from './calendar-date.ts';
import { fixedClock, shiftedClock } from './clock.ts';

test('a day that does not exist is no date', () => {
  expect(parseDate('2027-02-29')).toBeNull();
  expect(parseDate('2028-02-29')).toBe('2028-02-29');
  expect(parseDate('01/03/2027')).toBeNull();
  expect(() => date('2027-13-01')).toThrow(RangeError);
});

test('people type the day first', () => {
  expect(readDate('1/3/2027')).toBe('2027-03-01');
  expect(readDate(' 01-03-2027 ')).toBe('2027-03-01');
  expect(readDate('2027-03-01')).toBe('2027-03-01');
  expect(readDate('31/4/2027')).toBeNull();
  expect(readDate('1/3/27')).toBeNull();
});

test('a week is named by its Monday', () => {
  expect(mondayOf(date('2026-11-22'))).toBe('2026-11-16');
  expect(weekdayOf(date('2026-11-21'))).toBe(6);
  expect(weeksBetween(date('2026-11-20'), date('2026-11-30'))).toEqual(['2026-11-16', '2026-11-23', '2026-11-30']);
});

test('the weeks until the last day of the calendar come to an end', () => {
  expect(weeksBetween(date('9999-12-20'), date('9999-12-31'))).toEqual(['9999-12-20', '9999-12-27']);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      (days) => daysBetween(date('2026-11-21'), addDays(date('2026-11-21'), days)) === days,
    ),
  );
  expect(addMonths(date('2026-08-31'), 6)).toBe('2027-02-28');
});

test('days are counted as the calendar library counts them, leap years and centuries included', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 900_000 }), (days) => {
      const expected = Temporal.PlainDate.from('1970-01-01').add({ days });
      const day = addDays(date('1970-01-01'), days);
      expect(day).toBe(expected.toString());
      expect(weekdayOf(day)).toBe(expected.dayOfWeek);
    }),
  );
});

test('the demo can be moved to another day', () => {
  const clock = shiftedClock(date('2027-02-28'), fixedClock(date('2026-11-21')));
  expect(clock.today()).toBe('2027-02-28');
  expect(clock.now()).toBe('2027-02-28T12:00:00.000Z');
});
