import { describe, expect, test } from 'vitest';
import { date } from '../../kernel/calendar-date.ts';
import { cents, type Cents } from '../../kernel/cents.ts';
import type { TariffInput } from './input.ts';
import { nextQuestion, possibleAmounts } from './next-question.ts';
import { renderTable, renderText, spokenStep } from './render.ts';
import { languages, sayProblem } from './say.ts';
import { ocmwUntil, situations, type Situation } from './situations.ts';
import { tariff } from './tariff.ts';

const on = date('2025-06-01');
const euros = (amount: number) => cents(Math.round(amount * 100));
const answer = (input: Partial<TariffInput>, options = {}) => {
  const result = tariff({ on, ...input }, options);
  if (!result.ok) throw new Error(result.problem.type);
  return result.value;
};
const day = (input: Partial<TariffInput>) => answer(input).cents;
const problem = (input: Partial<TariffInput>, options = {}) => {
  const result = tariff({ on, ...input }, options);
  return result.ok ? null : result.problem.type;
};

test('an income of 50 000 euro in 2025 costs 19,25 euro for a full day', () => {
  expect(answer({ income: euros(50_000) })).toMatchObject({
    cents: 1925,
    fullDay: 1925,
    simulation: true,
    lastKnown: false,
  });
});

test('the published example of 2016: 21,05 euro, and 17,90 for each of two children', () => {
  const wages = { on: date('2016-06-01'), income: euros(56_955.24) };
  expect(day(wages)).toBe(2105);
  expect(day({ ...wages, children: 2 })).toBe(1790);
});

test('two gross wages of 2 730 euro, by the factor of 11,54, lie in the steps', () => {
  expect(answer({ on: date('2016-06-01'), monthlyIncome: euros(5460) }).explanation.parts[0]?.parts[0]).toMatchObject({
    rule: 'month',
    amount: 6_300_840,
  });
  expect(day({ on: date('2016-06-01'), monthlyIncome: euros(5460) })).toBe(2165);
});

test('VVSG prints a full month of 21,83 days cut off to the cent: 136,21 and 756,19 in 2024', () => {
  const month = (income: Cents) => Math.floor((day({ on: date('2024-03-01'), income }) * 2183) / 100);
  expect([month(euros(0)), month(euros(150_000))]).toEqual([13_621, 75_619]);
});

test('whoever does not tell the income pays the maximum, without reductions', () => {
  expect(answer({ income: 'undisclosed', children: 3, multipleBirth: true })).toMatchObject({
    cents: 3589,
    assumptions: expect.arrayContaining([expect.objectContaining({ key: 'undisclosed' })]),
  });
});

describe('amounts after 30 September 2026', () => {
  const later = { on: date('2026-10-01'), income: euros(50_000) };
  test('are not known', () => {
    expect(problem(later)).toBe('tariff.notYetKnown');
    expect(day({ ...later, on: date('2026-09-30') })).toBe(1925);
  });
  test('are the last known ones when asked, and marked', () => {
    const marked = answer(later, { lastKnownInstead: true });
    expect(marked).toMatchObject({ cents: 1925, lastKnown: true, from: '2025-01-01', until: '2026-09-30' });
    expect(marked.assumptions[0]).toEqual({ key: 'lastKnown', values: { from: '2025-01-01', until: '2026-09-30' } });
    expect(renderText(marked, 'nl')).toContain('nog niet gekend');
  });
});

test.each<[string, Partial<TariffInput>, string]>([
  ['a day before 2014', { on: date('2013-12-31'), income: euros(1) }, 'tariff.tooEarly'],
  ['a day that is none', { on: '2025-02-30' as never, income: euros(1) }, 'tariff.impossibleDate'],
  ['month 13', { on: '2025-13-01' as never, income: euros(1) }, 'tariff.impossibleDate'],
  ['no income', {}, 'tariff.missing'],
  ['a negative income', { income: -1 as Cents }, 'tariff.impossibleIncome'],
  ['half a cent', { income: 0.5 as Cents }, 'tariff.impossibleIncome'],
  ['no number', { income: NaN as Cents }, 'tariff.impossibleIncome'],
  ['more than anybody earns', { income: 1e308 as Cents }, 'tariff.impossibleIncome'],
  ['no child', { income: euros(1), children: 0 }, 'tariff.impossibleChildren'],
  ['forty children', { income: euros(1), children: 40 }, 'tariff.impossibleChildren'],
  ['one and a half child', { income: euros(1), children: 1.5 }, 'tariff.impossibleChildren'],
  ['a situation that is none', { income: euros(1), situation: 'rich' as never }, 'tariff.impossibleChoice'],
  ['a name every object has', { income: euros(1), situation: 'toString' as never }, 'tariff.impossibleChoice'],
  ['a part of a day that is none', { income: euros(1), dayPart: 'quarter' as never }, 'tariff.impossibleChoice'],
])('%s is refused, in words of each language', (_, input, type) => {
  const result = tariff({ on, ...input });
  expect(result).toMatchObject({ ok: false, problem: { type } });
  if (!result.ok)
    for (const language of languages) expect(sayProblem(result.problem, language)).not.toMatch(/[{}]|undefined/);
});

