import type { Instance, InstanceRequest } from '../../src/engines/allocation/model.ts';
import { random } from './random.ts';

export interface MarketShape {
  readonly requests: number;
  readonly locations: number;
  readonly choices: number;
  readonly halfDays?: number;
  readonly tieBreak?: 'common' | 'local';
  readonly reserve?: { readonly mode: 'joint' | 'split' | 'hard'; readonly permille: number };
  /** One child, whole days only by size; no siblings. */
  readonly single?: boolean;
}

/** A market too large for brute force: requests of one to five days, one in ten for two children, a fifth vulnerable. */
export function market(shape: MarketShape, seed: number): Instance {
  const r = random(seed);
  const { halfDays = 10, tieBreak = 'common', reserve } = shape;
  const perLocation = Math.ceil((shape.requests / shape.locations) * 0.6);
  const ids = Array.from({ length: shape.locations }, (_, at) => `l${at}`);
  const week = () => {
    let set = 0;
    while (set === 0) for (let h = 0; h < halfDays; h += 1) if (r.chance(60)) set |= 1 << h;
    return set;
  };
  return {
    periods: 1,
    halfDays,
    seed: `seed ${seed}`,
    facts: ['class'],
    policies: [
      {
        id: 'p',
        order: ['class'],
        tieBreak,
        ...(reserve && { reserve: { mode: reserve.mode, groups: [{ group: 'v', permille: reserve.permille }] } }),
      },
    ],
    locations: ids.map((id) => ({
      id,
      lanes: [{ name: 'licence', capacity: Array.from({ length: halfDays }, () => 1 + r.below(perLocation)) }],
    })),
    requests: Array.from({ length: shape.requests }, (_, at): InstanceRequest => {
      const size = !shape.single && r.chance(10) ? { size: 2 } : {};
      const groups = r.chance(20) ? { groups: ['v'] } : {};
      return {
        id: `r${at}`,
        halfDays: week(),
        choices: r.shuffle(ids).slice(0, 1 + r.below(shape.choices)),
        facts: [r.below(3)],
        ...size,
        ...groups,
      };
    }),
  };
}

/** The location of every request by its id, null for none: what must not depend on how the input was written down. */
export function placesOf(
  instance: Instance,
  { choice, halfDays, pool }: { choice: ArrayLike<number>; halfDays: ArrayLike<number>; pool: ArrayLike<number> },
) {
  return Object.fromEntries(
    instance.requests.map(({ id, choices }, i) => [
      id,
      choice[i]! < 0 ? null : [choices[choice[i]!]!, halfDays[i], pool[i]],
    ]),
  );
}
