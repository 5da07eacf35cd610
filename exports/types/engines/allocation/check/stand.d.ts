import type { Choice } from '../model.ts';
import type { Market } from './market.ts';
import { type Order } from './order.ts';
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
    readonly kept?: {
        readonly limit: Int32Array;
        readonly used: Int32Array;
    };
}
/** How a pool takes those who hold it, step by step: 0 is the ordinary one, n that of the n-th joint reserve group. */
export declare function stepsOf(market: Market, order: Order, position: number, pool: Pool, holders: readonly Holder[]): Step[];
/** Moves a step past one of those it takes. */
export declare function pass(market: Market, step: Step, { request, choice, pattern }: Holder): void;
/** Would the step, where it stands, take the request with these days? */
export declare const takes: (market: Market, step: Step, request: number, choice: Choice, pattern: number) => boolean;
