import type { Choice, Instance, InstanceRequest } from '../model.ts';
import type { Market } from './market.ts';
import type { Pool } from './pools.ts';
/**
 * What requests ask, in parts: children of one age on the same days over the same periods. A child whose age group
 * changes has a part for each.
 */
export interface Parts {
    /** Where the parts of a request begin; one more than there are requests. */
    readonly start: Int32Array;
    /** Which child, or -1: all children of the request are alike. */
    readonly child: Int16Array;
    /** Days of its own; 0: the days of the request. */
    readonly days: Uint16Array;
    readonly from: Uint8Array;
    readonly until: Uint8Array;
    readonly age: Int16Array;
    readonly count: Int32Array;
}
export declare function readParts(instance: Instance, ages: Map<string, number>): Parts;
/** The days a request may get: one set, or each way to choose so many weekdays. */
export declare function patternsOf({ days, halfDays }: InstanceRequest): readonly number[];
/** Adds (or, with -1, takes away) the children of a choice to what is used in a pool, cell by cell. */
export declare function addDemand(market: Market, pool: Pool, used: Int32Array, request: number, choice: Choice, pattern: number, times?: number): void;
/** True when what is used plus the children of the choice stays within the limit wherever they come. */
export declare function fits(market: Market, pool: Pool, used: Int32Array, limit: Int32Array, request: number, choice: Choice, pattern: number): boolean;
