import type { CertificateRows, Instance, Outcome } from '../model.ts';
import { type Claim, type Violation } from './faults.ts';
export interface CheckOptions {
    /** Id of the policy; absent: the first. */
    readonly policy?: string;
    /** Instead of the seed of the instance. */
    readonly seed?: string;
    /** To be recounted, every one; and then every refusal needs one. */
    readonly certificates?: CertificateRows;
}
/** What an independent recount finds. Lists stop at 10,000; the counts go on. */
export interface CheckReport {
    readonly violations: number;
    readonly claims: number;
    /** Claims that need nobody to make room. */
    readonly waste: number;
    /** Better choices than what is held, over all requests: each is a refusal or a claim. */
    readonly refusals: number;
    /** Rows of certificates that were recounted and true. */
    readonly proofs: number;
    readonly violationList: readonly Violation[];
    readonly claimList: readonly Claim[];
}
/**
 * Recounts an outcome from the instance: limits, what was asked, who may be where, places of today, reserves, waste,
 * justified envy, and the certificates when they are given. Shares nothing with the engine but model.ts.
 */
export declare function checkOutcome(instance: Instance, outcome: Outcome, options?: CheckOptions): CheckReport;