describe('special tariffs in 2024', () => {
  const own = { on: date('2024-03-01'), income: euros(15_000) };
  test.each<[Situation, number]>([
    ['fosterChild', 197],
    ['materialAid', 197],
    ['livingWage', 624],
    ['livingWageTraining', 374],
    ['civicIntegration', 374],
  ])('%s', (situation, expected) => {
    expect(day({ ...own, situation })).toBe(expected);
  });

  test('a quarter off stays above the minimum', () => {
    const start = { ...own, situation: 'invalidity' } as const;
    expect(day({ ...start, income: euros(30_000) })).toBe(866);
    expect(day({ ...start, income: euros(18_000) })).toBe(624);
  });
  test('an income above the limit does not meet the condition', () => {
    const result = answer({ ...own, income: euros(20_000), situation: 'civicIntegration' });
    expect(result.cents).toBe(770);
    expect(result.explanation.parts[1]).toMatchObject({ rule: 'situationNotMet', values: { below: 1_715_787 } });
  });
  test('an income that fell by a fifth counts as it is now; one that fell less does not', () => {
    const fell = (newIncome: number) =>
      day({ ...own, income: euros(40_000), situation: 'incomeDrop', newIncome: euros(newIncome) });
    expect([fell(32_000), fell(32_001)]).toEqual([1232, 1540]);
    expect(problem({ ...own, situation: 'incomeDrop' })).toBe('tariff.missing');
  });
  test('the OCMW grants half, the minimum or the lowest', () => {
    const granted = (income: number, ocmw: 'half' | 'minimum' | 'lowest') =>
      day({ ...own, income: euros(income), ocmw });
    expect([
      granted(40_000, 'half'),
      granted(20_000, 'half'),
      granted(40_000, 'minimum'),
      granted(40_000, 'lowest'),
    ]).toEqual([770, 624, 624, 197]);
  });
  test('and never makes a lower tariff dearer', () => {
    expect(day({ ...own, situation: 'fosterChild', ocmw: 'half' })).toBe(197);
  });
  test('an OCMW tariff holds one year', () => {
    expect(ocmwUntil(date('2026-03-01'))).toBe('2027-02-28');
    expect(ocmwUntil(date('2024-02-29'))).toBe('2025-02-27');
  });
  test('a special amount that was not found is told, not guessed', () => {
    expect(problem({ on: date('2014-06-01'), income: euros(20_000), situation: 'fosterChild' })).toBe(
      'tariff.unknownFigure',
    );
  });
});

describe('the small reduction of low incomes', () => {
  test('is told, and not in the amount', () => {
    const low = answer({ income: euros(20_000) });
    expect(low.cents).toBe(770);
    expect(low.assumptions.map(({ key }) => key)).toContain('lowIncome');
    expect(answer({ income: euros(21_178.54) }).assumptions.map(({ key }) => key)).not.toContain('lowIncome');
    expect(answer({ income: euros(15_000) }).assumptions.map(({ key }) => key)).not.toContain('lowIncome');
  });
  test('can be given, and stays above the minimum', () => {
    const lowIncomeReduction = () => cents(25);
    expect(answer({ income: euros(20_000) }, { lowIncomeReduction }).cents).toBe(745);
    expect(answer({ income: euros(16_900) }, { lowIncomeReduction }).cents).toBe(647);
  });
});

