import type { Choice } from '../model.ts';
import { addDemand, fits } from './demand.ts';
import type { Market } from './market.ts';
import { isSeat, type Order } from './order.ts';
import type { Pool } from './pools.ts';

/** Someone who holds a place (or asks for one) at a location. */
export interface Holder {
  readonly request: number;
  readonly choice: Choice;
  readonly pattern: number;
  readonly pool: number;
}

/**
 * One step in which a pool takes requests, laid out: what is used before it begins, and who is taken in it, in order.
 * A request is taken when it fits beside those before it.
 */
export interface Step {
  readonly pool: Pool;
  readonly number: number;
  /** Only members of this group are asked in this step; 0: all. */
  readonly members: number;
  /** Used in the lanes before the first of `taken`; the sweep adds to it. */
  readonly used: Int32Array;
  readonly taken: readonly Holder[];
  /** A joint reserve has a limit of its own, and what is used of it. */
  readonly kept?: { readonly limit: Int32Array; readonly used: Int32Array };
}

/** How a pool takes those who hold it, step by step: 0 is the ordinary one, n that of the n-th joint reserve group. */
export function stepsOf(
  market: Market,
  order: Order,
  position: number,
  pool: Pool,
  holders: readonly Holder[],
): Step[] {
  const sorted = [...holders].sort((a, b) => order.compare(a, b, position, pool.first));
  const sits = (holder: Holder) => isSeat(market, holder, position);
  const used = new Int32Array(pool.limit.length);
  const add = (to: Int32Array, { request, choice, pattern }: Holder) => {
    addDemand(market, pool, to, request, choice, pattern);
  };
  const fit = (of: Int32Array, limit: Int32Array, { request, choice, pattern }: Holder) =>
    fits(market, pool, of, limit, request, choice, pattern);
  let rest = sorted.filter((holder) => !sits(holder));
  const sitting = rest.length < sorted.length ? sorted.filter(sits) : [];
  for (const holder of sitting) add(used, holder);
  const settled = new Set<Holder>();
  const steps: Step[] = [];
  pool.kept.forEach(({ bit, limit }, at) => {
    const isMember = ({ request }: Holder) => (market.groups[request]! & bit) !== 0;
    const keptUsed = new Int32Array(limit.length);
    // Who sits uses the reserve of the first of its groups where it fits.
    for (const holder of sitting) {
      if (settled.has(holder) || !isMember(holder) || !fit(keptUsed, limit, holder)) continue;
      add(keptUsed, holder);
      settled.add(holder);
    }
    const step = { pool, number: at + 1, members: bit, used: used.slice(), kept: { limit, used: keptUsed.slice() } };
    const taken: Holder[] = [];
    for (const holder of rest) {
      if (!isMember(holder) || !fit(keptUsed, limit, holder) || !fit(used, pool.limit, holder)) continue;
      add(keptUsed, holder);
      add(used, holder);
      taken.push(holder);
    }
    steps.push({ ...step, taken });
    if (taken.length > 0) rest = rest.filter((holder) => !taken.includes(holder));
  });
  return [{ pool, number: 0, members: 0, used, taken: rest }, ...steps];
}

/** Moves a step past one of those it takes. */
export function pass(market: Market, step: Step, { request, choice, pattern }: Holder): void {
  addDemand(market, step.pool, step.used, request, choice, pattern);
  if (step.kept) addDemand(market, step.pool, step.kept.used, request, choice, pattern);
}

/** Would the step, where it stands, take the request with these days? */
export const takes = (market: Market, step: Step, request: number, choice: Choice, pattern: number): boolean =>
  fits(market, step.pool, step.used, step.pool.limit, request, choice, pattern) &&
  (!step.kept || fits(market, step.pool, step.kept.used, step.kept.limit, request, choice, pattern));
