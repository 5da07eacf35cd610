import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date, weekdays } from '../../../kernel/calendar-date.ts';
import { countHalfDays, wholeDays, type HalfDays } from '../../../kernel/half-days.ts';
import { isOpen, licensedInWeek, mergeChanges, planChanges, type Opening } from './weeks.ts';

const hours = (opens: string, closes: string): Opening[] =>
  weekdays.slice(0, 5).map((weekday) => ({ weekday, opens, closes }));

test('a plan that begins on a Wednesday takes nothing of the Monday before', () => {
  const [first, second] = planChanges(
    { from: date('2027-03-03'), until: date('2027-03-12'), halfDays: wholeDays(1, 3) },
    1,
  );
  expect(first).toEqual({ week: '2027-03-01', delta: [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] });
  expect(second).toEqual({ week: '2027-03-08', delta: [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] });
});

test('what a plan takes and what it gives back cancel out', () => {
  const plan = fc.record({ start: fc.nat(400), length: fc.nat(300), bits: fc.integer({ min: 1, max: 16383 }) });
  fc.assert(
    fc.property(plan, ({ start, length, bits }) => {
      const from = addDays(date('2026-11-21'), start);
      const whole = { from, until: addDays(from, length), halfDays: bits as HalfDays };
      const merged = mergeChanges([...planChanges(whole, 1), ...planChanges(whole, -1)]);
      return merged.every(({ delta }) => delta.every((value) => value === 0));
    }),
  );
});

test('over whole weeks a plan takes each of its half-days once a week', () => {
  const changes = planChanges({ from: date('2027-03-01'), until: date('2027-03-28'), halfDays: wholeDays(1, 2, 4) }, 1);
  expect(changes).toHaveLength(4);
  for (const { delta } of changes) expect(delta.reduce((a, b) => a + b, 0)).toBe(countHalfDays(wholeDays(1, 2, 4)));
});

test('a location open in the afternoon only offers afternoons', () => {
  expect(isOpen(hours('12:30', '18:30'), 0)).toBe(false);
  expect(isOpen(hours('12:30', '18:30'), 1)).toBe(true);
  expect(isOpen(hours('07:00', '18:00'), 10)).toBe(false);
});

test('a licence that ends on Wednesday counts until Wednesday', () => {
  const licensed = licensedInWeek(
    [
      { from: date('2020-01-01'), until: date('2027-03-03'), places: 18 },
      { from: date('2027-03-04'), until: null, places: 14 },
    ],
    hours('07:00', '18:00'),
    date('2027-03-01'),
  );
  expect(licensed).toEqual([18, 18, 18, 18, 18, 18, 14, 14, 14, 14, 0, 0, 0, 0]);
});
