import type { CertificateRows } from '../model.ts';
import type { Clearing } from '../clearing/clearing.ts';
/** One row of a certificate in full: per half-day how many children go before, and of which classes. Names nobody. */
export interface Explanation {
    readonly location: string;
    readonly pool: number;
    readonly step: number;
    /** Name of the lane, as in the input. */
    readonly lane: string;
    readonly period: number;
    readonly halfDays: readonly {
        readonly halfDay: number;
        readonly children: number;
    }[];
    /** Requests that go before and are there on one of these half-days, by the columns of the policy, the first class first. */
    readonly classes: readonly {
        readonly facts: readonly number[];
        readonly requests: number;
    }[];
    /** Of those: who have had their place there before, and who have it by a reserve. */
    readonly sitting: number;
    readonly byReserve: number;
}
/** Recounts who stands before the request of a row. */
export declare function explainRow(clearing: Clearing, rows: CertificateRows, row: number, numberAt: Int32Array): Explanation;
