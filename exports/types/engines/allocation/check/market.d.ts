import { type Instance, type InstanceRequest, type Policy } from '../model.ts';
import { type Parts } from './demand.ts';
/**
 * The instance as the checker reads it: ids become positions, everything it compares lies in flat arrays. Written
 * apart from the engine, from README.md and model.ts alone, so that a mistake in the one does not hide in the other.
 */
export interface Market {
    readonly instance: Instance;
    readonly policy: Policy;
    readonly seed: string;
    readonly periods: number;
    readonly halfDays: number;
    readonly positionOf: ReadonlyMap<string, number>;
    /** Age groups by name, from 0; -1 is no age. */
    readonly ages: ReadonlyMap<string, number>;
    readonly parts: Parts;
    /** Per request the days it may get: one set, or all ways to choose weekdays. */
    readonly patterns: readonly (readonly number[])[];
    /** Per request: a bit per group (see {@link groupBit}). */
    readonly groups: Int32Array;
    /** Per request: positions of locations, -1 for none. */
    readonly current: Int32Array;
    readonly override: Int32Array;
    /** Per request: number of choices, the place of today included when it stands behind them. */
    readonly choices: Int32Array;
    /** Columns of the policy among the facts, the weightiest first. */
    readonly columns: readonly number[];
    readonly groupBit: (name: string) => number;
}
/** Reads an instance for one policy. Throws RangeError when it is not a sound instance; the formats check that first. */
export declare function readMarket(instance: Instance, policyId: string | undefined, seed: string): Market;
/** The choice with this number; the one behind the last is the place of today. */
export declare const choiceAt: (request: InstanceRequest, choice: number) => import("../model.ts").Choice;
/** The lottery number of a request, at one location when the policy draws there. */
export declare const drawn: (market: Market, request: number, location: number) => number;
