import type { InstanceLocation, Lane, Policy } from '../model.ts';
import { bindingGroups } from './binding.ts';
import { shiftOf, wordOf, type Fields } from './fields.ts';
import type { Market } from './market.ts';
import { sittingUse, type SittingUse } from './sitting.ts';

/**
 * The pools of all locations under one policy, numbered through: pools of location l are poolStart[l] to
 * poolStart[l + 1] − 1, in the order of model.ts. `free` holds a pool's rows: lane after lane, period after period,
 * packed as in fields.ts; a run works on a copy.
 */
export interface Pools {
  readonly poolStart: Int32Array;
  readonly location: Int32Array;
  /** Where a pool's rows start in `free`. */
  readonly row: Int32Array;
  readonly laneCount: Uint8Array;
  /** Group bit that is needed to enter; 0: none. */
  readonly admits: Int32Array;
  /** Group bit whose members go first; 0: none. */
  readonly first: Int32Array;
  readonly longest: Uint8Array;
  /** Lanes (bits) in which a child of an age counts, at pool × ageCount + age. */
  readonly lanesOfAge: Int32Array;
  readonly free: Int32Array;
  /** Joint reserve: group bits per pool, with their rows in `reserved`, as many lanes as the pool. */
  readonly jointStart: Int32Array;
  readonly jointGroup: Int32Array;
  readonly jointRow: Int32Array;
  readonly reserved: Int32Array;
  /** Whether reserves have pools of their own. */
  readonly split: boolean;
}

/** A pool before it is packed: capacity by lane, each by period and half-day. */
interface DraftPool {
  readonly lanes: readonly Lane[];
  readonly capacity: readonly (readonly number[])[];
  readonly admits: number;
  readonly first: number;
  readonly longest: number;
  readonly joint: readonly { readonly group: number; readonly capacity: readonly (readonly number[])[] }[];
}

const share = (places: number, permille: number): number => Math.ceil((places * permille) / 1000);

export function poolsOf(market: Market, policy: Policy): Pools {
  const sitting = sittingUse(market, policy);
  const drafts = Array.from(market.locationInput, (at, l) =>
    draftsOf(market, policy, market.instance.locations[at]!, sitting.at(l)),
  );
  return pack(market, drafts, policy.reserve?.mode === 'split' || policy.reserve?.mode === 'hard');
}

function draftsOf(
  market: Market,
  policy: Policy,
  location: InstanceLocation,
  sitting: SittingUse | undefined,
): DraftPool[] {
  const { periods, halfDays } = market.instance;
  // A week that returns in every period is computed once, unless someone sits there for a part of the time.
  const weekly = !sitting && location.lanes.every((lane) => lane.capacity.length === halfDays);
  const wide = (lane: Lane): readonly number[] =>
    lane.capacity.length > halfDays || weekly
      ? lane.capacity
      : Array.from({ length: periods * halfDays }, (_, at) => lane.capacity[at % halfDays]!);
  const full = location.lanes.map(wide);
  const mode = policy.reserve?.mode;
  const binding = bindingGroups(policy, location);
  let left: readonly (readonly number[])[] = full;
  const shares = binding.map(({ group, permille }, order) => {
    const taken = full.map((lane, n) =>
      lane.map((places, at) => {
        const wanted = Math.min(share(places, permille), left[n]![at]!);
        if (mode === 'joint' || !sitting) return wanted;
        const own = sitting.used(order + 1, n, at);
        return Math.max(Math.min(Math.max(wanted, own), left[n]![at]! - sitting.usedOutside(order + 1, n, at)), 0);
      }),
    );
    left = left.map((lane, n) => lane.map((places, at) => places - taken[n]![at]!));
    return { group: market.groups.get(group)!, capacity: taken };
  });
  const open = { lanes: location.lanes, admits: 0, first: 0, longest: 255, joint: [] };
  const pools: DraftPool[] =
    mode === 'joint' || shares.length === 0
      ? [{ ...open, capacity: full, joint: shares }]
      : [
          { ...open, capacity: left },
          ...shares.map(({ group, capacity }) => ({
            ...open,
            capacity,
            admits: mode === 'hard' ? group : 0,
            first: mode === 'split' ? group : 0,
          })),
        ];
  for (const extra of location.pools ?? [])
    pools.push({
      lanes: extra.lanes,
      capacity: extra.lanes.map(wide),
      admits: market.groups.get(extra.group)!,
      first: 0,
      longest: extra.longest ?? 255,
      joint: [],
    });
  return pools;
}

