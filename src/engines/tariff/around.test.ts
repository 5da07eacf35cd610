import { describe, expect, test } from 'vitest';
import { date } from '../../kernel/calendar-date.ts';
import { cents } from '../../kernel/cents.ts';
import { childcareAllowance } from './allowance.ts';
import { comparePrices } from './compare.ts';
import { priceCurve } from './curve.ts';
import { divideHalfUp, eurosText, parseEuros, parseRate, times } from './decimal.ts';
import { checkDeposit, depositLimit } from './deposit.ts';
import { lastKnown, periods } from './periods.ts';
import { respiteDays } from './respite.ts';
import { sayEuros } from './say.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl, type TextKey } from './texts/nl.ts';

describe('respijtdagen', () => {
  const days = (daysPerWeek: number, more: object = {}) => {
    const right = respiteDays({ year: 2025, daysPerWeek, ...more });
    return right.ok ? [right.value.text, right.value.down, right.value.up] : right.problem.type;
  };
  test('18 a year for five days a week, 10.8 for three: 10 or 11', () => {
    expect(days(5)).toEqual(['18.00', 18, 18]);
    expect(days(3)).toEqual(['10.80', 10, 11]);
    expect(days(2.5)).toEqual(['9.00', 9, 9]);
  });
  test('pro rata of the part of the year, both days included; a leap year has a day more', () => {
    expect(days(5, { from: date('2025-07-01') })).toEqual(['9.07', 9, 10]); // 184 of 365 days
    expect(days(5, { from: date('2024-03-01'), until: date('2025-01-31') })).toEqual(['1.52', 1, 2]); // 31 of 365
    expect(days(5, { year: 2024, until: date('2024-02-29') })).toEqual(['2.95', 2, 3]); // 60 of 366
    expect(days(5, { from: date('2026-01-01') })).toEqual(['0.00', 0, 0]);
  });
  test('an organiser may give more, not less', () => {
    expect(days(5, { perYear: 25 })).toEqual(['25.00', 25, 25]);
    expect(days(5, { perYear: 17 })).toBe('tariff.tooFewRespiteDays');
  });
  test.each([0, -1, 8, 2.3, NaN])('%s days a week is refused', (given) => {
    expect(days(given)).toBe('tariff.impossibleDays');
  });
});

describe('deposit', () => {
  const on = date('2023-05-01');
  test('at most 250 euro, 50 with a low income', () => {
    expect(checkDeposit(cents(25_000), on, null)).toMatchObject({ ok: true });
    expect(checkDeposit(cents(25_001), on, cents(9_000_000))).toMatchObject({
      ok: false,
      problem: { type: 'tariff.depositTooHigh', values: { limit: 25_000 } },
    });
    expect(checkDeposit(cents(5000), on, cents(3_246_465))).toMatchObject({ ok: true });
    expect(checkDeposit(cents(5001), on, cents(3_246_465))).toMatchObject({
      ok: false,
      problem: { type: 'tariff.lowDepositTooHigh' },
    });
    expect(checkDeposit(cents(25_000), on, cents(3_246_466))).toMatchObject({ ok: true });
  });
  test('says whether the income limit was published', () => {
    expect(depositLimit(on, null)).toMatchObject({ value: { lowIncome: 3_246_465, derived: false } });
    expect(depositLimit(date('2026-11-21'), null)).toMatchObject({ value: { lowIncome: 3_497_000, derived: true } });
  });
});

describe('childcare allowance', () => {
  test.each([
    ['2019-02-01', 323, 161],
    ['2021-06-01', 329, 164],
    ['2022-06-01', 332, 166],
    ['2023-06-01', 343, 171],
    ['2026-06-01', 366, 183],
  ])('%s: %s cents from five hours, %s from three, none below', (on, full, half) => {
    const given = (part: 'full' | 'half' | 'brief' | 'long') => childcareAllowance(date(on), part);
    expect(given('full')).toMatchObject({ value: { cents: full } });
    expect(given('long')).toMatchObject({ value: { cents: full } });
    expect(given('half')).toMatchObject({ value: { cents: half } });
    expect(given('brief')).toMatchObject({ value: { cents: 0 } });
  });
  test('did not exist before 2019', () => {
    expect(childcareAllowance(date('2018-12-31'), 'full')).toMatchObject({ ok: false });
  });
});

test('income tariff and free price side by side, per week, month and year', () => {
  const compared = comparePrices(
    date('2026-03-01'),
    { half: 1, full: 2, long: 0 },
    { fullDay: cents(1925), amounts: lastKnown.amounts },
    { fullDay: cents(3200), halfDay: cents(2000) },
    46,
  );
  expect(compared).toMatchObject({
    value: {
      incomeTariff: { week: 5005, month: 19_186, year: 230_230 },
      freePrice: { week: 8400, year: 386_400 },
      allowance: { week: 915 },
      freePriceLeft: { week: 7485, month: 28_692, year: 344_310 }, // what is shown adds up,
      difference: { week: 2480, year: 114_080 },
    },
  });
});

test('the curve of prices holds each jump and ends past the maximum', () => {
  const { amounts } = lastKnown;
  const points = priceCurve(amounts, 1, false, 'full');
  expect(points[0]).toEqual({ income: 0, cents: 647 });
  expect(points[points.length - 1]?.cents).toBe(3589);
  expect(
    points
      .filter(({ income }) => [7_744_279, 7_744_280, 12_924_279, 12_924_280].includes(income))
      .map((point) => point.cents),
  ).toEqual([2714, 2774, 3554, 3589]);
  expect(points.every(({ income }, at) => at === 0 || income > points[at - 1]!.income)).toBe(true);
  for (const { amounts: other } of periods) expect(priceCurve(other, 3, true, 'half').length).toBeLessThan(400);
});

describe('amounts', () => {
  test.each([
    ['0', 0],
    ['19.25', 1925],
    ['3700', 370_000],
    ['0.5', 50],
    ['99999999.99', 9_999_999_999],
    ['100000000', null],
    ['19,25', null],
    ['19.255', null],
    ['-1', null],
    ['1e5', null],
    [' 1', null],
    ['', null],
  ])('%j is %s cents', (text, expected) => {
    expect(parseEuros(text)).toBe(expected);
  });
  test('a rate is an exact fraction', () => {
    expect(parseRate('0.000385')).toEqual({ numerator: 385, denominator: 1_000_000 });
    expect(parseRate('11.54')).toEqual({ numerator: 1154, denominator: 100 });
    expect(parseRate('0.0003855555')).toBeNull();
  });
  test('half a cent goes up, also where floats go down', () => {
    expect(times(2_500_000, { numerator: 385, denominator: 1_000_000 })).toBe(963); // 9.625
    expect(Math.round(1.005 * 100)).toBe(100);
    expect(times(1005, { numerator: 1, denominator: 10 })).toBe(101);
    expect(divideHalfUp(9_999_999_999 * 385, 1_000_000)).toBe(3_850_000);
  });
  test('as text', () => {
    expect([eurosText(cents(5)), eurosText(cents(1925))]).toEqual(['0.05', '19.25']);
    expect([sayEuros(cents(123_456_789), 'nl'), sayEuros(cents(-5), 'en')]).toEqual(['€\u00a01.234.567,89', '-€0.05']);
  });
});

test('every sentence exists in three languages, with the same values', () => {
  const slots = (text: string) => [...text.matchAll(/\{[\w:]+\}/g)].map(([slot]) => slot).sort();
  for (const key of Object.keys(nl) as TextKey[])
    for (const other of [fr, en]) expect([key, slots(other[key])]).toEqual([key, slots(nl[key])]);
});
