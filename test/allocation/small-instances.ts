import type { Choice, Instance, InstanceLocation, InstanceRequest, Lane } from '../../src/engines/allocation/model.ts';
import { random, type Random } from './random.ts';

/** What a small instance may contain. */
export interface Flavour {
  readonly name: string;
  readonly requests: number;
  readonly tieBreak: 'common' | 'local';
  /** Order columns that differ by location. */
  readonly scattered?: boolean;
  readonly reserve?: 'joint' | 'split' | 'hard';
  readonly siblings?: boolean;
  readonly apart?: boolean;
  readonly flexible?: boolean;
  readonly sitting?: boolean;
  readonly pools?: boolean;
  readonly ages?: boolean;
  readonly periods?: boolean;
  readonly overrides?: boolean;
}

export const flavours: readonly Flavour[] = [
  { name: 'common order', requests: 6, tieBreak: 'common' },
  { name: 'local lotteries', requests: 6, tieBreak: 'local' },
  { name: 'scattered orders with siblings', requests: 5, tieBreak: 'common', scattered: true, siblings: true },
  { name: 'joint reserve', requests: 6, tieBreak: 'common', reserve: 'joint' },
  { name: 'joint reserve, local', requests: 5, tieBreak: 'local', reserve: 'joint', siblings: true },
  { name: 'split reserve', requests: 5, tieBreak: 'common', reserve: 'split' },
  { name: 'hard reserve', requests: 5, tieBreak: 'local', reserve: 'hard' },
  { name: 'flexible days', requests: 5, tieBreak: 'common', flexible: true, siblings: true },
  { name: 'siblings together or apart', requests: 4, tieBreak: 'local', apart: true },
  { name: 'ages and periods', requests: 5, tieBreak: 'common', ages: true, periods: true, siblings: true },
  { name: 'places of today', requests: 5, tieBreak: 'local', sitting: true, overrides: true },
  { name: 'places of today, split', requests: 4, tieBreak: 'common', sitting: true, reserve: 'split' },
  { name: 'urgent pools', requests: 5, tieBreak: 'common', pools: true, periods: true, reserve: 'joint' },
  {
    name: 'everything',
    requests: 5,
    tieBreak: 'local',
    scattered: true,
    reserve: 'joint',
    siblings: true,
    apart: true,
    flexible: true,
    sitting: true,
    pools: true,
    ages: true,
    periods: true,
    overrides: true,
  },
];

const HALF_DAYS = 3;
const places = ['a', 'b', 'c'];

/** At most 6 requests, 3 locations, 3 half-days. The same seed gives the same instance. */
export function smallInstance(flavour: Flavour, seed: number): Instance {
  const r = random(seed * 7919 + flavour.name.length);
  const periods = flavour.periods && r.chance(50) ? 2 : 1;
  const count = 2 + r.below(flavour.requests - 1);
  const locations = places.slice(0, 1 + r.below(3)).map((id) => location(r, flavour, id, periods));
  const requests = Array.from({ length: count }, (_, at) => request(r, flavour, `r${at}`, locations, periods));
  return {
    periods,
    halfDays: HALF_DAYS,
    seed: `seed ${seed}`,
    facts: ['class', 'points'],
    policies: [
      {
        id: 'p',
        order: flavour.scattered ? ['class', 'points'] : ['class'],
        tieBreak: flavour.tieBreak,
        ...(flavour.reserve && {
          reserve: {
            mode: flavour.reserve,
            groups: [
              { group: 'v', permille: r.pick([200, 300, 500, 1000]) },
              ...(r.chance(50) ? [{ group: 'w', permille: 300 }] : []),
            ],
          },
        }),
      },
    ],
    locations,
    requests,
  };
}

function location(r: Random, flavour: Flavour, id: string, periods: number): InstanceLocation {
  const capacity = (most: number) =>
    Array.from({ length: HALF_DAYS * (periods > 1 && r.chance(50) ? periods : 1) }, () => r.below(most + 1));
  const lanes: Lane[] = [{ name: 'licence', capacity: capacity(3) }];
  if (flavour.ages && r.chance(50)) lanes.push({ name: 'babies', ages: ['baby'], capacity: capacity(2) });
  if (flavour.ages && r.chance(30)) lanes.push({ name: 'staff', capacity: capacity(4) });
  const pools = flavour.pools && r.chance(60) ? [{ group: 'u', lanes: [{ name: 'urgent', capacity: capacity(1) }], ...(r.chance(30) && { longest: 1 }) }] : undefined; // prettier-ignore
  return {
    id,
    lanes,
    ...(pools && { pools }),
    ...(flavour.reserve && r.chance(20) && { reserves: r.chance(50) ? [] : ['v'] }),
  };
}

function request(
  r: Random,
  flavour: Flavour,
  id: string,
  locations: readonly InstanceLocation[],
  periods: number,
): InstanceRequest {
  const ids = r.shuffle(locations.map((each) => each.id));
  let choices: Choice[] = ids.slice(0, 1 + r.below(ids.length));
  const apart = flavour.apart && r.chance(50);
  if (apart) {
    const pairs = Array.from({ length: 1 + r.below(2) }, () => [r.pick([...ids, null]), r.pick(ids)]);
    choices.splice(r.below(choices.length + 1), r.below(2), ...pairs);
    choices = [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()];
  }
  const days = () => 1 + r.below((1 << HALF_DAYS) - 1);
  const flexible = flavour.flexible && r.chance(50);
  const among = r.pick([5, 6, 7]);
  const from = r.below(periods);
  const child = () => ({
    ...(r.chance(30) && { halfDays: days() }),
    ...(flavour.ages && { ages: [{ age: r.pick(['baby', 'toddler']), from: 0 }, ...(periods > 1 && r.chance(50) ? [{ age: 'toddler', from: 1 }] : [])] }), // prettier-ignore
  });
  const several = apart || (flavour.siblings && r.chance(25));
  return {
    id,
    choices,
    facts: [r.below(2), r.below(3)],
    ...(flexible ? { days: { choose: 1 + r.below(2), among } } : { halfDays: days() }),
    ...(periods > 1 && { from, until: from + r.below(periods - from) }),
    ...(several && (apart || r.chance(50)) ? { children: [child(), child()] } : several ? { size: 2 } : {}),
    ...(flavour.ages && { age: r.pick(['baby', 'toddler']) }),
    ...(flavour.scattered && r.chance(60) && { factsAt: { [r.pick(ids)]: [r.below(2), r.below(3)] } }),
    ...(r.chance(50) && { groups: r.shuffle(['v', 'w', 'u']).slice(0, 1 + r.below(2)) }),
    ...(flavour.sitting && !flexible && r.chance(30) && { current: r.pick(ids) }),
    ...(flavour.overrides && r.chance(15) && { override: { location: r.pick(ids), reason: 'health' as const } }),
  };
}
