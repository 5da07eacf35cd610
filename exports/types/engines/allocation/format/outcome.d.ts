import type { Instance, Outcome } from '../model.ts';
import type { Format } from './read.ts';
import { type Fault } from './schema-check.ts';
/** Where each request goes: a location, a list with one for each child, or null. Plain formats use positions. */
export type Places = Readonly<Record<string, string | number | null | readonly (string | null)[]>>;
/** What `Places` leaves open: the days of a flexible request, and the pool when it is not the open one. */
export interface Held {
    readonly halfDays?: number;
    readonly pool?: number;
}
/** An outcome as it is written to a file. */
export interface WrittenOutcome {
    readonly outcome: Places;
    readonly held: Readonly<Record<string, Held>>;
}
export declare function writeOutcome(instance: Instance, outcome: Outcome, format?: Format): WrittenOutcome;
export type OutcomeReading = {
    readonly ok: true;
    readonly outcome: Outcome;
} | {
    readonly ok: false;
    readonly faults: readonly Fault[];
};
/**
 * Reads what `writeOutcome` wrote, or the object of places alone, or (plain formats) a list by position with -1 for
 * none. Never throws. A place that was not asked for is a fault here: there is no choice to point at.
 */
export declare function readOutcome(instance: Instance, value: unknown, format?: Format): OutcomeReading;
