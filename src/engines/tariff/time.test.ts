import { describe, expect, test } from 'vitest';
import { addDays, date, daysBetween, type CalendarDate } from '../../kernel/calendar-date.ts';
import { cents } from '../../kernel/cents.ts';
import { childRuleOn, countEligible, endsCounting } from './children.ts';
import { periods } from './periods.ts';
import { cutAt, joinEqual } from './slices.ts';
import { tariff } from './tariff.ts';
import { tariffTimeline, type FamilyOverTime } from './timeline.ts';

const income = cents(5_000_000);

describe('cutting time', () => {
  const whole = { from: date('2025-01-01'), until: date('2025-01-31') };
  test('at each change inside, in order, each once', () => {
    const changes = ['2025-01-20', '2025-01-10', '2025-01-20', '2025-01-01', '2025-02-01', '2024-12-31'].map(date);
    expect(cutAt(whole, changes)).toEqual([
      { from: '2025-01-01', until: '2025-01-09' },
      { from: '2025-01-10', until: '2025-01-19' },
      { from: '2025-01-20', until: '2025-01-31' },
    ]);
  });
  test('the last day may be a slice of its own; a stretch without days has none', () => {
    expect(cutAt(whole, [whole.until])[1]).toEqual({ from: '2025-01-31', until: '2025-01-31' });
    expect(cutAt({ from: whole.until, until: whole.from }, [])).toEqual([]);
  });
  test('slices cover each day once, whatever the changes', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const changes = Array.from({ length: seed % 9 }, (_, at) =>
        addDays(whole.from, ((seed * 31 + at * 17) % 45) - 5),
      );
      const slices = cutAt(whole, changes);
      expect(slices[0]?.from).toBe(whole.from);
      for (const [at, { from, until }] of slices.entries()) {
        expect(from <= until).toBe(true);
        expect(addDays(until, 1)).toBe(slices[at + 1]?.from ?? addDays(whole.until, 1));
      }
    }
  });
  test('equal neighbours are joined, across a hole they are not', () => {
    const [a, b, c] = cutAt(whole, [date('2025-01-10'), date('2025-01-20')]).map((slice) => ({ ...slice, price: 1 }));
    expect(joinEqual([a!, b!, c!], (x, y) => x.price === y.price)).toEqual([{ ...whole, price: 1 }]);
    expect(joinEqual([a!, c!], (x, y) => x.price === y.price)).toHaveLength(2);
  });
});

describe('which children count', () => {
  const [before, after] = [date('2025-09-01'), date('2026-01-01')];
  const child = date('2025-03-01');
  const older = (birth: string, on: string, start: CalendarDate) =>
    countEligible([child, date(birth)], child, date(on), start);

  test('under a contract from before 2026: to the end of the year in which a child turns twelve', () => {
    expect(older('2014-06-01', '2026-12-31', before)).toBe(2);
    expect(older('2014-06-01', '2027-01-01', before)).toBe(1);
  });
  test('under a contract from 2026 on: until thirty months', () => {
    expect(older('2023-09-15', '2026-03-14', after)).toBe(2);
    expect(older('2023-09-15', '2026-03-15', after)).toBe(1);
    expect(older('2023-08-31', '2026-02-27', after)).toBe(2);
    expect(older('2023-08-31', '2026-02-28', after)).toBe(1);
  });
  test('the last day of 2025 and the first of 2026 decide', () => {
    expect(older('2020-01-01', '2026-06-01', date('2025-12-31'))).toBe(2);
    expect(older('2020-01-01', '2026-06-01', after)).toBe(1);
  });
  test('in 2014 every dependent child', () => {
    expect(
      countEligible(
        [date('2000-01-01'), date('2013-01-01')],
        date('2013-01-01'),
        date('2014-06-01'),
        date('2014-02-01'),
      ),
    ).toBe(2);
    expect(
      countEligible(
        [date('2000-01-01'), date('2013-01-01')],
        date('2013-01-01'),
        date('2015-06-01'),
        date('2014-02-01'),
      ),
    ).toBe(1);
  });
  test('the child in care counts whatever its age, an unborn one not yet, twins both', () => {
    expect(countEligible([child], child, date('2028-01-01'), after)).toBe(1);
    expect(countEligible([child, date('2026-07-01')], child, date('2026-06-30'), after)).toBe(1);
    expect(countEligible([child, date('2026-07-01')], child, date('2026-07-01'), after)).toBe(2);
    expect(countEligible([child, child], child, date('2026-07-01'), after)).toBe(2);
  });
  test('a birth on the last day of a long month reaches thirty months on the last of a short one', () => {
    expect(endsCounting(date('2023-08-31'), childRuleOn(after, after))).toBe('2026-02-28');
  });
});

