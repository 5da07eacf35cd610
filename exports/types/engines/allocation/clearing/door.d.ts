import type { Market } from '../compile/market.ts';
import type { Pools } from '../compile/pools.ts';
import { Holders } from './holders.ts';
import { Block, Rows } from './rows.ts';
/**
 * Who is taken in one pool: the choice function of the README, asked for one request at a time. `admits` is the
 * definition of a claim; `enter` lets the request in and lists who has to leave.
 */
export declare class Door {
    private readonly market;
    readonly pools: Pools;
    readonly rows: Rows;
    readonly holders: Holders;
    /** Told when a holder lost its place in a reserve step to another: who was refused before may be taken now. */
    onShift: (pool: number) => void;
    /** Those who had to leave in the last `enter`. */
    readonly evicted: number[];
    /** Pools whose reserve steps must be computed again before they are read. */
    private readonly stale;
    private readonly scratch;
    constructor(market: Market, pools: Pools);
    reset(): void;
    /** The reserve steps of the pool are computed again before they are read. */
    forgetSteps(pool: number): void;
    isJoint(pool: number): boolean;
    /** Lets in without a test: there is room, or the request sits here. */
    put(pool: number, key: number, request: number, shape: number): void;
    leave(pool: number, request: number): void;
    /** Would the pool take the request, with those who go before it? The request must not hold a place in the pool. */
    admits(pool: number, key: number, request: number, shape: number): boolean;
    /** Lets the request in if the pool admits it. Who no longer fits is removed from the pool and listed in `evicted`. */
    enter(pool: number, key: number, request: number, shape: number): boolean;
    /** A quick no: everyone in the pool goes before. */
    private mayDisplace;
    private isMember;
    /** Without joint reserve those that go after stand at the end. */
    private fitsBefore;
    /** Ordinary step: the holder was not taken in a reserve step, does not sit, and goes after the key. */
    private goesAfter;
    /** The reserve step (1 …) that would take the request, or 0. */
    private stepThatAdmits;
    /** Whether a step refuses a newcomer with this key; where, into `block`. */
    blockAt(pool: number, key: number, shape: number, step: number, block?: Block): boolean;
    /** Tests while some holders are out. */
    private without;
    refreshAll(): void;
    /** Which of the holders are taken in which reserve step; leaves in `reserved` what is left of each reserve. */
    refreshSteps(pool: number): void;
    /** Without joint reserve: those behind the position are taken again in order, while they fit. */
    private takeAgainFrom;
    /** With joint reserve: the whole choice anew, the newcomer included. */
    private chooseAgain;
    private evict;
}