function pack(market: Market, drafts: readonly (readonly DraftPool[])[], split: boolean): Pools {
  const { fields, instance, ageCount, ages } = market;
  const laneWords = instance.periods * fields.words;
  const all = drafts.flat();
  const poolStart = new Int32Array(drafts.length + 1);
  drafts.forEach((pools, l) => (poolStart[l + 1] = poolStart[l]! + pools.length));
  const location = Int32Array.from(drafts.flatMap((pools, l) => pools.map(() => l)));
  const row = new Int32Array(all.length + 1);
  const jointStart = new Int32Array(all.length + 1);
  all.forEach((pool, p) => {
    row[p + 1] = row[p]! + pool.lanes.length * laneWords;
    jointStart[p + 1] = jointStart[p]! + pool.joint.length;
    if (pool.lanes.length > 31) throw new RangeError('more than 31 lanes in one pool');
  });
  const free = new Int32Array(row[all.length]!);
  const joint = all.flatMap((pool) => pool.joint);
  const jointRow = new Int32Array(joint.length);
  let reservedWords = 0;
  joint.forEach((one, at) => {
    jointRow[at] = reservedWords;
    reservedWords += one.capacity.length * laneWords;
  });
  const reserved = new Int32Array(reservedWords);
  const lanesOfAge = new Int32Array(all.length * ageCount);
  all.forEach((pool, p) => {
    write(pool.capacity, free, row[p]!);
    pool.joint.forEach((one, at) => write(one.capacity, reserved, jointRow[jointStart[p]! + at]!));
    pool.lanes.forEach((lane, n) => {
      for (let age = 0; age < ageCount; age += 1) if (!lane.ages) lanesOfAge[p * ageCount + age]! |= 1 << n;
      for (const name of lane.ages ?? []) lanesOfAge[p * ageCount + ages.get(name)!]! |= 1 << n;
    });
  });
  return {
    poolStart,
    location,
    row,
    laneCount: Uint8Array.from(all, (pool) => pool.lanes.length),
    admits: Int32Array.from(all, (pool) => pool.admits),
    first: Int32Array.from(all, (pool) => pool.first),
    longest: Uint8Array.from(all, (pool) => pool.longest),
    lanesOfAge,
    free,
    jointStart,
    jointGroup: Int32Array.from(joint, (one) => one.group),
    jointRow,
    reserved,
    split,
  };

  function write(capacity: readonly (readonly number[])[], to: Int32Array, start: number): void {
    to.fill(fields.guard, start, start + capacity.length * laneWords);
    capacity.forEach((lane, n) => {
      const first = start + n * laneWords;
      writeLane(fields, lane, instance.halfDays, to, first);
      if (lane.length === instance.halfDays)
        for (let period = 1; period < instance.periods; period += 1)
          to.copyWithin(first + period * fields.words, first, first + fields.words);
    });
  }
}

function writeLane(fields: Fields, lane: readonly number[], halfDays: number, to: Int32Array, start: number): void {
  for (let at = 0; at < lane.length; at += 1) {
    const halfDay = at % halfDays;
    const word = start + Math.floor(at / halfDays) * fields.words + wordOf(fields, halfDay);
    to[word]! |= Math.min(lane[at]!, fields.limit) << shiftOf(fields, halfDay);
  }
}
