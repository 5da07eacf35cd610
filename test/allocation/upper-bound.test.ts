import highsModule from 'highs';
import { describe, expect, test } from 'vitest';
import { allocate, checkOutcome, type Instance } from '../../src/engines/allocation/index.ts';
import { market, type MarketShape } from './markets.ts';

/** Its types are those of the CommonJS build; imported, the module is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The most requests that can be placed at all, whatever the priorities, as a program for HiGHS. */
function mostPlaced(instance: Instance): string {
  const choices = instance.requests.flatMap((request, i) =>
    request.choices.map((location, k) => ({ name: `x${i}_${k}`, i, location: location as string, request })),
  );
  const sum = (terms: readonly string[]) => terms.join(' + ');
  const once = instance.requests.map((_, i) => `once${i}: ${sum(choices.filter((each) => each.i === i).map(({ name }) => name))} <= 1`); // prettier-ignore
  const lanes = instance.locations.flatMap(({ id, lanes }, l) =>
    lanes[0]!.capacity.flatMap((places, h) => {
      const there = choices.filter(({ location, request }) => location === id && ((request.halfDays! >> h) & 1) === 1);
      const terms = there.map(({ name, request }) => `${request.size ?? 1} ${name}`);
      return terms.length === 0 ? [] : [`lane${l}_${h}: ${sum(terms)} <= ${places}`];
    }),
  );
  const names = choices.map(({ name }) => name);
  return ['Maximize', `placed: ${sum(names)}`, 'Subject To', ...once, ...lanes, 'Binary', names.join(' '), 'End'].join(
    '\n',
  );
}

const shapes: readonly MarketShape[] = [
  { requests: 30, locations: 4, choices: 3, halfDays: 6 },
  { requests: 30, locations: 4, choices: 3, halfDays: 6, tieBreak: 'local' },
  { requests: 30, locations: 4, choices: 3, halfDays: 6, reserve: { mode: 'hard', permille: 300 } },
];

describe('the most that could be placed, by HiGHS', () => {
  test('is never passed, and is met when there is room for all', async () => {
    const highs = await loadHighs();
    for (const shape of shapes)
      for (let seed = 0; seed < 4; seed += 1) {
        const instance = market(shape, seed);
        const best = highs.solve(mostPlaced(instance), { output_flag: false });
        expect(best.Status).toBe('Optimal');
        const { metrics } = allocate(instance);
        expect(metrics.placed).toBeLessThanOrEqual(Math.round(best.ObjectiveValue));
        expect(metrics.placed).toBeGreaterThan(0.4 * best.ObjectiveValue);
        const roomy = { ...instance, locations: instance.locations.map((location) => ({ ...location, lanes: [{ name: 'licence', capacity: [99, 99, 99, 99, 99, 99] }] })) }; // prettier-ignore
        expect(allocate(roomy).metrics.placed).toBe(Math.round(highs.solve(mostPlaced(roomy), { output_flag: false }).ObjectiveValue)); // prettier-ignore
      }
  }, 60_000);

  test('half of it at least is placed when everyone asks one half-day for one child', async () => {
    const highs = await loadHighs();
    const instance = market({ requests: 40, locations: 5, choices: 5, halfDays: 1, single: true }, 1);
    const { outcome, metrics } = allocate(instance);
    expect(checkOutcome(instance, outcome)).toMatchObject({ violations: 0, claims: 0 });
    // A stable matching is maximal, so it places at least half of the most.
    const best = highs.solve(mostPlaced(instance), { output_flag: false }).ObjectiveValue;
    expect(metrics.placed).toBeLessThanOrEqual(Math.round(best));
    expect(2 * metrics.placed).toBeGreaterThanOrEqual(best);
  });
});
