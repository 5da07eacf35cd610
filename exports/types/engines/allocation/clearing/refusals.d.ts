import type { Market } from '../compile/market.ts';
import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';
import { Block } from './rows.ts';
/**
 * Told of every way in to a better choice: at which step of which pool, and where it is blocked. `blocked` false means
 * that this step would take the request: a claim.
 */
export interface Witness {
    see(request: number, choice: number, place: number, pool: number, step: number, pattern: number, blocked: boolean, block: Block): void;
}
export declare const newBlock: (market: Market) => Block;
/**
 * All refusals at one location: its pools are filled again in order, and whoever asks is tested against those that go
 * before. One sweep instead of a test per refusal. Requests with a choice in several locations are left out.
 */
export declare function refusalsAt(clearing: Clearing, applicants: Applicants, location: number, block: Block, witness: Witness): void;
/** The same for one request with choices in several locations: one place that refuses is enough per pattern. */
export declare function refusalsOf(clearing: Clearing, request: number, block: Block, witness: Witness): void;
/** Claims as [request, choice] pairs, and whether each is waste. */
export declare class ClaimCounter implements Witness {
    readonly claims: {
        readonly request: number;
        readonly choice: number;
    }[];
    private readonly seen;
    see(request: number, choice: number, _place: number, _pool: number, _step: number, _pattern: number, blocked: boolean): void;
}
/** All claims of the outcome as it stands. */
export declare function claimsOf(clearing: Clearing, applicants: Applicants): ClaimCounter['claims'];
/** Every refusal in the whole market. */
export declare function walkAll(clearing: Clearing, applicants: Applicants, witness: Witness): void;
/** Requests with a choice in several locations, in the market's own order. */
export declare const severalRequests: (market: Market) => number[];
