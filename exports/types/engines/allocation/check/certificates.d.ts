import type { CertificateRows, Choice } from '../model.ts';
import type { Market } from './market.ts';
import type { Step } from './stand.ts';
/** The rows by what they answer, and which of them proved true. */
export interface Proofs {
    readonly rows: CertificateRows;
    /** Per request the number of its first better choice; the others follow. */
    readonly start: Int32Array;
    /** The last row for each better choice, and the one before a row; -1: none. */
    readonly head: Int32Array;
    readonly next: Int32Array;
    readonly proved: Uint8Array;
}
/** `start`: how the better choices of all requests are numbered; one more at the end. */
export declare function linkRows(rows: CertificateRows, start: Int32Array): Proofs;
/** Who asks what: a way into one of the places of a choice. */
export interface Question {
    readonly request: number;
    readonly choice: number;
    readonly wanted: Choice;
    readonly place: number;
    readonly pool: number;
    readonly pattern: number;
}
/**
 * Does some row prove that the step, where it stands, refuses? Each row that answers the question is recounted: on
 * each half-day it names, those before and the request itself must be more than the limit.
 */
export declare function isProved(market: Market, proofs: Proofs, step: Step, question: Question): boolean;
