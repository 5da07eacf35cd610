import type { Applicants } from './applicants.ts';
import { type Clearing } from './clearing.ts';
import { type ExactLimits } from './exact.ts';
export interface SearchOptions extends ExactLimits {
    /** How often at most a claim is followed to see where it leads; 0 to leave what repair leaves. */
    readonly tries?: number;
}
export interface SearchReport {
    /** Claims that repair left, and after the search. */
    readonly before: number;
    readonly after: number;
    readonly tries: number;
    /** No outcome of the component has fewer claims and no waste: every one was looked at. */
    readonly proved: boolean;
}
/**
 * Where repair goes round in circles: a claim is granted at random, those displaced look for a place, the
 * neighbourhood is repaired in a random order for a while, and the result is kept when it has no more claims. Small
 * markets are also begun anew in a random order. All random numbers come from a fixed start, so the same input gives
 * the same outcome.
 */
export declare function searchFewestClaims(clearing: Clearing, applicants: Applicants, options: SearchOptions): SearchReport | undefined;
