import type { CertificateRows, Instance, Outcome, Policy } from './model.ts';
import { type Market } from './compile/market.ts';
import type { Order } from './compile/order.ts';
import type { Pools } from './compile/pools.ts';
import { type SearchOptions, type SearchReport } from './clearing/search.ts';
import { type Refusals } from './explain/certificates.ts';
import { type Explanation } from './explain/expand.ts';
import { type Metrics } from './explain/metrics.ts';
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
/** Compiles and clears in one go. The input must be valid (see format/); unknown ids throw RangeError. */
export declare function allocate(instance: Instance, options?: AllocateOptions): Allocation;
/** Clears a market that was compiled before: other policies, other seeds, the same requests. */
export declare function allocateIn(market: Market, options?: AllocateOptions, reuse?: {
    readonly pools?: Pools;
    readonly order?: Order;
}): Allocation;
export declare function policyOf(instance: Instance, id: string | undefined): Policy;
