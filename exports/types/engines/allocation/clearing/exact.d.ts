import type { Applicants } from './applicants.ts';
import { type ClaimTable } from './claim-table.ts';
import { type Clearing } from './clearing.ts';
export interface ExactLimits {
    /** Outcomes of one component that may be looked at, at most. */
    readonly exactAtMost?: number;
}
/**
 * Looks at every outcome of the requests that hang together with a claim (through locations they ask for) and keeps
 * one with the fewest claims and no waste. Only when there are few enough; true when it was done, so that the number
 * of claims is proved.
 */
export declare function fewestExactly(clearing: Clearing, applicants: Applicants, table: ClaimTable, { exactAtMost }: ExactLimits): boolean;
