import { expect, test } from 'vitest';
import { allocate } from '../allocate.ts';
import type { Instance, InstanceRequest } from '../model.ts';
import { Rolling } from './rolling.ts';

const week = 0b1111;
const location = (id: string, places: number) => ({ id, lanes: [{ name: 'licence', capacity: [places, places, places, places] }] }); // prettier-ignore
const request = (id: string, since: number, choices: string[], more: Partial<InstanceRequest> = {}): InstanceRequest => ({ id, halfDays: week, choices, facts: [since], ...more }); // prettier-ignore
const market = (requests: InstanceRequest[], places = { sun: 1, moon: 1 }): Instance => ({
  periods: 1,
  halfDays: 4,
  seed: 'rolling',
  facts: ['since'],
  policies: [{ id: 'date', order: ['since'], tieBreak: 'common' }],
  locations: [location('sun', places.sun), location('moon', places.moon)],
  requests,
});
const open = (instance: Instance, more: { acceptAtOnce?: boolean } = {}) =>
  new Rolling(instance, { outcome: allocate(instance).outcome, answerWithin: 14, ...more });

test('a place that comes free is offered to the first in line, and the place that one leaves to the next', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('b', 2, ['sun', 'moon']), request('c', 3, ['sun', 'moon'])])); // prettier-ignore
  expect(rolling.standing('b')).toEqual({ held: 1, offered: -1 });
  const offers = rolling.release('a', 100);
  expect(offers).toMatchObject([{ request: 'b', location: 'sun', answerBefore: 114 }]);
  expect(rolling.accept('b', 101)).toMatchObject([{ request: 'c', location: 'moon' }]);
});

test('a declined offer and one whose time is over go to the next in line', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('b', 2, ['sun']), request('c', 3, ['sun']), request('d', 4, ['sun'])])); // prettier-ignore
  rolling.release('a', 0);
  expect(rolling.decline('b', 1)).toMatchObject([{ request: 'c' }]);
  expect(rolling.expire(14)).toEqual([]);
  expect(rolling.expire(15)).toMatchObject([{ request: 'd', answerBefore: 29 }]);
});

test('nobody has two offers at once; after the answer the better place that came free meanwhile is offered', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('b', 2, ['moon']), request('c', 3, ['sun', 'moon'])]));
  expect(rolling.release('b', 0)).toMatchObject([{ request: 'c', location: 'moon' }]);
  expect(rolling.release('a', 1)).toEqual([]);
  expect(rolling.accept('c', 2)).toMatchObject([{ request: 'c', location: 'sun' }]);
});

test('who does not fit on all days is passed over, and the list says on which', () => {
  const morning = request('b', 2, ['sun'], { halfDays: 0b0001 });
  const rolling = open(market([request('a', 1, ['sun'], { halfDays: 0b0011 }), request('x', 0, ['sun'], { halfDays: 0b1100 }), request('w', 1, ['sun']), morning])); // prettier-ignore
  expect(rolling.nextInLine('sun', 5)).toEqual([
    { request: 'w', choice: 0, fits: false, blocked: 0b1111 },
    { request: 'b', choice: 0, fits: false, blocked: 0b0001 },
  ]);
  expect(rolling.release('a', 0)).toMatchObject([{ request: 'b', halfDays: 1 }]);
  expect(rolling.nextInLine('sun', 5)).toEqual([{ request: 'w', choice: 0, fits: false, blocked: 0b1101 }]);
});

test('a newcomer stands in line by its facts and is offered what is free', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('c', 5, ['sun'])]));
  expect(rolling.add(request('b', 3, ['sun']), 0)).toEqual([]);
  expect(rolling.add(request('d', 9, ['moon']), 0)).toMatchObject([{ request: 'd', location: 'moon' }]);
  expect(rolling.nextInLine('sun', 5).map((one) => one.request)).toEqual(['b', 'c']);
  expect(rolling.release('a', 1)).toMatchObject([{ request: 'b' }]);
});

test('a family that changes its choices keeps the place it has', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('b', 2, ['moon'])]));
  expect(rolling.change(request('b', 2, ['sun', 'moon']), 0)).toEqual([]);
  expect(rolling.standing('b')).toEqual({ held: 1, offered: -1 });
  expect(rolling.release('a', 1)).toMatchObject([{ request: 'b', location: 'sun' }]);
});

test('the organiser may give a free place out of turn, not a full one', () => {
  const rolling = open(market([request('a', 1, ['sun']), request('b', 2, ['sun'])]));
  expect(rolling.override('b', 'sun', 'health', 0)).toBeUndefined();
  rolling.add(request('c', 3, ['moon']), 0);
  expect(rolling.decline('c', 1)).toEqual([]);
  const given = rolling.override('c', 'moon', 'interest-of-the-child', 2);
  expect(given).toMatchObject([{ request: 'c', location: 'moon', override: 'interest-of-the-child' }]);
});

test('from empty, arrivals in order of priority give the same as a round', () => {
  const requests = Array.from({ length: 40 }, (_, at) =>
    request(`r${at}`, at, at % 3 === 0 ? ['sun', 'moon'] : ['moon', 'sun'], { halfDays: 1 + ((at * 7) % 15) }),
  );
  const all = market(requests, { sun: 5, moon: 4 });
  const round = allocate(all).outcome;
  const rolling = new Rolling({ ...all, requests: [] }, { answerWithin: 1, acceptAtOnce: true });
  for (const one of requests) rolling.add(one, 0);
  expect(requests.map(({ id }) => rolling.standing(id).held)).toEqual(Array.from(round.choice));
});
