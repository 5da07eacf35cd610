import type { Choice, Instance, InstanceRequest } from '../model.ts';
import { type Fields } from './fields.ts';
import { type Hashes } from './lottery.ts';
import { type PackedShapes } from './shapes.ts';
/**
 * An instance as typed arrays, without policy and seed: built once, cleared many times. Requests and locations stand in
 * an order that depends on their ids only, so that nothing behind this point can see the order of the input.
 *
 * `Choices` of request r are the numbers choiceStart[r] to choiceStart[r + 1] − 1, the best first.
 */
export interface Market {
    readonly instance: Instance;
    readonly fields: Fields;
    readonly shapes: PackedShapes;
    /** Position in the input of each request and location. */
    readonly requestInput: Int32Array;
    readonly locationInput: Int32Array;
    readonly requestHashes: Hashes;
    /** Reserve and pool groups by name: their bit. */
    readonly groups: ReadonlyMap<string, number>;
    readonly memberOf: Int32Array;
    readonly ageCount: number;
    readonly ages: ReadonlyMap<string, number>;
    readonly choiceStart: Int32Array;
    /** Location of a choice, or −1 − m: the m-th choice in several locations. */
    readonly choiceLocation: Int32Array;
    readonly several: readonly SeveralPlaces[];
    /** Patterns of request r: patternStart[r] to patternStart[r + 1] − 1. */
    readonly patternStart: Int32Array;
    readonly patternDays: Uint16Array;
    /** Shape of the whole request with that pattern. */
    readonly patternShape: Int32Array;
    /** Periods from the first day of the first child to the last. */
    readonly stay: Uint8Array;
    /** The choice where the request sits today or is put by the organiser; −1: none. */
    readonly seat: Int32Array;
    readonly override: Int32Array;
    readonly facts: FactRows;
}
/** A choice in different locations, each with its own children. */
export interface SeveralPlaces {
    readonly request: number;
    readonly locations: readonly number[];
    /** shapes[pattern][place] */
    readonly shapes: readonly (readonly number[])[];
    /** Row of facts at each place. */
    readonly rows: readonly number[];
}
/** Rows 0 to n − 1 are the requests' own facts; those behind are of one request at one location. */
export interface FactRows {
    readonly rows: readonly (readonly number[])[];
    readonly request: Int32Array;
    /** Row that counts for a choice (in one location). */
    readonly ofChoice: Int32Array;
}
export declare function compile(instance: Instance): Market;
/** The choices, with the place of today behind them when it is not among them. */
export declare function choicesOf(request: InstanceRequest): readonly Choice[];
