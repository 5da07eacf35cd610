import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import { type AllowanceAmount } from './allowance.ts';
import { type Amounts } from './income-day.ts';
/** Days in care per week, by length. */
export interface WeekOfDays {
    readonly half: number;
    readonly full: number;
    readonly long: number;
}
export interface FreePrice {
    readonly fullDay: Cents;
    /** What the location asks for a half or a long day; the full day when it does not say. */
    readonly halfDay?: Cents;
    readonly longDay?: Cents;
}
export interface Cost {
    readonly week: Cents;
    readonly month: Cents;
    readonly year: Cents;
}
export interface Comparison {
    readonly incomeTariff: Cost;
    /** The free price as invoiced, the allowance, and what is left to pay. */
    readonly freePrice: Cost;
    readonly allowance: Cost;
    readonly freePriceLeft: Cost;
    /** Free price left minus income tariff: positive when the income tariff is cheaper. */
    readonly difference: Cost;
    readonly allowanceSince: AllowanceAmount;
    /** Always: the attest of Opgroeien decides, and the allowance follows the days of presence. */
    readonly simulation: true;
}
/** Weeks in care a year when nothing is known of closing days. */
export declare const WEEKS_A_YEAR = 52;
/**
 * Income tariff and free price side by side for the same week, every reserved day present. A month is a twelfth of a
 * year. Problem: tariff.noAllowance before 2019.
 */
export declare function comparePrices(on: CalendarDate, week: WeekOfDays, tariff: {
    readonly fullDay: Cents;
    readonly amounts: Amounts;
}, free: FreePrice, weeks?: number): Result<Comparison>;
