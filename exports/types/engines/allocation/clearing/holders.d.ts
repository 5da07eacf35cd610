/**
 * Who holds a place in each pool, in order of key: entries stand together in three parallel arrays, each pool with
 * room to grow. Pools hold a dozen to a few hundred, so an insertion moves a few numbers.
 */
export declare class Holders {
    key: Int32Array;
    request: Int32Array;
    shape: Int32Array;
    /** Joint reserve: 0 for the ordinary step, n for the n-th reserve group of the pool. */
    step: Uint8Array;
    readonly start: Int32Array;
    readonly size: Int32Array;
    private readonly room;
    private end;
    constructor(pools: number);
    reset(): void;
    /** Puts the request in its place among the holders of the pool and tells its position. */
    insert(pool: number, key: number, request: number, shape: number): number;
    /** Position of a request that holds a place in the pool. */
    find(pool: number, request: number): number;
    removeAt(pool: number, position: number): void;
    private copy;
    private grow;
    private enlarge;
}
