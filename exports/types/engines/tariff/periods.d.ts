import { type CalendarDate } from '../../kernel/calendar-date.ts';
import { type Result } from '../../kernel/result.ts';
import type { Amounts } from './income-day.ts';
import type { Figure, FigureKey } from './parameter-file.ts';
/** The files as they stand, oldest first. A new year is a new file and a line here; the test validates all of them. */
export declare const parameterFiles: readonly unknown[];
/** The parameters of one period, both days included. */
export interface Period {
    readonly from: CalendarDate;
    readonly until: CalendarDate;
    readonly figures: Readonly<Record<FigureKey, Figure>>;
    readonly amounts: Amounts;
}
/** All known periods, oldest first; they follow on each other without a gap. */
export declare const periods: readonly Period[];
export declare const lastKnown: Period;
/** The first day that can be computed, and the first whose amounts nobody has published. */
export declare const knownFrom: CalendarDate;
export declare const unknownFrom: CalendarDate;
/**
 * The period of a day. Problems: tariff.tooEarly (before 2014), tariff.notYetKnown (after the last known amounts),
 * unless `lastKnownInstead` asks for those; the answer then is a period that does not hold the day.
 */
export declare function periodOn(on: CalendarDate, lastKnownInstead?: boolean): Result<Period>;
