import { describe, expect, test } from 'vitest';
import {
  allocate,
  checkOutcome,
  lotteryNumber,
  type Instance,
  type InstanceRequest,
} from '../../src/engines/allocation/index.ts';
import { market, placesOf, type MarketShape } from './markets.ts';
import { random } from './random.ts';

const seeds = Array.from({ length: 12 }, (_, at) => at);
const town: MarketShape = { requests: 150, locations: 12, choices: 5 };
const kinds: readonly (readonly [string, MarketShape])[] = [
  ['common order', town],
  ['local lotteries', { ...town, tieBreak: 'local' }],
  ['joint reserve', { ...town, reserve: { mode: 'joint', permille: 200 } }],
  ['split reserve', { ...town, reserve: { mode: 'split', permille: 200 } }],
  ['hard reserve', { ...town, reserve: { mode: 'hard', permille: 200 } }],
];
const run = (instance: Instance) => placesOf(instance, allocate(instance).outcome);
const change = (instance: Instance, to: (request: InstanceRequest, at: number) => InstanceRequest): Instance => ({
  ...instance,
  requests: instance.requests.map(to),
});

describe.each(kinds)('%s', (_, shape) => {
  test('limits hold, nothing is wasted, every refusal is proved, every claim is listed', () => {
    for (const seed of seeds) {
      const instance = market(shape, seed);
      const { outcome, certificates } = allocate(instance);
      const { rows, claims } = certificates();
      const report = checkOutcome(instance, outcome, { certificates: rows });
      expect(report).toMatchObject({
        violations: 0,
        violationList: [],
        waste: 0,
        claims: claims.length,
        proofs: rows.length,
      });
    }
  });

  test('the order in which the input is written does not matter', () => {
    for (const seed of seeds) {
      const instance = market(shape, seed);
      const r = random(seed);
      const mixed = { ...instance, requests: r.shuffle(instance.requests), locations: r.shuffle(instance.locations) };
      expect(run(mixed)).toEqual(run(instance));
    }
  });

  test('the same input gives the same outcome and the same proofs', () => {
    for (const seed of seeds.slice(0, 4)) {
      const instance = market(shape, seed);
      const [one, two] = [allocate(instance), allocate(structuredClone(instance))];
      expect(one.outcome).toEqual(two.outcome);
      expect(one.certificates().rows).toEqual(two.certificates().rows);
    }
  });

  test('who has a place and asks again keeps it or gets a better one', () => {
    for (const seed of seeds.slice(0, 6)) {
      const instance = market(shape, seed);
      const { outcome } = allocate(instance);
      const again = change(instance, (request, i) => {
        const held = outcome.choice[i]!;
        return held < 0 ? request : { ...request, current: request.choices[held] as string };
      });
      const second = allocate(again).outcome;
      expect(checkOutcome(again, second)).toMatchObject({ violations: 0 });
      for (const [i, held] of Array.from(outcome.choice).entries())
        if (held >= 0) expect(second.choice[i]).toBeLessThanOrEqual(held);
    }
  });

  test('siblings of one are a single child', () => {
    for (const seed of seeds.slice(0, 6)) {
      const instance = market(shape, seed);
      const { halfDays: _days, ...rest } = instance.requests[0]!;
      expect(rest.id).toBe('r0');
      const written = change(instance, (request) => (request.size === undefined ? { ...request, size: 1 } : request));
      const listed = change(instance, ({ size = 1, ...request }) => ({ ...request, children: Array.from({ length: size }, () => ({})) })); // prettier-ignore
      expect(run(written)).toEqual(run(instance));
      expect(run(listed)).toEqual(run(instance));
    }
  });
});

/** One by one in the order of the policy: each takes the first choice where there is room. */
function oneByOne(instance: Instance): Record<string, unknown> {
  const free = new Map(instance.locations.map(({ id, lanes }) => [id, [...lanes[0]!.capacity]]));
  const order = [...instance.requests].sort((a, b) => a.facts[0]! - b.facts[0]! || lotteryNumber(instance.seed, a.id) - lotteryNumber(instance.seed, b.id)); // prettier-ignore
  const places: Record<string, unknown> = {};
  for (const { id, choices, halfDays = 0, size = 1 } of order) {
    const wants = (h: number) => ((halfDays >> h) & 1) === 1;
    const place = choices.find((choice) => free.get(choice as string)!.every((left, h) => !wants(h) || left >= size));
    places[id] = place === undefined ? null : [place, halfDays, 0];
    if (place !== undefined)
      free.get(place as string)!.forEach((left, h, lane) => (lane[h] = wants(h) ? left - size : left));
  }
  return places;
}

