import { expect, test } from 'vitest';
import { date } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { halfDaysOf, wholeDays } from '../../../kernel/half-days.ts';
import { priceOn } from './location-price.ts';
import { simulate, weekOf, type Asked } from './simulate.ts';

const asked: Asked = { on: date('2025-06-01'), income: 5_000_000 as Cents };
const simulated = (more: Partial<Asked>) => {
  const found = simulate({ ...asked, ...more });
  if (!found.ok) throw new Error(found.problem.type);
  return found.value;
};

test('both halves of a day are one day, long when the family says so', () => {
  const week = halfDaysOf([0, 1, 2, 3, 6]);
  expect(weekOf(week, 'full')).toEqual({ half: 1, full: 2, long: 0 });
  expect(weekOf(week, 'long')).toEqual({ half: 1, full: 0, long: 2 });
});

test('what was not answered and changes the amount is open; what was answered, or changes nothing, is not', () => {
  expect(simulated({}).open.map(({ question }) => question)).toEqual([
    'situation',
    'children',
    'multipleBirth',
    'dayPart',
  ]);
  const all = { children: 1, multipleBirth: false, situation: null, dayPart: 'full' } as const;
  expect(simulated(all).open).toEqual([]);
  expect(simulated({ ...all, children: undefined }).open).toEqual([{ question: 'children', least: 647, most: 1925 }]);
  expect(simulated({ ...all, children: undefined, income: 'undisclosed' }).open).toEqual([]);
});

test('the income of a month is reckoned to a year; one that is not told is none', () => {
  expect(simulated({ income: undefined, monthlyIncome: 300_000 as Cents }).income).toBe(3_462_000);
  expect(simulated({ income: 'undisclosed' }).income).toBeNull();
});

test('a week has a cost, and before 2019 none beside a free price', () => {
  expect(simulated({}).comparison).toBeNull();
  expect(simulated({ halfDays: wholeDays(1, 2) }).comparison?.incomeTariff.week).toBe(3850);
  expect(simulated({ on: date('2018-06-01'), halfDays: wholeDays(1) }).comparison).toBeNull();
});

test('the price of a location is the one planned for that day', () => {
  const terms = { from: date('2027-01-01'), until: null, price: 'free', dayPriceCents: 3800 as Cents } as const;
  const location: Parameters<typeof priceOn>[0] = { price: 'income', dayPriceCents: null, comingTerms: [terms] };
  expect(priceOn(location, date('2027-02-01')).price).toBe('free');
  expect(priceOn(location, date('2026-12-31')).price).toBe('income');
  expect(priceOn(location, undefined).price).toBe('income');
});
