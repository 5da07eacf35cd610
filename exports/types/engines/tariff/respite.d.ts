import { type CalendarDate } from '../../kernel/calendar-date.ts';
import { type Result } from '../../kernel/result.ts';
/** Respijtdagen: at least this many a calendar year for five days a week (model huishoudelijk reglement 2026). */
export declare const RESPITE_DAYS = 18;
export interface RespiteRight {
    /** The exact right as a fraction of whole numbers: 54 / 5 for three days a week. */
    readonly numerator: number;
    readonly denominator: number;
    /** The same as decimal text with two decimals, cut off. */
    readonly text: string;
    /** The organiser rounds as it likes: from … to …, the same way for everybody. */
    readonly down: number;
    readonly up: number;
}
export interface RespiteInput {
    readonly year: number;
    /** Reserved days a week, 0.5 to 7 in halves. */
    readonly daysPerWeek: number;
    /** The contract; left out it runs through the year. */
    readonly from?: CalendarDate | null;
    readonly until?: CalendarDate | null;
    /** What this organiser gives for five days a week; at least 18. */
    readonly perYear?: number;
}
/**
 * How many respijtdagen a contract has in a calendar year: pro rata of days per week and of the part of the year.
 * Problems: tariff.tooFewRespiteDays (below the legal 18), tariff.impossibleDays.
 */
export declare function respiteDays({ year, daysPerWeek, from, until, perYear, }: RespiteInput): Result<RespiteRight>;
