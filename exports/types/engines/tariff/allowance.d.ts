import { type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import type { DayPart } from './income-day.ts';
import type { SourceKey } from './sources.ts';
/** What the Groeipakket pays for a day in care at a free price. */
export interface AllowanceAmount {
    readonly from: CalendarDate;
    /** From five hours a day. */
    readonly fullDay: Cents;
    readonly source: SourceKey;
    /** 'derived': the amount was published, its first day is inferred from the order of the sources. */
    readonly status: 'published' | 'derived';
}
/** Kinderopvangtoeslag, oldest first; before 2019 there was none of this kind. */
export declare const allowanceAmounts: readonly AllowanceAmount[];
export interface Allowance {
    readonly cents: Cents;
    readonly since: AllowanceAmount;
}
/**
 * The allowance for one day of presence: whole from five hours, half (cut off: 3.29 gives 1.64) from three, none
 * below. Only for days on which the child is there, only at a location without income tariff, only before school.
 * Problem: tariff.noAllowance before 2019.
 */
export declare function childcareAllowance(on: CalendarDate, part: DayPart): Result<Allowance>;
