import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date } from '../../../kernel/calendar-date.ts';
import { halfDaysOf, type HalfDays } from '../../../kernel/half-days.ts';
import type { ReductionId } from '../../../kernel/ids.ts';
import { findLocations } from './find-locations.ts';
import type { Reduction } from './reductions.ts';
import { SearchIndex, type Candidate } from './search-index.ts';
import { besideGaps, gapWeeks, type GapWeeks } from './short-gaps.ts';

const monday = date('2026-11-16');
const WEEKS = 60;
const reduction = (from: string, until: string, more: Partial<Reduction> = {}): Reduction => ({
  reduction: from as ReductionId,
  from: date(from),
  until: date(until),
  places: 0,
  reason: 'staffShortage',
  ...more,
});
const mornings = halfDaysOf([0, 2]);

test('a reduction touches the weeks of its days; closing days and what is past are no gap', () => {
  const twoWeeks = reduction('2027-01-06', '2027-01-15');
  const closed = reduction('2026-12-24', '2027-01-01', { reason: 'closingDays' });
  const past = reduction('2026-10-01', '2026-11-15');
  expect(gapWeeks([twoWeeks, closed, past], monday, WEEKS)).toEqual([
    { from: '2027-01-06', until: '2027-01-15', first: 7, last: 8 },
  ]);
});

/** A location with free places in every week but these. */
function found(full: readonly number[], reductions: readonly Reduction[], wish: object) {
  const index = new SearchIndex<Candidate>(WEEKS);
  const free = new Int16Array(WEEKS * 14).fill(2);
  for (const week of full) free.fill(0, week * 14, week * 14 + 14);
  const facts = { name: 'De Boot', kind: 'group', tier: 'T2A', price: 'income', features: [], places: 18 } as const;
  const openings = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: '07:00', closes: '18:00' }));
  const gaps = gapWeeks(reductions, monday, WEEKS);
  index.put({ ...facts, location: 'a', lat: 50.88, lon: 4.7 }, openings, free, [], gaps);
  const [result] = findLocations(index, { lat: 50.88, lon: 4.7, ...wish }, monday).results;
  return { fit: result?.fit, freeFrom: result?.freeFrom, except: result?.except };
}

test('two weeks without places in half a year is not full: it is told which weeks, and from when it is free again', () => {
  const told = {
    fit: 'later',
    freeFrom: '2027-01-18',
    except: [{ from: '2027-01-04', until: '2027-01-15' }],
  };
  const works = [reduction('2027-01-04', '2027-01-15')];
  expect(found([7, 8], works, { halfDays: mornings })).toEqual(told);
  expect(found([7, 8], works, {})).toEqual(told);
});

test('what is full by the children who are there is full, also beside a reduction', () => {
  expect(found([7, 8, 20], [reduction('2027-01-04', '2027-01-15')], {})).toEqual({ fit: 'none', freeFrom: null, except: [] }); // prettier-ignore
});

test('a reduction that goes on to the end of the horizon leaves nothing to count on', () => {
  const long = Array.from({ length: 30 }, (_, week) => week + 7);
  expect(found(long, [reduction('2027-01-04', '2027-08-01')], {}).fit).toBe('none');
});

test('a reduction of this week: free from the Monday after it', () => {
  expect(found([0, 1], [reduction('2026-11-02', '2026-11-27')], {})).toEqual({
    fit: 'later',
    freeFrom: '2026-11-30',
    except: [{ from: '2026-11-02', until: '2026-11-27' }],
  });
});

test('a reduction that leaves a place free is not told', () => {
  expect(found([], [reduction('2027-01-04', '2027-01-15', { places: 9 })], {})).toEqual({ fit: 'all', freeFrom: '2026-11-16', except: [] }); // prettier-ignore
});

test('what is free beside gaps is what is free in every other week', () => {
  const gap = fc.tuple(fc.nat(30), fc.nat(4)).map(([first, more]): GapWeeks => ({
    first, last: first + more, from: addDays(monday, first * 7), until: addDays(monday, (first + more) * 7),
  })); // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x3fff), { minLength: 40, maxLength: 40 }),
      fc.array(gap, { maxLength: 3 }),
      fc.nat(10),
      fc.integer({ min: 1, max: 26 }),
      (weeks, gaps, start, horizon) => {
        const stays = (from: number, length: number) =>
          weeks.slice(from, from + length).reduce((all, week) => all & week, 0x3fff) as HalfDays;
        const sorted = [...gaps].sort((a, b) => a.first - b.first);
        const answer = besideGaps(stays, sorted, start, horizon);
        const end = start + horizon;
        const inside = sorted.filter(({ first, last }) => last >= start && first < end);
        if (inside.length === 0 || inside.some(({ last }) => last >= end - 1)) return answer === null;
        const missing = (week: number) => inside.some(({ first, last }) => first <= week && week <= last);
        const others = weeks.filter((_, week) => week >= start && week < end && !missing(week));
        return answer?.free === others.reduce((all, week) => all & week, 0x3fff);
      },
    ),
  );
});
