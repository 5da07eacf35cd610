import type { CertificateRows } from '../model.ts';
import { type Market } from './market.ts';
import type { Step } from './stand.ts';
/** The rows by request, and which of them proved true. */
export interface Proofs {
    readonly rows: CertificateRows;
    readonly start: Int32Array;
    readonly order: Int32Array;
    readonly proved: Uint8Array;
}
export declare function sortRows(rows: CertificateRows, requests: number): Proofs;
/** Who asks what: a way into one of the places of a choice. */
export interface Question {
    readonly request: number;
    readonly choice: number;
    readonly place: number;
    readonly pool: number;
    readonly pattern: number;
}
/**
 * Does some row prove that the step, where it stands, refuses? Each row that answers the question is recounted: on
 * each half-day it names, those before and the request itself must be more than the limit.
 */
export declare function isProved(market: Market, proofs: Proofs, step: Step, question: Question): boolean;
