import { expect, test } from 'vitest';
import { tryInstance } from './brute-force.ts';
import { flavours } from './small-instances.ts';

/** How many instances in all; `KRIBBE_ORACLE=100000` for the long run. */
const instances = Number(process.env.KRIBBE_ORACLE ?? 5000);
const each = Math.ceil(instances / flavours.length);
const seconds = Math.max(60, instances / 50);

test.each(flavours)(
  '$name: a stable outcome is found whenever there is one, and the checker knows one when it sees it',
  (flavour) => {
    const wrong: string[] = [];
    let without = 0;
    for (let seed = 0; seed < each && wrong.length < 5; seed += 1) {
      const trial = tryInstance(flavour, seed);
      if (trial.wrong !== undefined) wrong.push(trial.wrong);
      if (trial.stable === 0) without += 1;
    }
    expect(wrong).toEqual([]);
    // Without a stable outcome: rare, but it must be met somewhere in a long run; never with one order for all.
    if (flavour.name === 'common order') expect(without).toBe(0);
  },
  seconds * 1000,
);
