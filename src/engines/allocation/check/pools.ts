import type { ExtraPool, Lane } from '../model.ts';
import { addDemand } from './demand.ts';
import type { Market } from './market.ts';

/** One pool of a location with its limits per lane, period and half-day, as README.md defines them. */
export interface Pool {
  /** Id of the location. */
  readonly location: string;
  /** Cells are (lane × periods + period) × half-days + half-day; lanes of the same ages are one. */
  readonly limit: Int32Array;
  /** Joint reserves: what each binding group may use first, in the policy's order. */
  readonly kept: readonly { readonly bit: number; readonly limit: Int32Array }[];
  /** Members of these groups only; 0: everyone. */
  readonly admits: number;
  /** Members of this group go first; 0: nobody does. */
  readonly first: number;
  readonly longest: number;
  /** Lanes in which a child of this age group counts. */
  lanesOf(age: number): readonly number[];
  /** The lane for a position among the lanes of the input; undefined beyond them. */
  readonly laneOfInput: readonly number[];
}

interface Limits {
  readonly limit: Int32Array;
  readonly ages: readonly (readonly string[] | undefined)[];
  readonly laneOfInput: readonly number[];
}

/** The pools of a location: open, one per split or hard reserve group, the extra ones. `sitting` has its place there. */
export function poolsOf(market: Market, position: number, sitting: readonly number[]): Pool[] {
  const { instance, policy } = market;
  const location = instance.locations[position]!;
  const main = limitsOf(market, location.lanes);
  const pool = (of: Limits, more: Partial<Pool> & { limit: Int32Array }): Pool => ({
    location: location.id,
    kept: [],
    admits: 0,
    first: 0,
    longest: Infinity,
    laneOfInput: of.laneOfInput,
    lanesOf: lanesByAge(market, of),
    ...more,
  });
  const binding = (policy.reserve?.groups ?? [])
    .filter(({ group, permille }) => permille > 0 && (location.reserves?.includes(group) ?? true))
    .map(({ group, permille }) => ({ bit: market.groupBit(group), permille }));
  const extra = (location.pools ?? []).map((each: ExtraPool) => {
    const limits = limitsOf(market, each.lanes);
    return pool(limits, {
      limit: limits.limit,
      admits: market.groupBit(each.group),
      longest: each.longest ?? Infinity,
    });
  });
  const mode = policy.reserve?.mode ?? 'joint';
  const left = main.limit.slice();
  const share = (permille: number) =>
    main.limit.map((q, cell) => Math.min(Math.ceil((q * permille) / 1000), left[cell]!));
  if (mode === 'joint') {
    const kept = binding.map(({ bit, permille }) => {
      const limit = share(permille);
      limit.forEach((places, cell) => (left[cell]! -= places));
      return { bit, limit };
    });
    return [pool(main, { limit: main.limit, kept }), ...extra];
  }
  const seats = binding.map(() => new Int32Array(main.limit.length));
  const openSeats = new Int32Array(main.limit.length);
  const whole = pool(main, { limit: main.limit });
  for (const request of sitting) {
    const at = seatPoolOf(market, position, request) - 1;
    addDemand(market, whole, seats[at] ?? openSeats, request, location.id, market.patterns[request]![0]!);
  }
  const own = binding.map(({ bit, permille }, at) => {
    const limit = share(permille).map((places, cell) => {
      const others = openSeats[cell]! + seats.slice(at + 1).reduce((sum, later) => sum + later[cell]!, 0);
      return Math.max(Math.min(Math.max(places, seats[at]![cell]!), left[cell]! - others), 0);
    });
    limit.forEach((places, cell) => (left[cell]! -= places));
    return pool(main, mode === 'hard' ? { limit, admits: bit, first: bit } : { limit, first: bit });
  });
  return [pool(main, { limit: left }), ...own, ...extra];
}

/** Number of the pool where a request that has its place there today stays. */
export function seatPoolOf(market: Market, position: number, request: number): number {
  const { policy, instance } = market;
  if (policy.reserve === undefined || policy.reserve.mode === 'joint') return 0;
  const { reserves } = instance.locations[position]!;
  return (
    1 +
    policy.reserve.groups
      .filter(({ group, permille }) => permille > 0 && (reserves?.includes(group) ?? true))
      .findIndex(({ group }) => (market.groups[request]! & market.groupBit(group)) !== 0)
  );
}

function limitsOf({ periods, halfDays }: Market, lanes: readonly Lane[]): Limits {
  const keys = lanes.map(({ ages }) => (ages ? JSON.stringify([...new Set(ages)].sort()) : ''));
  const distinct = [...new Set(keys)];
  const slots = periods * halfDays;
  const limit = new Int32Array(distinct.length * slots).fill(0x7fffffff);
  lanes.forEach(({ capacity }, at) => {
    const start = distinct.indexOf(keys[at]!) * slots;
    for (let slot = 0; slot < slots; slot += 1)
      limit[start + slot] = Math.min(limit[start + slot]!, capacity[slot % capacity.length]!);
  });
  return {
    limit,
    ages: distinct.map((key) => (key === '' ? undefined : (JSON.parse(key) as string[]))),
    laneOfInput: keys.map((key) => distinct.indexOf(key)),
  };
}

function lanesByAge(market: Market, { ages }: Limits): Pool['lanesOf'] {
  const all = ages.flatMap((only, lane) => (only ? [] : [lane]));
  if (all.length === ages.length) return () => all;
  const lists = [...market.ages.keys()].map((age) =>
    ages.flatMap((only, lane) => (!only || only.includes(age) ? [lane] : [])),
  );
  return (age) => lists[age] ?? all;
}
