import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { lotteryNumber, type Instance, type InstanceRequest } from './model.ts';
import { WhatIf } from './what-if.ts';

const request = (id: string, points: number, more: Partial<InstanceRequest> = {}): InstanceRequest => ({ id, halfDays: 0b11, choices: ['sun'], facts: [points], ...more }); // prettier-ignore
const market = (requests: InstanceRequest[], capacity: number[], more: Partial<Instance> = {}): Instance => ({
  periods: 1,
  halfDays: capacity.length,
  seed: 'test',
  facts: ['points'],
  policies: [{ id: 'points', order: ['points'], tieBreak: 'common' }],
  locations: [{ id: 'sun', lanes: [{ name: 'licence', capacity }] }],
  requests,
  ...more,
});

test('the lottery is what was published: a number of 48 bits from seed and id', () => {
  expect(lotteryNumber('seed', 'a')).toBe(lotteryNumber('seed', 'a'));
  expect(lotteryNumber('seed', 'a')).not.toBe(lotteryNumber('other', 'a'));
  const numbers = Array.from({ length: 1000 }, (_, at) => lotteryNumber('seed', `child ${at}`));
  expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 48)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1000 / 2 ** 48).toBeCloseTo(0.5, 1);
});

test('who does not fit is skipped, and the refusal names the half-days that are full', () => {
  const { outcome, certificates, explain } = allocate(
    market([request('a', 1, { halfDays: 0b01 }), request('b', 2), request('c', 3, { halfDays: 0b10 })], [1, 1]),
  );
  expect([...Array.from(outcome.choice)]).toEqual([0, -1, 0]);
  const { rows, claims, refused } = certificates();
  expect({ claims, refused, rows: rows.length }).toEqual({ claims: [], refused: 1, rows: 1 });
  expect([rows.request[0], rows.lane[0], rows.period[0], rows.halfDays[0]]).toEqual([1, 0, 0, 0b01]);
  expect(explain(0)).toEqual({
    location: 'sun',
    pool: 0,
    step: 0,
    lane: 'licence',
    period: 0,
    halfDays: [{ halfDay: 0, children: 1 }],
    classes: [{ facts: [1], requests: 1 }],
    sitting: 0,
    byReserve: 0,
  });
});

test('a flexible child gets the days that are free', () => {
  const flexible = request('b', 2, { halfDays: undefined, days: { choose: 1, among: 0b1111 } });
  const { outcome } = allocate(market([request('a', 1), flexible], [1, 1, 1, 1]));
  expect(outcome.halfDays[1]).toBe(0b1100);
});

test('more than 127 places in one lane are counted as well', () => {
  const requests = Array.from({ length: 205 }, (_, at) => request(`r${at}`, at));
  const { metrics } = allocate(market(requests, [200, 201]));
  expect(metrics.placed).toBe(200);
});

test('over a limit that was lowered nobody loses a place and nobody comes in', () => {
  const sitting = (id: string) => request(id, 9, { current: 'sun' });
  const { outcome } = allocate(market([sitting('a'), sitting('b'), request('c', 1), request('d', 1, { halfDays: 0b10 })], [1, 2])); // prettier-ignore
  expect([...Array.from(outcome.choice)]).toEqual([0, 0, -1, -1]);
});

test('an override goes before the points, not before those who sit', () => {
  const override = { location: 'sun', reason: 'health' } as const;
  const { outcome, metrics } = allocate(market([request('a', 1), request('b', 5, { override })], [1, 1]));
  expect([...Array.from(outcome.choice)]).toEqual([-1, 0]);
  expect(metrics.overridden).toBe(1);
});

test('scenarios on one index are what a fresh allocation gives', () => {
  const requests = Array.from({ length: 60 }, (_, at) => request(`r${at}`, at % 3, { groups: at % 4 ? [] : ['few'] }));
  const instance = market(requests, [9, 9], {
    policies: [
      { id: 'points', order: ['points'], tieBreak: 'common' },
      { id: 'kept', order: [], tieBreak: 'local', reserve: { mode: 'joint', groups: [{ group: 'few', permille: 300 }] } }, // prettier-ignore
    ],
  });
  const whatIf = new WhatIf(instance);
  for (const policy of ['points', 'kept'])
    for (const seed of ['one', 'two'])
      expect(whatIf.run({ policy, seed }).outcome).toEqual(allocate(instance, { policy, seed }).outcome);
  expect(whatIf.run({ policy: 'kept', seed: 'one' }).metrics.byGroup['few']!.placed).toBeGreaterThanOrEqual(3);
});
