import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import type { SourceKey } from './sources.ts';
export interface DepositLimit {
    /** The most that may be asked as deposit (waarborg). */
    readonly limit: Cents;
    /** At or below this income the low limit holds. */
    readonly lowIncome: Cents;
    /** The low limit holds for this family. */
    readonly low: boolean;
    /** The income limit is indexed by us, not published. */
    readonly derived: boolean;
    readonly sources: readonly SourceKey[];
}
/**
 * The most that an organiser with income tariff may ask as deposit. Without an income: the ordinary limit. The income
 * limit of the last known year is used for days after it. Problem: tariff.tooEarly.
 */
export declare function depositLimit(on: CalendarDate, income: Cents | null): Result<DepositLimit>;
/** Refuses a deposit above its maximum: tariff.depositTooHigh (asked, limit, lowIncome). */
export declare function checkDeposit(asked: Cents, on: CalendarDate, income: Cents | null): Result<DepositLimit>;
