import { isProved, type Proofs } from './certificates.ts';
import { admits, type Holding } from './holding.ts';
import type { Market } from './market.ts';
import type { Asking, Order } from './order.ts';
import type { Pool } from './pools.ts';
import { pass, stepsOf, takes, type Step } from './stand.ts';

/** Requests that would rather have a choice here, by position; parallel lists. */
export interface Askers {
  readonly request: Int32Array;
  readonly choice: Uint16Array;
  /** First of each location; one more at the end. */
  readonly start: Int32Array;
  /** What was found. */
  readonly found: Uint8Array;
}
export const TAKEN = 1;
export const UNPROVED = 2;

/**
 * Asks at one location for every asker whether it would be taken. The holders of each step pass by in order, once, and
 * every asker puts its question between those who go before it and those who go after.
 */
export function sweepLocation(
  market: Market,
  order: Order,
  position: number,
  pools: readonly Pool[],
  { holdersAt }: Holding,
  askers: Askers,
  proofs: Proofs | undefined,
): void {
  const first = askers.start[position]!;
  const count = askers.start[position + 1]! - first;
  if (count === 0) return;
  const { id } = market.instance.locations[position]!;
  const next = new Int32Array(count);
  for (let number = 0; number < pools.length; number += 1) {
    const pool = pools[number]!;
    const holders = pools.length === 1 ? holdersAt[position]! : holdersAt[position]!.filter((each) => each.pool === number); // prettier-ignore
    for (const step of stepsOf(market, order, position, pool, holders)) {
      const line = lineOf(order, step, position);
      const heads = new Int32Array(step.taken.length + 1).fill(-1);
      for (let n = 0; n < count; n += 1) {
        const request = askers.request[first + n]!;
        if (!admits(market, pool, request)) continue;
        if (step.members !== 0 && (market.groups[request]! & step.members) === 0) continue;
        const before = line.before({ request, choice: id });
        next[n] = heads[before]!;
        heads[before] = n;
      }
      for (let before = 0; before < heads.length; before += 1) {
        for (let n = heads[before]!; n >= 0; n = next[n]!) ask(market, step, number, id, askers, first + n, proofs);
        if (before < step.taken.length) pass(market, step, step.taken[before]!);
      }
    }
  }
}

/** Those a step takes as a line to be searched: how many of them go before somebody. */
export function lineOf(order: Order, { taken, pool }: Step, position: number) {
  const keys = new Float64Array(taken.length);
  const lots = new Float64Array(taken.length);
  for (let at = 0; at < taken.length; at += 1) {
    keys[at] = order.key(taken[at]!, position, pool.first);
    lots[at] = order.lot(taken[at]!.request, position);
  }
  const before = (asking: Asking): number => {
    const key = order.key(asking, position, pool.first);
    const lot = order.lot(asking.request, position);
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const apart = keys[middle]! - key || lots[middle]! - lot || order.compare(taken[middle]!, asking, position, pool.first); // prettier-ignore
      if (apart < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { before };
}

function ask(
  market: Market,
  step: Step,
  pool: number,
  location: string,
  askers: Askers,
  n: number,
  proofs: Proofs | undefined,
): void {
  const request = askers.request[n]!;
  const choice = askers.choice[n]!;
  for (const pattern of market.patterns[request]!)
    if (takes(market, step, request, location, pattern)) askers.found[n]! |= TAKEN;
    else if (proofs && !isProved(market, proofs, step, { request, choice, wanted: location, place: 0, pool, pattern }))
      askers.found[n]! |= UNPROVED;
}
