import type { CertificateRows, Instance, Policy } from '../model.ts';
/** A row of a certificate with names: the half-days on which those who go before leave no room. */
export interface WrittenCertificate {
    readonly request: string;
    readonly choice: number;
    readonly location: string;
    readonly pool: number;
    readonly step: number;
    /** The days asked, as bits. */
    readonly days: number;
    readonly lane: string;
    readonly period: number;
    /** Positions in the week. */
    readonly halfDays: readonly number[];
}
export declare function writeCertificates(instance: Instance, policy: Policy, rows: CertificateRows): Generator<WrittenCertificate>;
