import type { Choice, Outcome } from '../model.ts';
import { type Market } from './market.ts';
import { type Pool } from './pools.ts';
import type { Holder } from './stand.ts';
import type { Faults } from './faults.ts';
/** What the outcome says each request holds, as far as it may hold that. */
export interface Holding {
    /** Per request the choice, -1 for none. */
    readonly choice: Int32Array;
    readonly holdersAt: readonly (readonly Holder[])[];
    /** Per location those whose place is there today. */
    readonly sittingAt: readonly (readonly number[])[];
}
/** The different locations of a choice, in order of appearance. */
export declare const locationsOf: (choice: Choice) => readonly string[];
export declare function readHolding(market: Market, outcome: Outcome, faults: Faults): Holding;
export declare const admits: (market: Market, pool: Pool, request: number) => boolean;
