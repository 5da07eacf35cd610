import { lotteryNumber, type Instance, type InstanceRequest, type Policy } from '../model.ts';
import { patternsOf, readParts, type Parts } from './demand.ts';

/**
 * The instance as the checker reads it: ids become positions, everything it compares lies in flat arrays. Written
 * apart from the engine, from README.md and model.ts alone, so that a mistake in the one does not hide in the other.
 */
export interface Market {
  readonly instance: Instance;
  readonly policy: Policy;
  readonly seed: string;
  readonly periods: number;
  readonly halfDays: number;
  readonly positionOf: ReadonlyMap<string, number>;
  /** Age groups by name, from 0; -1 is no age. */
  readonly ages: ReadonlyMap<string, number>;
  readonly parts: Parts;
  /** Per request the days it may get: one set, or all ways to choose weekdays. */
  readonly patterns: readonly (readonly number[])[];
  /** Per request: a bit per group (see {@link groupBit}). */
  readonly groups: Int32Array;
  /** Per request: positions of locations, -1 for none. */
  readonly current: Int32Array;
  readonly override: Int32Array;
  /** Per request: number of choices, the place of today included when it stands behind them. */
  readonly choices: Int32Array;
  /** Columns of the policy among the facts, the weightiest first. */
  readonly columns: readonly number[];
  readonly groupBit: (name: string) => number;
}

/** Reads an instance for one policy. Throws RangeError when it is not a sound instance; the formats check that first. */
export function readMarket(instance: Instance, policyId: string | undefined, seed: string): Market {
  const policy = policyId === undefined ? instance.policies[0] : instance.policies.find(({ id }) => id === policyId);
  if (!policy) throw new RangeError(`no policy ${policyId ?? ''}`);
  const positionOf = new Map(instance.locations.map(({ id }, at) => [id, at]));
  const bits = new Map<string, number>();
  const groupBit = (name: string) => {
    const known = bits.get(name);
    if (known !== undefined) return known;
    if (bits.size === 30) throw new RangeError('more than 30 groups');
    bits.set(name, 1 << bits.size);
    return 1 << (bits.size - 1);
  };
  for (const { group } of policy.reserve?.groups ?? []) groupBit(group);
  for (const { pools } of instance.locations) for (const { group } of pools ?? []) groupBit(group);
  const count = instance.requests.length;
  const groups = new Int32Array(count);
  const current = new Int32Array(count).fill(-1);
  const override = new Int32Array(count).fill(-1);
  const choices = new Int32Array(count);
  instance.requests.forEach((request, i) => {
    for (const group of request.groups ?? []) groups[i]! |= bits.get(group) ?? 0;
    if (request.current !== undefined) current[i] = known(positionOf, request.current);
    if (request.override !== undefined) override[i] = known(positionOf, request.override.location);
    const behind = request.current !== undefined && !request.choices.includes(request.current);
    choices[i] = request.choices.length + (behind ? 1 : 0);
  });
  const columns = policy.order.map((name) => {
    const at = instance.facts.indexOf(name);
    if (at < 0) throw new RangeError(`no fact ${name}`);
    return at;
  });
  // The same few lists serve everyone with fixed days.
  const fixed = new Map<number, readonly number[]>();
  const patterns = instance.requests.map((request) => {
    if (request.days) return patternsOf(request);
    const { halfDays = 0 } = request;
    if (!fixed.has(halfDays)) fixed.set(halfDays, [halfDays]);
    return fixed.get(halfDays)!;
  });
  const ages = new Map<string, number>();
  const parts = readParts(instance, ages);
  const { periods, halfDays } = instance;
  return { instance, policy, seed, periods, halfDays, positionOf, ages, parts, patterns, groups, current, override, choices, columns, groupBit }; // prettier-ignore
}

const known = (positionOf: ReadonlyMap<string, number>, id: string): number => {
  const at = positionOf.get(id);
  if (at === undefined) throw new RangeError(`no location ${id}`);
  return at;
};

/** The choice with this number; the one behind the last is the place of today. */
export const choiceAt = (request: InstanceRequest, choice: number) => request.choices[choice] ?? request.current!;

/** The lottery number of a request, at one location when the policy draws there. */
export const drawn = (market: Market, request: number, location: number): number => {
  const { id } = market.instance.requests[request]!;
  const key = market.policy.tieBreak === 'local' ? `${id}\n${market.instance.locations[location]!.id}` : id;
  return lotteryNumber(market.seed, key);
};
