import type { Market } from '../compile/market.ts';
import type { Pools } from '../compile/pools.ts';
import type { PackedShapes } from '../compile/shapes.ts';
/**
 * What is free in every pool while a run is under way: test, take and give back a shape in a pool. The heart of the
 * engine; everything else is who may ask when.
 */
export declare class Rows {
    private readonly pools;
    readonly free: Int32Array;
    readonly reserved: Int32Array;
    private readonly laneWords;
    private readonly words;
    private readonly ageCount;
    private readonly lanesOfAge;
    private readonly laneCount;
    private start;
    private age;
    private from;
    private until;
    private pattern;
    private patternWords;
    constructor(market: Market, pools: Pools);
    /** Other shapes: those known keep their numbers, new ones stand behind. */
    useShapes(shapes: PackedShapes): void;
    /** Back to empty pools. */
    reset(): void;
    resetPool(pool: number): void;
    resetReserve(pool: number): void;
    fits(pool: number, shape: number): boolean;
    take(pool: number, shape: number): void;
    give(pool: number, shape: number): void;
    /** Whether it fits in the rows of a pool that start at `row` of `words` (its own, or those of a reserve). */
    fitsIn(words: Int32Array, row: number, pool: number, shape: number): boolean;
    /** `sign` −1 takes, 1 gives back. */
    change(words: Int32Array, row: number, pool: number, shape: number, sign: 1 | -1): void;
    private partFits;
    private changePart;
    /**
     * Where a shape does not fit in the rows given: the first lane and period, and there all half-days (bits) on which
     * it does not. Writes lane, period and half-days into `into`; false when it fits.
     */
    block(words: Int32Array, row: number, pool: number, shape: number, into: Block): boolean;
    /** All half-days (bits) on which a shape does not fit somewhere in its stay; parts are looked at one by one. */
    blockedHalfDays(pool: number, shape: number, block: Block): number;
    private blockOfPart;
}
/** Where something did not fit. */
export declare class Block {
    private readonly bits;
    private readonly perWord;
    lane: number;
    period: number;
    halfDays: number;
    constructor(bits: 8 | 16, perWord: 2 | 4);
    /** Guards of one word as half-days of the week. */
    halfDaysOf(guards: number, word: number): number;
}
