import { type CalendarDate } from '../../kernel/calendar-date.ts';
/** A stretch of days, both included. */
export interface Slice {
    readonly from: CalendarDate;
    readonly until: CalendarDate;
}
/**
 * Cuts a stretch at every date of change: within one slice nothing changes. Changes outside the stretch, and the same
 * one twice, cut nothing.
 */
export declare function cutAt(whole: Slice, changes: readonly CalendarDate[]): Slice[];
/** Joins neighbours that are the same: the cut between them changed nothing. */
export declare function joinEqual<T>(slices: readonly (Slice & T)[], same: (a: Slice & T, b: Slice & T) => boolean): (Slice & T)[];
