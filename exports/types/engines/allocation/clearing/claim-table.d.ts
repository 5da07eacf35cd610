import type { Market } from '../compile/market.ts';
import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';
export interface Claim {
    readonly request: number;
    readonly choice: number;
}
/** The claims as they stand, kept up to date by looking again only where something changed. */
export declare class ClaimTable {
    private readonly clearing;
    private readonly applicants;
    private readonly byLocation;
    private readonly byRequest;
    private readonly block;
    /** Requests with a choice in several locations are looked at one by one. */
    private readonly several;
    count: number;
    constructor(clearing: Clearing, applicants: Applicants);
    all(): Claim[];
    /** Looks again where claims may have changed because these requests moved. */
    update(changed: Iterable<number>): void;
    private lookAt;
    private lookFor;
    private store;
}
/** All locations that any of these requests asks for. */
export declare function locationsOf(market: Market, requests: Iterable<number>): Set<number>;
