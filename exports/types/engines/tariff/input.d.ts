import { type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import { type Amounts, type DayPart } from './income-day.ts';
import { type OcmwTariff, type Situation } from './situations.ts';
/** No family has more eligible children; a larger number is a slip. */
export declare const MOST_CHILDREN = 20;
/** What is known of a family on the first day of its attest. What is left out is taken as usual and told. */
export interface TariffInput {
    /** First day of the attest: its parameters count. */
    readonly on: CalendarDate;
    /** Joint taxable income of the last assessment, in cents a year, or that the family does not tell it. */
    readonly income?: Cents | 'undisclosed';
    /** Without an assessment: gross income of the month before, in cents. Only read when `income` is absent. */
    readonly monthlyIncome?: Cents;
    /** Eligible children, this one included; 1 when left out. See `countEligible`. */
    readonly children?: number;
    readonly multipleBirth?: boolean;
    readonly situation?: Situation | null;
    /** With the situation 'incomeDrop': the income of a year as it is now. */
    readonly newIncome?: Cents;
    readonly ocmw?: OcmwTariff | null;
    /** The full day when left out. */
    readonly dayPart?: DayPart;
}
export interface TariffOptions {
    /** After the last known amounts: use those, marked. */
    readonly lastKnownInstead?: boolean;
    /**
     * The reduction for the lowest incomes (at most 25 cents a day in 2025), whose formula is not published: whoever has
     * it gives it here. Cents to take off a full day.
     */
    readonly lowIncomeReduction?: (income: Cents, amounts: Amounts) => Cents;
}
/** Refuses what no family has, with what was expected: tariff.impossibleIncome, …Children, …Date, …Choice. */
export declare function checkInput(input: TariffInput): Result<TariffInput>;
