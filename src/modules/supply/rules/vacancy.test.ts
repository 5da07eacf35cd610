import { expect, test } from 'vitest';
import { noHalfDays, wholeDays } from '../../../kernel/half-days.ts';
import { vacancy, type FreePlaces } from './vacancy.ts';

const places = (weeks: number, at: FreePlaces['at']): FreePlaces => ({ weeks, at });

test('a place that is gone within the horizon is not free', () => {
  const until = places(60, (week) => (week < 20 ? 1 : 0));
  expect(vacancy(until, wholeDays(1), 0, 26).free).toBe(noHalfDays);
  expect(vacancy(until, wholeDays(1), 0, 10).free).not.toBe(noHalfDays);
});

test('free from later: the first week from which all wished half-days stay free', () => {
  const thursdayLater = places(100, (week, index) => (index === 6 || index === 7 ? (week >= 5 ? 1 : 0) : 2));
  const found = vacancy(thursdayLater, wholeDays(1, 4), 0);
  expect(found.freeFromWeek).toBe(5);
  expect(found.free & wholeDays(4)).toBe(noHalfDays);
  expect(found.free & wholeDays(1)).toBe(wholeDays(1));
});

test('a start outside what is known promises nothing', () => {
  expect(
    vacancy(
      places(10, () => 5),
      wholeDays(1),
      12,
    ),
  ).toEqual({ free: noHalfDays, freeFromWeek: null });
});

test('no place on a wished day within the year: not in sight', () => {
  expect(
    vacancy(
      places(130, () => 0),
      wholeDays(1),
      0,
    ).freeFromWeek,
  ).toBeNull();
});
