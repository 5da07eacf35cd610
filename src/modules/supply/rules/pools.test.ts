import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date, weekdays } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf, wholeDays, type HalfDays } from '../../../kernel/half-days.ts';
import { newId, type PoolId, type ReductionId } from '../../../kernel/ids.ts';
import { checkPool, freeOfWeek, openTakenOf, proposedPool, sharesOfWeek, type Pool } from './pools.ts';
import type { Reduction } from './reductions.ts';
import { licensedInWeek } from './weeks.ts';

const monday = date('2027-03-01');
const today = date('2026-11-21');
const openings = weekdays.slice(0, 5).map((weekday) => ({ weekday, opens: '07:00', closes: '18:00' }));
const all = halfDaysOf(halfDayIndices);

const pool = (parts: Partial<Pool>): Pool => ({
  pool: newId<PoolId>(),
  kind: 'urgent',
  places: 2,
  halfDays: all,
  financier: 'Opgroeien',
  whoMay: 'dringend',
  from: date('2026-01-01'),
  until: null,
  fallbackOpen: null,
  ...parts,
});
const reduction = (parts: Partial<Reduction>): Reduction => ({
  reduction: newId<ReductionId>(),
  from: monday,
  until: addDays(monday, 6),
  places: 3,
  reason: 'staffShortage',
  ...parts,
});
const licences = [{ from: date('2020-01-01'), until: null, places: 18 }];

test('two urgent places of eighteen leave sixteen for everybody', () => {
  const urgent = pool({});
  const licensed = licensedInWeek(licences, openings, monday);
  const { open, pools } = sharesOfWeek(licensed, [urgent], new Map(), monday, today);
  expect(open.slice(0, 2)).toEqual([16, 16]);
  expect(pools.get(urgent.pool)?.slice(0, 2)).toEqual([2, 2]);
});

test('an unused place falls back to everybody the agreed number of days before', () => {
  const urgent = pool({ fallbackOpen: 14 });
  const licensed = licensedInWeek(licences, openings, monday);
  const taken = new Map([[urgent.pool, halfDayIndices.map((index) => (index === 0 ? 1 : 0))]]);
  const open = (on: string) => sharesOfWeek(licensed, [urgent], taken, monday, date(on)).open;
  expect(open('2027-02-14').slice(0, 4)).toEqual([16, 16, 16, 16]);
  expect(open('2027-02-15').slice(0, 4)).toEqual([17, 18, 16, 16]);
  expect(open('2027-02-16').slice(0, 4)).toEqual([17, 18, 18, 18]);
});

test('works in one week take places in that week only, on the days they last', () => {
  const works = reduction({ from: date('2027-03-03'), until: date('2027-03-09'), places: 9, reason: 'works' });
  const week = (first: string) => licensedInWeek(licences, openings, date(first), [works]).slice(0, 10);
  expect(week('2027-02-22')).toEqual(Array.from({ length: 10 }, () => 18));
  expect(week('2027-03-01')).toEqual([18, 18, 18, 18, 9, 9, 9, 9, 9, 9]);
  expect(week('2027-03-08')).toEqual([9, 9, 9, 9, 18, 18, 18, 18, 18, 18]);
});

test('closing days take no place from anybody', () => {
  const shut = reduction({ places: 0, reason: 'closingDays' });
  expect(licensedInWeek(licences, openings, monday, [shut])).toEqual(licensedInWeek(licences, openings, monday));
});

test('pools together hold no more than the licence, at any moment', () => {
  const first = pool({ places: 10, until: date('2027-06-30') });
  const second = pool({ places: 6, from: date('2027-07-01') });
  const wide = pool({ places: 9, from: date('2027-01-01') });
  expect(checkPool(wide, [first, second], 18, today)).toMatchObject({ ok: false });
  expect(checkPool({ ...wide, places: 8 }, [first, second], 18, today).ok).toBe(true);
  expect(checkPool({ ...wide, from: date('2027-07-01'), places: 12 }, [first, second], 18, today).ok).toBe(true);
  expect(checkPool({ ...wide, halfDays: wholeDays(6), places: 8 }, [first], 18, today).ok).toBe(true);
});

test('an urgent question is proposed an urgent place, a short one an occasional place, a plain one none', () => {
  const pools = [pool({ kind: 'bought' }), pool({ kind: 'occasional' }), pool({ kind: 'urgent' })];
  expect(proposedPool(pools, { kind: 'regular', urgent: true })?.kind).toBe('urgent');
  expect(proposedPool(pools, { kind: 'occasional', urgent: false })?.kind).toBe('occasional');
  expect(proposedPool(pools, { kind: 'regular', urgent: false })).toBeNull();
});

const anyPool = fc
  .record({
    places: fc.integer({ min: 1, max: 12 }),
    bits: fc.integer({ min: 1, max: 16383 }),
    start: fc.integer({ min: -20, max: 10 }),
    length: fc.option(fc.integer({ min: 0, max: 20 })),
    fallbackOpen: fc.option(fc.integer({ min: 0, max: 120 })),
  })
  .map(({ places, bits, start, length, fallbackOpen }) => {
    const from = addDays(monday, start);
    return pool({
      places,
      halfDays: bits as HalfDays,
      from,
      until: length === null ? null : addDays(from, length),
      fallbackOpen,
    });
  });
const anyReduction = fc
  .record({ places: fc.nat(20), start: fc.integer({ min: -8, max: 8 }), length: fc.nat(9) })
  .map(({ places, start, length }) =>
    reduction({ places, from: addDays(monday, start), until: addDays(monday, start + length) }),
  );
const world = fc.record({
  pools: fc.array(anyPool, { maxLength: 4 }),
  reductions: fc.array(anyReduction, { maxLength: 3 }),
  used: fc.array(fc.array(fc.nat(6), { minLength: 14, maxLength: 14 }), { minLength: 5, maxLength: 5 }),
});

test('whatever is kept and whatever is missing: the shares add up to the licence, no more and no less', () => {
  fc.assert(
    fc.property(world, ({ pools, reductions }) => {
      const licensed = licensedInWeek(licences, openings, monday, reductions);
      const shares = sharesOfWeek(licensed, pools, new Map(), monday, null);
      return halfDayIndices.every((index) => {
        const held = [...shares.pools.values()].reduce((sum, counts) => sum + (counts[index] ?? 0), 0);
        const open = shares.open[index] ?? 0;
        return open >= 0 && held + open === licensed[index] && (licensed[index] ?? 0) <= 18;
      });
    }),
  );
});

test('whoever is there, also after a fallback: nothing is offered past the licence, open or in a pool', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: -30, max: 110 }), ({ pools, reductions, used }, days) => {
      const licensed = licensedInWeek(licences, openings, monday, reductions);
      const inPools = new Map(pools.map(({ pool: id }, at) => [id, used[at] ?? []]));
      const taken = halfDayIndices.map((index) => used.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
      const free = freeOfWeek({ licensed, taken }, pools, inPools, monday, addDays(monday, -days));
      const openTaken = openTakenOf(taken, inPools);
      return halfDayIndices.every((index) => {
        const left = Math.max(0, (licensed[index] ?? 0) - (taken[index] ?? 0));
        const each = [free.open, ...free.pools.values()].map((counts) => counts[index] ?? 0);
        return each.every((count) => count >= 0 && count <= left) && (openTaken[index] ?? 0) >= 0;
      });
    }),
  );
});
