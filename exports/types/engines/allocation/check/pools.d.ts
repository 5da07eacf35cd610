import type { Market } from './market.ts';
/** One pool of a location with its limits per lane, period and half-day, as README.md defines them. */
export interface Pool {
    /** Id of the location. */
    readonly location: string;
    /** Cells are (lane × periods + period) × half-days + half-day; lanes of the same ages are one. */
    readonly limit: Int32Array;
    /** Joint reserves: what each binding group may use first, in the policy's order. */
    readonly kept: readonly {
        readonly bit: number;
        readonly limit: Int32Array;
    }[];
    /** Members of these groups only; 0: everyone. */
    readonly admits: number;
    /** Members of this group go first; 0: nobody does. */
    readonly first: number;
    readonly longest: number;
    /** Lanes in which a child of this age group counts. */
    lanesOf(age: number): readonly number[];
    /** The lane for a position among the lanes of the input; undefined beyond them. */
    readonly laneOfInput: readonly number[];
}
/** The pools of a location: open, one per split or hard reserve group, the extra ones. `sitting` has its place there. */
export declare function poolsOf(market: Market, position: number, sitting: readonly number[]): Pool[];
/** Number of the pool where a request that has its place there today stays. */
export declare function seatPoolOf(market: Market, position: number, request: number): number;
