import { describe, expect, test } from 'vitest';
import { addDays, date, weekdayOf } from '../../../kernel/calendar-date.ts';
import { cents, type Cents } from '../../../kernel/cents.ts';
import { halfDayIndex, halfDaysOf, union, wholeDays } from '../../../kernel/half-days.ts';
import { tariffTimeline } from '../timeline.ts';
import type { MonthInput } from './contract.ts';
import { monthOf } from './month.ts';
import { pricesOf } from './prices.ts';

// March 2026: a Sunday first, so 5 Sundays, Mondays and Tuesdays, 4 of the others.
const march = { from: date('2026-03-01'), until: date('2026-03-31') };
const plan = {
  from: date('2026-01-05'),
  until: null,
  halfDays: union(wholeDays(1, 3), halfDaysOf([halfDayIndex(5, 'morning')])),
};
const tariff = { from: date('2026-01-01'), until: null, fullDay: cents(1925) };
const input: MonthInput = { ...march, plans: [plan], tariffs: [tariff], closingDays: [] };

const month = (changes: Partial<MonthInput> = {}) => {
  const result = monthOf({ ...input, ...changes });
  if (!result.ok) throw new Error(result.problem.type);
  return result.value;
};
const lines = (changes: Partial<MonthInput> = {}) =>
  month(changes).lines.map(({ kind, part, days, amount }) => [kind, part, days, amount]);

test('reserved days are paid: whole days whole, a half day at 60 %', () => {
  expect(month().lines).toEqual([
    { ...march, kind: 'reserved', part: 'half', days: 4, fullDay: 1925, perDay: 1155, amount: 4620 },
    { ...march, kind: 'reserved', part: 'full', days: 9, fullDay: 1925, perDay: 1925, amount: 17_325 },
  ]);
  expect(month().total).toBe(21_945);
});

test('eleven hours or more cost 160 %', () => {
  expect(lines({ plans: [{ ...plan, longDays: [3] }] })).toContainEqual(['reserved', 'long', 4, 4 * 3080]);
});

test('closing days and respijtdagen are free, other absences are paid', () => {
  const absences = ['2026-03-09', '2026-03-11', '2026-03-16', '2026-03-20'].map((on, at) => ({
    on: date(on),
    respite: at > 0,
  }));
  const found = month({ closingDays: [date('2026-03-02'), date('2026-03-03')], absences, respiteLeft: 2 });
  expect(found.lines.map(({ kind, part, days, amount }) => [kind, part, days, amount])).toEqual([
    ['reserved', 'half', 3, 3465],
    ['reserved', 'full', 5, 9625],
    ['absent', 'half', 1, 1155], // the third one asked for: none left
    ['absent', 'full', 1, 1925],
    ['respite', 'full', 2, 0],
    ['closed', 'full', 1, 0],
  ]);
  expect(found).toMatchObject({ respiteUsed: 2, respiteLeft: 0, total: 16_170 });
});

test('respijtdagen go to the first absences, however they are listed; one day uses one, once', () => {
  const absences = ['2026-03-25', '2026-03-04', '2026-03-04'].map((on) => ({ on: date(on), respite: true }));
  const found = month({ absences, respiteLeft: 1 });
  expect(found).toMatchObject({ respiteUsed: 1, respiteLeft: 0 });
  expect(found.lines.find(({ kind }) => kind === 'absent')).toMatchObject({ days: 1 });
});

test('a respijtdag on a closing day, or on a day that is not reserved, is not used up', () => {
  const absences = [date('2026-03-02'), date('2026-03-03'), date('2026-03-07')].map((on) => ({ on, respite: true }));
  expect(month({ absences, closingDays: [date('2026-03-02')], respiteLeft: 5 })).toMatchObject({
    respiteUsed: 0,
    respiteLeft: 5,
  });
});

test('what an organiser asks for an absence is never above the tariff', () => {
  const absences = [{ on: date('2026-03-04'), respite: false }];
  const asked = (numerator: number) =>
    month({ absences, absenceShare: { numerator, denominator: 100 } }).lines.find(({ kind }) => kind === 'absent')
      ?.amount;
  expect([asked(50), asked(100), asked(150)]).toEqual([963, 1925, 1925]);
});

test('an extra day is paid like the others; on a reserved day it is that day', () => {
  const extraDays = [date('2026-03-03'), date('2026-03-04')].map((on) => ({ on, part: 'full' as const }));
  expect(lines({ extraDays })).toContainEqual(['extra', 'full', 1, 1925]);
  expect(month({ plans: [], extraDays }).total).toBe(3850);
});

