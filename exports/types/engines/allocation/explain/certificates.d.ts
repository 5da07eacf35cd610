import type { CertificateRows } from '../model.ts';
import type { Applicants } from '../clearing/applicants.ts';
import type { Clearing } from '../clearing/clearing.ts';
/** What the sweep over all refusals leaves: a row per refusal and step, and the claims (refusals without a reason). */
export interface Refusals {
    readonly rows: CertificateRows;
    /** Request and choice number by position in the input. */
    readonly claims: readonly {
        readonly request: number;
        readonly choice: number;
    }[];
    /** Refused (request, choice) pairs. */
    readonly refused: number;
}
export declare function certify(clearing: Clearing, applicants: Applicants): Refusals;