describe('a tariff over time', () => {
  const child = date('2024-05-01');
  const family: FamilyOverTime = {
    births: [child],
    inCare: child,
    contractStart: date('2024-10-01'),
    income,
    multipleBirth: false,
    situation: null,
  };
  const timeline = (given: Partial<FamilyOverTime>, from: string, until: string, options = {}) => {
    const result = tariffTimeline({ ...family, ...given }, date(from), date(until), options);
    if (!result.ok) throw new Error(result.problem.type);
    return result.value.map((slice) => [slice.from, slice.until, slice.fullDay]);
  };

  test('is cut at a new year with other amounts', () => {
    expect(timeline({ income: 'undisclosed' }, '2024-12-20', '2025-01-10')).toEqual([
      ['2024-12-20', '2024-12-31', 3464],
      ['2025-01-01', '2025-01-10', 3589],
    ]);
  });
  test('at a birth', () => {
    expect(timeline({ births: [child, date('2026-02-10')] }, '2026-02-01', '2026-02-28')).toEqual([
      ['2026-02-01', '2026-02-09', 1925],
      ['2026-02-10', '2026-02-28', 1520],
    ]);
  });
  test('where a sibling stops counting', () => {
    const births = [child, date('2023-11-20')];
    expect(timeline({ births, contractStart: date('2026-01-05') }, '2026-05-01', '2026-05-31')).toEqual([
      ['2026-05-01', '2026-05-19', 1520],
      ['2026-05-20', '2026-05-31', 1925],
    ]);
    expect(timeline({ births }, '2026-05-01', '2026-05-31')).toHaveLength(1);
  });
  test('and where nobody knows the amounts any more, or they are marked', () => {
    const slices = [
      ['2026-09-25', '2026-09-30', 1925],
      ['2026-10-01', '2026-10-05', null],
    ];
    expect(timeline({}, '2026-09-25', '2026-10-05')).toEqual(slices);
    expect(timeline({}, '2026-09-25', '2026-10-05', { lastKnownInstead: true })).toEqual([
      slices[0],
      ['2026-10-01', '2026-10-05', 1925],
    ]);
  });

  test('on each day around each date of change it is the tariff of that day', () => {
    for (const { from } of periods.slice(1)) {
      const [first, last] = [addDays(from, -3), addDays(from, 3)];
      const births = [child, from];
      const slices = tariffTimeline({ ...family, births, contractStart: first }, first, last);
      if (!slices.ok) throw new Error(slices.problem.type);
      for (let on = first; on <= last; on = addDays(on, 1)) {
        const children = countEligible(births, child, on, first);
        const alone = tariff({
          on,
          income,
          children,
          multipleBirth: false,
          situation: null,
          dayPart: 'full',
        });
        const slice = slices.value.find((each) => each.from <= on && on <= each.until);
        expect(slice?.fullDay).toBe(alone.ok ? alone.value.cents : 'a problem');
      }
      expect(slices.value.reduce((days, each) => days + daysBetween(each.from, each.until) + 1, 0)).toBe(7);
    }
  });
});
