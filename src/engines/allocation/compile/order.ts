import type { Policy } from '../model.ts';
import { hashInto, lotteryNumbers, noHashes } from './lottery.ts';
import type { Market } from './market.ts';
import { places, positions, sortBy } from './radix.ts';

/**
 * Who goes before whom, as one whole number per choice: lower goes first; two requests at one location compare by it.
 * Above the rank stand two bits for those who go before all others (see `SITTING`, `OVERRIDDEN`, `MEMBER`).
 */
export interface Order {
  /** Key of each choice in one location. */
  readonly choice: Int32Array;
  /** Keys of choices in several locations, by place. */
  readonly several: readonly (readonly number[])[];
  /** Requests by their best key: the order in which they propose. */
  readonly proposals: Int32Array;
}

const LEVEL = 1 << 28;
export const SITTING = 0;
export const OVERRIDDEN = LEVEL;
/** A member in its group's own pool; elsewhere everyone is at the level behind. */
export const MEMBER = 2 * LEVEL;
const OTHERS = 3 * LEVEL;
/** The key in a pool where members go first. */
export const asMember = (key: number): number => (key >= OTHERS ? key - LEVEL : key);
export const sits = (key: number): boolean => key < OVERRIDDEN;
/** What is left of a key without its level: the rank among the facts and lottery numbers. */
export const rankOf = (key: number): number => key & (LEVEL - 1);

export function orderOf(market: Market, policy: Policy, seed: string): Order {
  const rank = policy.tieBreak === 'local' ? localRanks(market, policy, seed) : commonRanks(market, policy, seed);
  const { choiceStart, choiceLocation, seat, override, several, instance, requestInput, locationInput } = market;
  const overrideOf = (r: number) => instance.requests[requestInput[r]!]!.override?.location;
  const n = choiceStart.length - 1;
  const choice = new Int32Array(choiceLocation.length);
  const keysApart = several.map(({ locations }) => locations.map(() => 0));
  const best = new Float64Array(n);
  for (let r = 0; r < n; r += 1) {
    let first = Infinity;
    for (let c = choiceStart[r]!; c < choiceStart[r + 1]!; c += 1) {
      const location = choiceLocation[c]!;
      if (location >= 0) {
        const level = c === seat[r] ? SITTING : c === override[r] ? OVERRIDDEN : OTHERS;
        choice[c] = level + rank.ofChoice[c]!;
        if (rank.ofChoice[c]! < first) first = rank.ofChoice[c]!;
      } else {
        const apart = several[-1 - location]!;
        apart.locations.forEach((at, place) => {
          const key = rank.ofPlace(-1 - location, place);
          const chosen = overrideOf(r) === instance.locations[locationInput[at]!]!.id;
          keysApart[-1 - location]![place] = (chosen ? OVERRIDDEN : OTHERS) + key;
          if (key < first) first = key;
        });
      }
    }
    best[r] = first === Infinity ? 0 : first;
  }
  return { choice, several: keysApart, proposals: sortBy(positions(n), best) };
}

interface Ranks {
  readonly ofChoice: Int32Array;
  ofPlace(several: number, place: number): number;
}

/** One lottery number per request: rows of facts are ranked, and choices take the rank of their row. */
function commonRanks(market: Market, policy: Policy, seed: string): Ranks {
  const { facts } = market;
  const numbers = lotteryNumbers(market.requestHashes, seed);
  // Positions stand in the order of lotteryNumber('', id) already; sorting keeps that among equals.
  let order = sortBy(positions(facts.rows.length), facts.request.length === numbers.length ? numbers : spread());
  order = byColumns(order, market, policy, (at) => facts.rows[at]!);
  const rank = places(order);
  return {
    ofChoice: facts.ofChoice.map((row) => rank[row]!),
    ofPlace: (several, place) => rank[market.several[several]!.rows[place]!]!,
  };

  function spread(): Float64Array {
    return Float64Array.from(facts.request, (r) => numbers[r]!);
  }
}

/** One lottery number per request and location: every choice and place is ranked by itself. */
function localRanks(market: Market, policy: Policy, seed: string): Ranks {
  const { facts, choiceLocation, choiceStart, instance, locationInput, requestInput, several } = market;
  const row: number[] = [];
  const firstPlace: number[] = [];
  const n = choiceStart.length - 1;
  const hashes = noHashes(choiceLocation.length + several.reduce((sum, { locations }) => sum + locations.length, 0));
  const hash = (at: number, r: number, location: number) => {
    const id = instance.requests[requestInput[r]!]!.id;
    hashInto(hashes, at, `${id}\n${instance.locations[locationInput[location]!]!.id}`);
  };
  for (let r = 0; r < n; r += 1)
    for (let c = choiceStart[r]!; c < choiceStart[r + 1]!; c += 1) {
      row.push(facts.ofChoice[c]!);
      if (choiceLocation[c]! >= 0) hash(c, r, choiceLocation[c]!);
    }
  for (const apart of several) {
    firstPlace.push(row.length);
    apart.locations.forEach((location, place) => {
      hash(row.length, apart.request, location);
      row.push(apart.rows[place]!);
    });
  }
  const order = byColumns(sortBy(positions(row.length), lotteryNumbers(hashes, seed)), market, policy, (at) => {
    return facts.rows[row[at]!]!;
  });
  const rank = places(order);
  return {
    ofChoice: rank.subarray(0, choiceLocation.length),
    ofPlace: (m, place) => rank[firstPlace[m]! + place]!,
  };
}

/** Sorts by the policy's columns, the last column first, each pass keeping the order of the ones before. */
function byColumns(
  start: Int32Array,
  market: Market,
  policy: Policy,
  factsOf: (at: number) => readonly number[],
): Int32Array {
  let order = start;
  const value = new Float64Array(order.length);
  for (const name of [...policy.order].reverse()) {
    const column = market.instance.facts.indexOf(name);
    if (column < 0) throw new RangeError(`policy ${policy.id} orders by ${name}, which is no column of the facts`);
    for (let at = 0; at < value.length; at += 1) value[at] = factsOf(at)[column] ?? 0;
    order = sortBy(order, value);
  }
  return order;
}