describe('time is cut', () => {
  test('where the tariff changes', () => {
    const tariffs = [
      { ...tariff, until: date('2026-03-11') },
      { from: date('2026-03-12'), until: null, fullDay: cents(1520) },
    ];
    expect(
      month({ tariffs }).lines.map(({ from, until, part, days, perDay }) => [from, until, part, days, perDay]),
    ).toEqual([
      ['2026-03-01', '2026-03-11', 'half', 1, 1155],
      ['2026-03-01', '2026-03-11', 'full', 4, 1925],
      ['2026-03-12', '2026-03-31', 'half', 3, 912],
      ['2026-03-12', '2026-03-31', 'full', 5, 1520],
    ]);
  });
  test('where the plan changes, and where the contract begins and ends', () => {
    const other = { from: date('2026-03-16'), until: date('2026-03-29'), halfDays: wholeDays(2) };
    const plans = [{ ...plan, from: date('2026-03-04'), until: date('2026-03-15') }, other];
    expect(month({ plans }).lines.map(({ from, until, part, days }) => [from, until, part, days])).toEqual([
      ['2026-03-04', '2026-03-15', 'half', 2],
      ['2026-03-04', '2026-03-15', 'full', 3],
      ['2026-03-16', '2026-03-29', 'full', 2],
    ]);
  });
  test('not where a new attest has the same price', () => {
    const tariffs = [
      { ...tariff, until: date('2026-03-11') },
      { ...tariff, from: date('2026-03-12') },
    ];
    expect(month({ tariffs }).lines).toEqual(month().lines);
  });
});

test('a stretch over new year has the amounts of both years', () => {
  const born = date('2024-01-10');
  const stretch = { from: date('2024-12-23'), until: date('2025-01-05') };
  const family = { births: [born], inCare: born, contractStart: date('2024-06-03'), income: 'undisclosed' as const };
  const timeline = tariffTimeline(family, stretch.from, stretch.until);
  const tariffs = timeline.ok ? pricesOf(timeline.value) : [];
  const plans = [{ from: family.contractStart, until: null, halfDays: wholeDays(1, 2, 3, 4, 5) }];
  const closingDays = [date('2024-12-25'), date('2025-01-01')];
  expect(
    month({ ...stretch, plans, tariffs, closingDays }).lines.map(({ kind, days, amount }) => [kind, days, amount]),
  ).toEqual([
    ['reserved', 6, 6 * 3464],
    ['closed', 1, 0],
    ['reserved', 2, 2 * 3589],
    ['closed', 1, 0],
  ]);
});

test('after the last known amounts a simulated month is a gap, not a guess', () => {
  const born = date('2025-01-10');
  const october = { from: date('2026-10-01'), until: date('2026-10-31') };
  const timeline = tariffTimeline(
    { births: [born], inCare: born, contractStart: plan.from, income: cents(5_000_000) },
    october.from,
    october.until,
  );
  expect(month({ ...october, tariffs: timeline.ok ? pricesOf(timeline.value) : [tariff] })).toMatchObject({
    total: 0,
    gaps: [october],
  });
});

test('a gap between attests is told, and not counted as free', () => {
  const tariffs = [
    { ...tariff, until: date('2026-03-11') },
    { ...tariff, from: date('2026-03-20') },
  ];
  const found = month({ tariffs });
  expect(found.gaps).toEqual([{ from: '2026-03-12', until: '2026-03-19' }]);
  expect(found.lines.filter(({ amount }) => amount === null)).toHaveLength(2);
});

test('a month of February, of another year, or of one day', () => {
  expect(
    month({
      from: date('2024-02-29'),
      until: date('2024-02-29'),
      plans: [{ ...plan, from: date('2024-01-01'), halfDays: wholeDays(4) }],
      tariffs: [{ ...tariff, from: date('2024-01-01') }],
    }).lines,
  ).toMatchObject([{ days: 1 }]);
  expect(
    monthOf({
      ...input,
      from: date('2013-03-01'),
      until: date('2013-03-31'),
      plans: [{ ...plan, from: date('2013-01-01') }],
    }),
  ).toMatchObject({ ok: false, problem: { type: 'tariff.tooEarly' } });
});

test('counted slice by slice it is the same as day by day', () => {
  let seed = 31;
  const lot = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let run = 0; run < 400; run += 1) {
    const at = () => addDays(march.from, lot(31));
    const change = addDays(march.from, 1 + lot(29));
    const given: MonthInput = {
      ...march,
      plans: [
        { ...plan, until: addDays(change, -1), halfDays: lot(1024) as never },
        { ...plan, from: change, halfDays: lot(1024) as never },
      ],
      tariffs: [
        { ...tariff, until: date('2026-03-10') },
        { from: date('2026-03-11'), until: null, fullDay: cents(647 + lot(3000)) },
      ],
      closingDays: [at(), at(), at()],
      absences: [at(), at(), at()]
        .map((on) => ({ on, respite: lot(2) === 0 }))
        .filter(({ on }, index, all) => all.findIndex((each) => each.on === on) === index),
      respiteLeft: lot(3),
    };
    expect(month(given).total).toBe(walked(given));
  }
});

/** The same month, walked day by day. */
function walked({ from, until, plans, tariffs, closingDays, absences = [], respiteLeft = 0 }: MonthInput): Cents {
  let [left, total] = [respiteLeft, 0];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const halves =
      (plans.find((each) => each.from <= on && (each.until === null || on <= each.until))?.halfDays ?? 0) >>
      ((weekdayOf(on) - 1) * 2);
    const share = (halves & 3) === 3 ? 100 : (halves & 3) === 0 ? 0 : 60;
    if (share === 0 || closingDays.includes(on)) continue;
    if (absences.some((each) => each.on === on && each.respite) && left > 0) {
      left -= 1;
      continue;
    }
    const { fullDay } = tariffs.find((each) => each.from <= on && (each.until === null || on <= each.until))!;
    total += Math.floor((fullDay * share + 50) / 100);
  }
  return total as Cents;
}
