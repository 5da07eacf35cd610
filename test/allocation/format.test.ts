import { expect, test } from 'vitest';
import {
  allocate,
  readInstance,
  readOutcome,
  writeInstance,
  writeOutcome,
} from '../../src/engines/allocation/index.ts';
import { flavours, smallInstance } from './small-instances.ts';
import { market } from './markets.ts';

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('an instance and its outcome survive the way to a file and back', () => {
  const some = flavours.flatMap((flavour) => [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => smallInstance(flavour, seed)));
  let sound = 0;
  for (const instance of [market({ requests: 100, locations: 9, choices: 4 }, 1), ...some]) {
    const reading = readInstance(written(writeInstance(instance)));
    // Made-up choices may give no child a place; such an instance is refused, and for that alone.
    if (!reading.ok) {
      expect(reading.faults.map(({ message }) => message)).toEqual(reading.faults.map(() => 'gives no child a place'));
      continue;
    }
    sound += 1;
    expect(reading.instance).toEqual(written(instance));
    const { outcome } = allocate(instance);
    const back = readOutcome(instance, written(writeOutcome(instance, outcome)));
    if (!back.ok) throw new Error(JSON.stringify(back.faults));
    expect(Array.from(back.outcome.choice)).toEqual(Array.from(outcome.choice));
    expect(Array.from(back.outcome.halfDays)).toEqual(
      Array.from(outcome.halfDays, (days, i) => (outcome.choice[i]! < 0 ? 0 : days)),
    );
    expect(Array.from(back.outcome.pool)).toEqual(Array.from(outcome.pool));
  }
  expect(sound).toBeGreaterThan(some.length * 0.9);
});
