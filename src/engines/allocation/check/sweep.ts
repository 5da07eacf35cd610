import { patternsOf } from './demand.ts';
import { isProved, type Proofs, type Question } from './certificates.ts';
import { admits, type Holding } from './holding.ts';
import { choiceAt, type Market } from './market.ts';
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
  pools.forEach((pool, number) => {
    const holders = pools.length === 1 ? holdersAt[position]! : holdersAt[position]!.filter((each) => each.pool === number); // prettier-ignore
    for (const step of stepsOf(market, order, position, pool, holders)) {
      const heads = new Int32Array(step.taken.length + 1).fill(-1);
      for (let n = 0; n < count; n += 1) {
        const request = askers.request[first + n]!;
        if (!admits(market, pool, request)) continue;
        if (step.members !== 0 && (market.groups[request]! & step.members) === 0) continue;
        const before = goBefore(order, step, { request, choice: id }, position);
        next[n] = heads[before]!;
        heads[before] = n;
      }
      heads.forEach((head, before) => {
        for (let n = head; n >= 0; n = next[n]!) ask(market, step, number, askers, first + n, proofs);
        const holder = step.taken[before];
        if (holder) pass(market, step, holder);
      });
    }
  });
}

/** How many of those the step takes go before the request. */
export function goBefore(order: Order, { taken, pool }: Step, asking: Asking, position: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(taken[middle]!, asking, position, pool.first) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ask(market: Market, step: Step, pool: number, askers: Askers, n: number, proofs: Proofs | undefined): void {
  const request = askers.request[n]!;
  const choice = askers.choice[n]!;
  const asked = market.instance.requests[request]!;
  const location = choiceAt(asked, choice);
  for (const pattern of asked.days ? patternsOf(asked) : [asked.halfDays ?? 0]) {
    if (takes(market, step, request, location, pattern)) askers.found[n]! |= TAKEN;
    else if (proofs) {
      const question: Question = { request, choice, place: 0, pool, pattern };
      if (!isProved(market, proofs, step, question)) askers.found[n]! |= UNPROVED;
    }
  }
}