describe('the next question', () => {
  const settled = { situation: null, dayPart: 'full' } as const;
  test('is the one that decides', () => {
    expect(nextQuestion({})).toBe('on');
    expect(nextQuestion({ on })).toBe('income');
    expect(nextQuestion({ on, income: euros(50_000) })).toBe('situation');
    expect(nextQuestion({ on, income: euros(50_000), situation: null })).toBe('children');
    expect(nextQuestion({ on, income: euros(50_000), situation: null, children: 1 })).toBe('multipleBirth');
    expect(nextQuestion({ on, income: euros(50_000), situation: null, children: 1, multipleBirth: false })).toBe(
      'dayPart',
    );
    expect(nextQuestion({ on, income: euros(50_000), children: 1, multipleBirth: false, ...settled })).toBeNull();
    expect(nextQuestion({ on, income: euros(50_000), situation: 'incomeDrop' })).toBe('newIncome');
  });
  test('children are not asked about where they change nothing', () => {
    expect(nextQuestion({ on, income: euros(10_000), ...settled })).toBeNull();
    expect(nextQuestion({ on, income: 'undisclosed', ...settled })).toBeNull();
    expect(nextQuestion({ on, income: euros(80_000), children: 15, ...settled })).toBeNull();
  });
  test('until then the amount lies between two', () => {
    expect(possibleAmounts({ on, income: euros(50_000), ...settled })).toEqual({ least: 647, most: 1925 });
    expect(possibleAmounts({ on: date('2027-01-01') })).toBeNull();
  });
});

describe('the explanation', () => {
  const family = answer({ income: euros(25_000), children: 2, multipleBirth: true, dayPart: 'half' });

  test('is a short text in three languages that ends with who decides', () => {
    expect(renderText(family, 'nl').split('\n').slice(0, 5)).toEqual([
      '€ 25.000,00 × 0,000385 is € 9,63. Dit geldt tot een inkomen van € 54.125,08.'.replaceAll('€ ', '€\u00a0'),
      'Kindkorting: 1 × € 4,05 minder. Dat geeft € 5,58.'.replaceAll('€ ', '€\u00a0'),
      'Meerlingkorting: € 4,05 minder. Dat geeft € 1,53.'.replaceAll('€ ', '€\u00a0'),
      'Ook met kortingen betaal je minstens het standaardminimum: € 6,47.'.replaceAll('€ ', '€\u00a0'),
      'Minder dan 5 uur: 60 % van € 6,47 is € 3,88.'.replaceAll('€ ', '€\u00a0'),
    ]);
    expect(renderText(family, 'nl')).toMatch(/Het attest van Opgroeien beslist\.$/);
    expect(renderText(family, 'fr')).toContain('25\u202f000,00\u00a0€ × 0,000385 font 9,63\u00a0€');
    expect(renderText(family, 'en')).toContain('€25,000.00 × 0.000385 is €9.63');
  });

  test('is a table in which each amount has its source', () => {
    const rows = renderTable(family, 'nl');
    expect(rows.map(({ depth, amount }) => [depth, amount])).toEqual([
      [2, 963],
      [1, 963],
      [2, 558],
      [2, 153],
      [2, 647],
      [1, 647],
      [1, 388],
      [0, 388],
    ]);
    expect(rows[2]).toMatchObject({ status: 'derived', sources: ['Afgeleid met de index'] });
  });

  test('tells what is derived, assumed and rounded', () => {
    expect(family.assumptions.map(({ key }) => key)).toEqual([
      'noSituation',
      'rounding',
      'floorAfterReduction',
      'derived',
    ]);
    expect(spokenStep(family, 'nl').parts[0]?.parts[0]?.figures[0]).toMatchObject({
      name: 'firstThreshold',
      value: '54125.08',
      status: 'published',
    });
  });

  test('leaves no gap in any sentence, whatever the family', () => {
    const inputs: Partial<TariffInput>[] = [
      ...[0, 20_000, 50_000, 54_100, 70_000, 78_000, 200_000].map((income) => ({ income: euros(income) })),
      { on: date('2015-06-01'), income: euros(150_000) },
      { income: 'undisclosed' },
      { monthlyIncome: euros(3000), dayPart: 'brief' },
      ...Object.keys(situations).map((situation) => ({
        income: euros(16_000),
        newIncome: euros(1000),
        situation: situation as Situation,
        dayPart: 'long' as const,
      })),
      { income: euros(90_000), situation: 'civicIntegration', ocmw: 'lowest' },
      { income: euros(90_000), ocmw: 'half' },
    ];
    for (const input of inputs)
      for (const language of languages) {
        const told = answer(input);
        const text = [renderText(told, language), ...renderTable(told, language).map((row) => row.text)].join('\n');
        expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
      }
  });
});
