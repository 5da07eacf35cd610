import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import type { Answer } from './explanation.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import { type Slice } from './slices.ts';
/** A family over time: what does not change, and the birth dates from which the number of eligible children follows. */
export interface FamilyOverTime extends Omit<TariffInput, 'on' | 'children' | 'dayPart'> {
    /** All dependent children, the one in care included. */
    readonly births: readonly CalendarDate[];
    readonly inCare: CalendarDate;
    /** First day of care under the contract: decides which rule counts the children. */
    readonly contractStart: CalendarDate;
}
export interface TariffSlice extends Slice {
    /** What a full day costs; null where it cannot be known (after the last known amounts). */
    readonly fullDay: Cents | null;
    readonly children: number;
    readonly answer: Answer | null;
}
/**
 * What a full day costs over a stretch of time: cut at new parameters, at births, at the day a child no longer counts.
 * The agency makes new attests at each index; its other recalculations (a quarter's end) are in the attest itself.
 * Problems: those of `tariff`, but for days whose amounts are not known yet.
 */
export declare function tariffTimeline(family: FamilyOverTime, from: CalendarDate, until: CalendarDate, options?: TariffOptions): Result<TariffSlice[]>;
