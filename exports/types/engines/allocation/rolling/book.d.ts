import type { Instance, InstanceRequest, Policy } from '../model.ts';
import { type Market } from '../compile/market.ts';
import { type PackedShapes } from '../compile/shapes.ts';
/** Instead of a choice number: the request is gone. */
export declare const GONE = -1;
/**
 * Everyone who waits, by location and in order, while requests come and go. Requests have a number for good; what the
 * walk along a waiting list reads stands in flat arrays.
 */
export declare class Book {
    readonly instance: Instance;
    readonly policy: Policy;
    private readonly seed;
    readonly market: Market;
    readonly requests: InstanceRequest[];
    readonly numberOf: Map<string, number>;
    /** Choices before this one are better than what the request holds or has an offer for. */
    better: Int16Array;
    /** The shape when the days are fixed; −1 when they are flexible. */
    readonly fixedShape: number[];
    readonly memberOf: number[];
    readonly stay: number[];
    /** Waiting list of each location: request numbers, and beside them which choice it is to each. */
    readonly line: number[][];
    readonly rank: number[][];
    private readonly gone;
    private readonly locationNumber;
    private readonly shapes;
    private readonly columns;
    /** Told when a request brings a shape that nobody had before. */
    onShapes: (shapes: PackedShapes) => void;
    constructor(instance: Instance, policy: Policy, seed: string);
    get packedShapes(): PackedShapes;
    /** A new request takes its place in the lists of its choices; its number. */
    add(request: InstanceRequest): number;
    /** It is skipped from now on; the lists lose it when they are next tidied. */
    remove(number: number): void;
    /** Takes those who are gone out of a list; whoever walks along it and meets many asks for it. */
    tidy(location: number): void;
    /** Location numbers of its choices, the best first. */
    locations(number: number): number[];
    location(id: string): number;
    /** Half-days and shape of each way to fill its week. */
    patterns(number: number): {
        readonly days: number;
        readonly shape: number;
    }[];
    /** The patterns, without looking them up when the days are fixed. */
    ways(number: number): readonly {
        readonly days: number;
        readonly shape: number;
    }[];
    private write;
    /** Where a newcomer stands: behind everyone who goes before. */
    private placeFor;
    private goesBefore;
}
