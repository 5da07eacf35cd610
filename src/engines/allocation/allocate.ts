import type { CertificateRows, Instance, Outcome, Policy } from './model.ts';
import { compile, type Market } from './compile/market.ts';
import { places } from './compile/radix.ts';
import type { Order } from './compile/order.ts';
import type { Pools } from './compile/pools.ts';
import { applicantsOf, type Applicants } from './clearing/applicants.ts';
import { Clearing } from './clearing/clearing.ts';
import { deferredAcceptance } from './clearing/defer.ts';
import { fill } from './clearing/fill.ts';
import { repair } from './clearing/repair.ts';
import { searchFewestClaims, type SearchOptions, type SearchReport } from './clearing/search.ts';
import { certify, type Refusals } from './explain/certificates.ts';
import { explainRow, type Explanation } from './explain/expand.ts';
import { metricsOf, type Metrics } from './explain/metrics.ts';
import { outcomeOf } from './explain/outcome.ts';

export interface AllocateOptions extends SearchOptions {
  /** Id of the policy; the instance's first when absent. */
  readonly policy?: string;
  /** Instead of the instance's seed. */
  readonly seed?: string;
}

export interface Allocation {
  readonly outcome: Outcome;
  readonly metrics: Metrics;
  /** What the search for the fewest claims did; undefined when nothing was left to search. */
  readonly search: SearchReport | undefined;
  /** Why each better choice was refused, and the claims that could not be avoided. Computed on the first call. */
  certificates(): Refusals;
  /** A row of the certificates in full: how many children go before on each half-day, by class. */
  explain(row: number): Explanation;
}

export type { CertificateRows, Explanation, Refusals, Metrics };

const VISITS = 40;

/** Compiles and clears in one go. The input must be valid (see format/); unknown ids throw RangeError. */
export function allocate(instance: Instance, options: AllocateOptions = {}): Allocation {
  return allocateIn(compile(instance), options);
}

/** Clears a market that was compiled before: other policies, other seeds, the same requests. */
export function allocateIn(
  market: Market,
  options: AllocateOptions = {},
  reuse?: { readonly pools?: Pools; readonly order?: Order },
): Allocation {
  const clearing = new Clearing(
    market,
    policyOf(market.instance, options.policy),
    options.seed ?? market.instance.seed,
    reuse,
  );
  const asked = once(() => applicantsOf(market, clearing.order));
  const search = clear(clearing, asked, options);
  const refusals = once(() => certify(clearing, asked()));
  const numberAt = once(() => places(market.requestInput));
  const explain = (row: number) => explainRow(clearing, refusals().rows, row, numberAt());
  return { outcome: outcomeOf(clearing), metrics: metricsOf(clearing), search, certificates: refusals, explain };
}

function clear(clearing: Clearing, asked: () => Applicants, options: SearchOptions): SearchReport | undefined {
  deferredAcceptance(clearing);
  clearing.door.refreshAll();
  const joint = clearing.pools.jointGroup.length > 0;
  if (clearing.touched.count === 0 && !joint) return undefined;
  const complete = repair(clearing, asked(), VISITS);
  if (complete && !joint) return undefined;
  fill(clearing, asked());
  return searchFewestClaims(clearing, asked(), options);
}

export function policyOf(instance: Instance, id: string | undefined): Policy {
  const policy = id === undefined ? instance.policies[0] : instance.policies.find((one) => one.id === id);
  if (!policy) throw new RangeError(`no policy ${id ?? ''}`);
  return policy;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
