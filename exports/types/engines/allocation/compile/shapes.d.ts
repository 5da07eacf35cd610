import type { Instance, InstanceRequest } from '../model.ts';
import { type Fields } from './fields.ts';
/**
 * Demands, each different one stored once: a shape is a list of parts, a part is a number of children of one age on
 * the same half-days during consecutive periods. Requests only carry the number of their shape.
 */
export declare class Shapes {
    private readonly instance;
    readonly ages: ReadonlyMap<string, number>;
    private readonly byKey;
    private readonly partsOf;
    largestDemand: number;
    constructor(instance: Instance);
    get count(): number;
    /** The shape of these children of the request (all when no positions are given) when it gets `days`. */
    of(request: InstanceRequest, days: number, children?: readonly number[]): number;
    private partsOfChild;
    private remember;
    /** All shapes in flat arrays for the packing chosen. */
    pack(fields: Fields): PackedShapes;
}
export interface Part {
    readonly age: number;
    readonly from: number;
    readonly until: number;
    readonly days: number;
    readonly count: number;
}
export interface PackedShapes {
    /** First part of each shape; one more at the end. */
    readonly start: Int32Array;
    readonly age: Uint8Array;
    readonly from: Uint8Array;
    readonly until: Uint8Array;
    readonly days: Uint16Array;
    readonly count: Uint16Array;
    /** Where the part's words start; for each word of a period the demand and the guards it touches. */
    readonly pattern: Int32Array;
    readonly words: Int32Array;
}
/** The patterns of "k of these days": bits of half-days, the earliest days first. Fixed days are one pattern. */
export declare function patternsOf(request: InstanceRequest, halfDaysInWeek: number): number[];
