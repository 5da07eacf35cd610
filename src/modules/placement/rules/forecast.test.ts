import { describe, expect, test } from 'vitest';
import { addDays, date, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, wholeDays } from '../../../kernel/half-days.ts';
import type { BoardWeek } from '../../supply/index.ts';
import {
  expectedEntry,
  expectedMonth,
  forecastEvents,
  forecastPeriods,
  forecastWeeks,
  MONTH_NEEDS_WEEKS,
  type Stay,
} from './forecast.ts';

const TODAY = date('2026-11-21');
const MONDAY = date('2026-11-16');

/** Open on weekdays with so many places; `taken` per week on every weekday half-day. */
function board(places: number, taken: (week: CalendarDate) => number): BoardWeek[] {
  const weekdays = (count: number) => halfDayIndices.map((index) => (index < 10 ? count : 0));
  return Array.from({ length: MONTH_NEEDS_WEEKS }, (_, index) => {
    const week = addDays(MONDAY, 7 * index);
    return { week, licensed: weekdays(places), taken: weekdays(taken(week)) };
  });
}

const stay = (parts: Partial<Stay>): Stay => ({
  halfDays: wholeDays(1, 2, 3, 4, 5),
  from: date('2025-09-01'),
  until: date('2027-08-31'),
  birth: date('2024-06-10'),
  ...parts,
});

describe('who is expected to leave for kindergarten', () => {
  test('a child of two and a half, on the first entry date before its agreed end', () => {
    expect(expectedEntry(stay({}), TODAY)).toMatchObject({ date: '2027-01-04', origin: 'computed' });
  });
  test('not when it stays less long, or came later, or let the day pass, or nothing is known', () => {
    expect(expectedEntry(stay({ until: date('2027-01-03') }), TODAY)).toBeNull();
    expect(expectedEntry(stay({ from: date('2027-01-04') }), TODAY)).toBeNull();
    expect(expectedEntry(stay({ birth: date('2024-03-01') }), TODAY)).toBeNull();
    expect(expectedEntry(stay({ birth: null }), TODAY)).toBeNull();
  });
  test('not when its agreed end is in the week of that day: it was made for school', () => {
    expect(expectedEntry(stay({ until: date('2027-01-10') }), TODAY)).toBeNull();
    expect(expectedEntry(stay({ until: date('2027-01-11') }), TODAY)?.date).toBe('2027-01-04');
  });
});

describe('the forecast of a full location with one child that may go to school', () => {
  const weeks = forecastWeeks(
    board(7, () => 7),
    [stay({})],
    TODAY,
  );
  test('is certain of nothing and expects one place from the entry date', () => {
    expect(weeks.every(({ free }) => free.every((count) => count === 0))).toBe(true);
    const at = (week: string) => weeks.find((row) => row.week === week)?.expected.slice(0, 2);
    expect(at('2026-12-28')).toEqual([0, 0]);
    expect(at('2027-01-04')).toEqual([1, 1]);
  });
  test('ends with the placement: after it the place was free for certain', () => {
    const after = forecastWeeks(
      board(7, (week) => (week > '2027-08-31' ? 6 : 7)),
      [stay({})],
      TODAY,
    );
    const last = after.find(({ week }) => week === '2027-09-06');
    expect([last?.free[0], last?.expected[0]]).toEqual([1, 1]);
    // The week of the last day: Monday and Tuesday are still hers, and count for the expectation only.
    expect(after.find(({ week }) => week === '2027-08-30')?.expected.slice(0, 5)).toEqual([1, 1, 1, 1, 0]);
  });
  test('above the licence a child that leaves makes no place', () => {
    const over = forecastWeeks(
      board(7, () => 8),
      [stay({})],
      TODAY,
    );
    expect(over.every(({ expected }) => expected.every((count) => count === 0))).toBe(true);
  });
});

test('equal weeks are one line, named by its first and last day', () => {
  const periods = forecastPeriods(
    forecastWeeks(
      board(7, () => 7),
      [stay({})],
      TODAY,
    ).slice(0, 20),
  );
  expect(periods.map(({ from, until }) => [from, until])).toEqual([
    ['2026-11-16', '2027-01-03'],
    ['2027-01-04', '2027-04-04'],
  ]);
});

test('what happens is told on its day: begins, agreed ends, entry dates, changes of licence', () => {
  const licences = [
    { from: date('2020-01-01'), until: date('2027-02-28'), places: 7 },
    { from: date('2027-03-01'), until: null, places: 9 },
  ];
  const stays = [stay({}), stay({ birth: null, from: date('2026-12-01'), until: date('2027-02-26') })];
  expect(forecastEvents(stays, licences, TODAY, date('2027-11-14'))).toEqual([
    { on: '2026-12-01', kind: 'begins', count: 1 },
    { on: '2027-01-04', kind: 'mayEnter', count: 1 },
    { on: '2027-03-01', kind: 'ends', count: 1 },
    { on: '2027-03-01', kind: 'licence', places: 9, before: 7 },
    { on: '2027-09-01', kind: 'ends', count: 1 },
  ]);
});

describe('the month that families read', () => {
  const month = (taken: (week: CalendarDate) => number, stays: readonly Stay[]) =>
    expectedMonth(forecastWeeks(board(7, taken), stays, TODAY), TODAY);
  test('is the first in which a place is expected that is not free now', () => {
    expect(month(() => 7, [stay({})])).toBe('2027-01-01');
    expect(month((week) => (week > '2027-03-01' ? 6 : 7), [])).toBe('2027-03-01');
  });
  test('is that of the day, not of the Monday before it', () => {
    const entersOnTuesday = [stay({ birth: date('2025-07-20'), until: date('2029-01-01') })];
    const weeks = forecastWeeks(
      board(7, () => 7),
      entersOnTuesday,
      date('2028-01-20'),
    );
    expect(expectedMonth(weeks, date('2026-11-21'))).toBeNull(); // 1 February 2028 lies past this year
    const later = weeks.map((row, index) => ({ ...row, week: addDays(date('2028-01-17'), 7 * index) }));
    const shifted = forecastWeeks(
      later.map((row) => ({ ...row, taken: row.licensed })),
      entersOnTuesday,
      date('2028-01-20'),
    );
    expect(expectedMonth(shifted, date('2028-01-20'))).toBe('2028-02-01'); // a Tuesday, in the week of 31 January
  });
  test('is none when all is free already, when nothing comes, and when the place is promised again within half a year', () => {
    expect(month(() => 0, [stay({})])).toBeNull();
    expect(month(() => 7, [])).toBeNull();
    expect(month((week) => (week >= '2027-01-04' && week < '2027-05-31' ? 6 : 7), [])).toBeNull();
  });
  test('is none for what comes more than a year from now', () => {
    expect(month((week) => (week > '2027-11-20' ? 6 : 7), [])).toBeNull();
  });
});
