import type { Policy } from '../model.ts';
import type { Market } from './market.ts';
/**
 * The pools of all locations under one policy, numbered through: pools of location l are poolStart[l] to
 * poolStart[l + 1] − 1, in the order of model.ts. `free` holds a pool's rows: lane after lane, period after period,
 * packed as in fields.ts; a run works on a copy.
 */
export interface Pools {
    readonly poolStart: Int32Array;
    readonly location: Int32Array;
    /** Where a pool's rows start in `free`. */
    readonly row: Int32Array;
    readonly laneCount: Uint8Array;
    /** Group bit that is needed to enter; 0: none. */
    readonly admits: Int32Array;
    /** Group bit whose members go first; 0: none. */
    readonly first: Int32Array;
    readonly longest: Uint8Array;
    /** Lanes (bits) in which a child of an age counts, at pool × ageCount + age. */
    readonly lanesOfAge: Int32Array;
    readonly free: Int32Array;
    /** Joint reserve: group bits per pool, with their rows in `reserved`, as many lanes as the pool. */
    readonly jointStart: Int32Array;
    readonly jointGroup: Int32Array;
    readonly jointRow: Int32Array;
    readonly reserved: Int32Array;
    /** Whether reserves have pools of their own. */
    readonly split: boolean;
}
export declare function poolsOf(market: Market, policy: Policy): Pools;
