import type { Policy } from '../model.ts';
import type { Market } from './market.ts';
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
export declare const SITTING = 0;
export declare const OVERRIDDEN: number;
/** A member in its group's own pool; elsewhere everyone is at the level behind. */
export declare const MEMBER: number;
/** The key in a pool where members go first. */
export declare const asMember: (key: number) => number;
export declare const sits: (key: number) => boolean;
/** What is left of a key without its level: the rank among the facts and lottery numbers. */
export declare const rankOf: (key: number) => number;
export declare function orderOf(market: Market, policy: Policy, seed: string): Order;
