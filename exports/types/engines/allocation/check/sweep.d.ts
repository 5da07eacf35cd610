import { type Proofs } from './certificates.ts';
import { type Holding } from './holding.ts';
import type { Market } from './market.ts';
import type { Asking, Order } from './order.ts';
import type { Pool } from './pools.ts';
import { type Step } from './stand.ts';
/** Requests that would rather have a choice here, by position; parallel lists. */
export interface Askers {
    readonly request: Int32Array;
    readonly choice: Uint16Array;
    /** First of each location; one more at the end. */
    readonly start: Int32Array;
    /** What was found. */
    readonly found: Uint8Array;
}
export declare const TAKEN = 1;
export declare const UNPROVED = 2;
/**
 * Asks at one location for every asker whether it would be taken. The holders of each step pass by in order, once, and
 * every asker puts its question between those who go before it and those who go after.
 */
export declare function sweepLocation(market: Market, order: Order, position: number, pools: readonly Pool[], { holdersAt }: Holding, askers: Askers, proofs: Proofs | undefined): void;
/** Those a step takes as a line to be searched: how many of them go before somebody. */
export declare function lineOf(order: Order, { taken, pool }: Step, position: number): {
    before: (asking: Asking) => number;
};
