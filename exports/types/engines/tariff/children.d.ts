import { type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Slice } from './slices.ts';
import type { SourceKey } from './sources.ts';
/** Until when a child of the family counts for the reduction. */
interface ChildRule {
    /** The rule holds for care that starts on this day or later… */
    readonly contractFrom: CalendarDate;
    /** …and reduces days from this day on. */
    readonly from: CalendarDate;
    /** Null: every dependent child counts. */
    readonly until: {
        readonly endOfYearOfAge: number;
    } | {
        readonly months: number;
    } | null;
    readonly source: SourceKey;
}
/**
 * The reform of 2026 follows the start of care: families that began before keep the rule until twelve.
 * Last matching line holds.
 */
export declare const childRules: readonly ChildRule[];
/** The rule for a day of care under a contract that started on `contractStart`. */
export declare function childRuleOn(on: CalendarDate, contractStart: CalendarDate): ChildRule;
/** The first day on which a child no longer counts; null when that day does not come. */
export declare function endsCounting(birth: CalendarDate, rule: ChildRule): CalendarDate | null;
/**
 * How many children count on a day, for `children` of tariff(). `births` holds all dependent children of the family,
 * the child in care included; that one counts whatever its age. A child counts from its birth.
 */
export declare function countEligible(births: readonly CalendarDate[], inCare: CalendarDate, on: CalendarDate, contractStart: CalendarDate): number;
/** The days of a stretch, its first day apart, on which the number of eligible children may change. */
export declare function childChanges(births: readonly CalendarDate[], contractStart: CalendarDate, { from, until }: Slice): CalendarDate[];
export {};
