import type { Policy } from '../model.ts';
import type { Market } from './market.ts';
/** What those who have their place at one location today use of it, by pool number, lane and period × half-day. */
export interface SittingUse {
    used(pool: number, lane: number, at: number): number;
    /** By those who sit in pool 0 or in a pool behind this one. */
    usedOutside(pool: number, lane: number, at: number): number;
}
/** The pool in which a sitting request stays: that of the first binding group it belongs to, else pool 0. */
export declare function seatPool(market: Market, policy: Policy, request: number, location: number): number;
/** Per location with sitting requests what they use; only those locations have an entry. */
export declare function sittingUse(market: Market, policy: Policy): {
    at(location: number): SittingUse | undefined;
};
