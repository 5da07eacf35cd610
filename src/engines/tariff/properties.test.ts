import { describe, expect, test } from 'vitest';
import { naiveDay } from '../../../test/tariff/naive.ts';
import { addDays } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { baseDay, dayParts, incomeDay, partOfDay, reducedDay, type Amounts } from './income-day.ts';
import { lastKnown, periods, type Period } from './periods.ts';
import { tariff } from './tariff.ts';

/** Families per property: KRIBBE_TARIFF_CASES=20000000 for a long run. */
const CASES = Number(process.env['KRIBBE_TARIFF_CASES'] ?? 1_000_000);

/** Whole numbers that look drawn by lot and are the same each time (Marsaglia's xorshift). */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Incomes at which something changes, and around them: where a mistake would show. */
function edges({ amounts }: Period): Cents[] {
  const around = [0, amounts.firstThreshold, amounts.secondThreshold, amounts.maximumFrom ?? 0, 15_000_000];
  for (let step = 1; step < 20; step += 1) around.push(amounts.secondThreshold + step * amounts.stepWidth);
  return around.flatMap((income) => [income - 1, income, income + 1]).filter((income) => income >= 0) as Cents[];
}

const drawIncome = (lot: (below: number) => number, known: Cents[]): Cents =>
  (lot(4) === 0 ? known[lot(known.length)]! : lot(14_000_000)) as Cents;

describe.each(periods.map((period) => [period.from, period] as const))('from %s', (_, period) => {
  const { amounts } = period;
  const cases = Math.ceil(CASES / periods.length);
  const known = edges(period);

  test('within bounds; more children or a multiple birth never raise the price; a longer day never costs less', () => {
    const lot = lots(20_250_101);
    let wrong = 0;
    for (let at = 0; at < cases; at += 1) {
      const base = baseDay(amounts, drawIncome(lot, known));
      const children = 1 + lot(6);
      const multiple = lot(5) === 0;
      const day = reducedDay(amounts, base, children, multiple);
      const lower = reducedDay(amounts, base, children + 1, multiple);
      if (
        day < amounts.minimum ||
        day > amounts.maximum ||
        lower > day ||
        reducedDay(amounts, base, children, true) > day
      )
        wrong += 1;
      if (base - day > amounts.reduction * children) wrong += 1;
      const half = partOfDay(amounts, day, 'half');
      if (partOfDay(amounts, day, 'brief') > half || half > day || partOfDay(amounts, day, 'long') < day) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test('a higher income never pays less, but for the published dip after the first threshold', () => {
    const lot = lots(414_1977);
    let wrong = 0;
    for (let at = 0; at < cases; at += 1) {
      const [a, b] = [drawIncome(lot, known), drawIncome(lot, known)];
      const [low, high] = a < b ? [a, b] : [b, a];
      if (baseDay(amounts, high) < baseDay(amounts, low) && !inDip(amounts, low, high)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});

/**
 * Up to the first threshold the rate is 0.000385, after it 0.000380: whoever earns just more pays up to some cents
 * less. It is in the published parameters.
 */
const inDip = (amounts: Amounts, low: Cents, high: Cents) =>
  low <= amounts.firstThreshold && high > amounts.firstThreshold && baseDay(amounts, low) - baseDay(amounts, high) <= 2;

test('the engine equals the rule written out in fractions, on every first and last day', () => {
  const lot = lots(77_442_79);
  const days = periods.flatMap(({ from, until }) => [from, until]);
  for (let at = 0; at < CASES / 300; at += 1) {
    const on = days[at % days.length]!;
    const period = periods.find(({ from, until }) => from <= on && on <= until)!;
    const [income, children, multiple, part] = [
      drawIncome(lot, edges(period)),
      1 + lot(4),
      lot(4) === 0,
      dayParts[lot(4)]!,
    ] as const;
    const fast = incomeDay(period.amounts, income, children, multiple, part);
    expect(fast, `${on} ${income} ${children} ${multiple} ${part}`).toBe(
      naiveDay(on, income, children, multiple, part),
    );
  }
});

test('the explained amount equals the one without explanation', () => {
  const lot = lots(38_500_380);
  for (let at = 0; at < CASES / 30; at += 1) {
    const period = periods[lot(periods.length)]!;
    const on = addDays(period.from, lot(100));
    const [income, children, multipleBirth, dayPart] = [
      lot(14_000_000) as Cents,
      1 + lot(5),
      lot(3) === 0,
      dayParts[lot(4)]!,
    ] as const;
    const answer = tariff({ on, income, children, multipleBirth, dayPart });
    const cents = answer.ok ? answer.value.cents : -1;
    if (cents !== incomeDay(period.amounts, income, children, multipleBirth, dayPart))
      expect.fail(`${on} ${income} ${children} ${multipleBirth} ${dayPart}`);
  }
});

test('special tariffs never make a day dearer, and never fall below the lowest', () => {
  const lot = lots(196_237);
  for (let at = 0; at < CASES / 100; at += 1) {
    const income = lot(14_000_000) as Cents;
    const known = {
      on: lastKnown.from,
      income,
      children: 1 + lot(3),
      multipleBirth: lot(3) === 0,
      dayPart: 'full',
    } as const;
    const own = incomeDay(lastKnown.amounts, income, known.children, known.multipleBirth, 'full');
    const situation = (
      ['fosterChild', 'livingWage', 'livingWageTraining', 'civicIntegration', 'invalidity', null] as const
    )[lot(6)]!;
    const ocmw = (['half', 'minimum', 'lowest', null] as const)[lot(4)]!;
    const answer = tariff({ ...known, situation, ocmw });
    if (!answer.ok || answer.value.cents > own || answer.value.cents < lastKnown.amounts.lowest!)
      expect.fail(`${income} ${situation} ${ocmw}`);
  }
});