describe('one order for all locations, no reserve', () => {
  const markets = seeds.map((seed) => market(town, seed));

  test('the outcome is that of asking everyone in turn, without a claim', () => {
    for (const instance of markets) {
      const { outcome } = allocate(instance);
      expect(placesOf(instance, outcome)).toEqual(oneByOne(instance));
      expect(checkOutcome(instance, outcome)).toMatchObject({ violations: 0, claims: 0 });
    }
  });

  test('a refused request can be left out and nothing changes', () => {
    for (const instance of markets) {
      const places = run(instance);
      const refused = instance.requests.find(({ id }) => places[id] === null);
      if (!refused) continue;
      const without = { ...instance, requests: instance.requests.filter(({ id }) => id !== refused.id) };
      expect({ ...run(without), [refused.id]: null }).toEqual(places);
    }
  });

  test('a better class never gives a worse place', () => {
    for (const [seed, instance] of markets.entries()) {
      const r = random(seed);
      for (let n = 0; n < 5; n += 1) {
        const lucky = r.below(instance.requests.length);
        const raised = change(instance, (request, at) => (at === lucky ? { ...request, facts: [-1] } : request));
        const [before, after] = [allocate(instance), allocate(raised)].map(({ outcome }) => outcome.choice[lucky]!);
        expect(after! < 0 ? Infinity : after!).toBeLessThanOrEqual(before! < 0 ? Infinity : before!);
      }
    }
  });

  test('nobody gains by leaving choices out or mixing them', () => {
    for (const [seed, instance] of markets.entries()) {
      const r = random(seed);
      const places = allocate(instance).outcome.choice;
      for (let n = 0; n < 5; n += 1) {
        const liar = r.below(instance.requests.length);
        const told = r.shuffle(instance.requests[liar]!.choices).slice(0, 1 + r.below(5));
        const lied = change(instance, (request, at) => (at === liar ? { ...request, choices: told } : request));
        const got = told[allocate(lied).outcome.choice[liar]!];
        const truly = got === undefined ? Infinity : instance.requests[liar]!.choices.indexOf(got);
        expect(truly).toBeGreaterThanOrEqual(places[liar]! < 0 ? Infinity : places[liar]!);
      }
    }
  });

  test('with a place more everywhere nobody who goes first loses, and one half-day asked means nobody loses', () => {
    const halfDay = { ...town, halfDays: 1, single: true };
    for (const seed of seeds) {
      const instance = market(halfDay, seed);
      const larger = { ...instance, locations: instance.locations.map((location) => ({ ...location, lanes: [{ name: 'licence', capacity: [location.lanes[0]!.capacity[0]! + 1] }] })) }; // prettier-ignore
      const [before, after] = [allocate(instance), allocate(larger)];
      expect(after.metrics.halfDaysHeld).toBeGreaterThanOrEqual(before.metrics.halfDaysHeld);
      Array.from(before.outcome.choice).forEach((held, i) => {
        if (held >= 0) expect(after.outcome.choice[i]).toBeLessThanOrEqual(held);
      });
    }
  });
});

describe('reserves', () => {
  test.each(['joint', 'split', 'hard'] as const)('%s with nothing kept is no reserve', (mode) => {
    for (const seed of seeds) {
      const instance = market({ ...town, reserve: { mode, permille: 0 } }, seed);
      expect(run(instance)).toEqual(run(market(town, seed)));
    }
  });

  test('every reserve gives more places to those it is for', () => {
    const placed = (shape: MarketShape) =>
      seeds.reduce((sum, seed) => sum + (allocate(market(shape, seed)).metrics.byGroup.v?.placed ?? 0), 0);
    const none = placed({ ...town, reserve: { mode: 'joint', permille: 0 } });
    for (const mode of ['joint', 'split', 'hard'] as const)
      expect(placed({ ...town, reserve: { mode, permille: 300 } })).toBeGreaterThan(none);
  });
});
