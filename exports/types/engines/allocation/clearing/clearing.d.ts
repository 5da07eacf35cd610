import type { Policy } from '../model.ts';
import type { Market } from '../compile/market.ts';
import { type Order } from '../compile/order.ts';
import { type Pools } from '../compile/pools.ts';
import { Door } from './door.ts';
import { Entry } from './entry.ts';
import { Touched } from './touched.ts';
/** Without place. */
export declare const NONE = -1;
/** What a request holds, to be put back. */
export interface Holding {
    readonly choice: number;
    readonly pattern: number;
    readonly pools: readonly number[];
}
/**
 * One run under way: who holds which choice, in which pool and on which days. Knows how to move a request and what
 * the move undoes; the algorithms (defer, repair, search, fill) decide whom to move.
 */
export declare class Clearing {
    readonly market: Market;
    readonly policy: Policy;
    readonly pools: Pools;
    readonly order: Order;
    readonly door: Door;
    readonly entry: Entry;
    /** Per request the choice held, or NONE. */
    readonly held: Int32Array;
    readonly pattern: Uint8Array;
    /** Pool held (single location); for several locations see `apart`. */
    readonly pool: Int32Array;
    /** Pools held by those whose choice is in several locations. */
    readonly apart: Map<number, readonly number[]>;
    /** Requests with a choice in several locations: they leave before they are tested anywhere. */
    readonly hasSeveral: Uint8Array;
    /** Those who lost their place since the list was last emptied. */
    readonly homeless: number[];
    /** Locations where somebody left or the reserve moved. */
    readonly touched: Touched;
    /** Where those sit who have a place today. */
    readonly seatPools: Map<number, number>;
    /** While someone tries things: what each request that changed held before. */
    journal: Map<number, Holding> | undefined;
    constructor(market: Market, policy: Policy, seed: string, reuse?: {
        readonly pools?: Pools;
        readonly order?: Order;
    });
    /** Back to the start: nobody holds anything. */
    reset(): void;
    /**
     * Nobody is seated before the proposals: who has a place today asks for better ones like everyone and returns to the
     * seat, where nobody goes before, when refused. So families who want each other's place can change.
     */
    private findSeats;
    /** The request prefers this choice to what it holds. */
    prefers(request: number, choice: number): boolean;
    /**
     * Moves the request to the choice if a way in takes it. With `displace` those who go after may have to leave
     * (they stand in `homeless` then); without, it must fit beside everyone. Where somebody left is `touched`.
     */
    move(request: number, choice: number, displace: boolean): boolean;
    /** The request gives up what it holds. */
    withdraw(request: number): void;
    private wayPattern;
    /** Enters the first pool and pattern that take the request; the pool, or NONE. */
    private wayIn;
    private hasOnePattern;
    private enterPool;
    private sendAway;
    private leavePlace;
    /** Leaves all its pools but one (from which it was removed already). */
    private leaveApart;
    /** Leaves without saying so; the pools where it was. */
    private leaveQuietly;
    /** With a choice in several locations a request may meet itself: it leaves first and returns when refused. */
    private moveCarefully;
    private moveToOne;
    private moveApart;
    private poolThatTakes;
    /** Puts a request back exactly where it was a moment ago. */
    putBack(request: number, choice: number, pattern: number, pools: readonly number[]): void;
    /** The shape that a choice puts at its n-th place. */
    shapeAt(request: number, choice: number, pattern: number, place: number): number;
    poolsHeld(request: number): readonly number[];
    private note;
    holdingOf(request: number): Holding;
    /** Everything in the journal as it was; the journal is empty then. */
    undo(): void;
}
