import type { Market } from '../compile/market.ts';
import type { Pools } from '../compile/pools.ts';
/** Who may stand at which pool, and how far in front. */
export declare class Entry {
    private readonly market;
    private readonly pools;
    constructor(market: Market, pools: Pools);
    /** A reserve of its own group, or an extra pool: tried before the open pool. */
    isOwn(pool: number, request: number): boolean;
    mayUse(pool: number, request: number): boolean;
    /** The key in this pool: members go first in the pool of their group. */
    keyIn(pool: number, key: number, request: number): number;
    /** Pools of a location that the request may use, its own first. */
    poolsFor(location: number, request: number): number[];
}
