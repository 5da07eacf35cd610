import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { HalfDays } from '../../../kernel/half-days.ts';
import type { Rate } from '../decimal.ts';
import type { DayPart } from '../income-day.ts';
import type { Slice } from '../slices.ts';
/** A stretch whose end may be open. */
export interface OpenSlice {
    readonly from: CalendarDate;
    readonly until: CalendarDate | null;
}
/** What is reserved each week: both halves of a day are a full day, one half is a half day. */
export interface PlanPeriod extends OpenSlice {
    readonly halfDays: HalfDays;
    /** Weekdays of eleven hours or more, at a location that may. */
    readonly longDays?: readonly Weekday[];
}
/** The full day of an attest, or of a simulation, as long as it holds. */
export interface TariffPeriod extends OpenSlice {
    readonly fullDay: Cents;
}
export interface Absence {
    readonly on: CalendarDate;
    /** The family asks for a respijtdag; without it, or when none is left, the day is paid. */
    readonly respite: boolean;
}
export interface ExtraDay {
    readonly on: CalendarDate;
    readonly part: DayPart;
}
/** All that decides what is paid for one child over a stretch of days, usually a month. */
export interface MonthInput extends Slice {
    /** Not overlapping; days without a plan cost nothing. */
    readonly plans: readonly PlanPeriod[];
    /** Not overlapping; reserved days without a tariff are a gap. */
    readonly tariffs: readonly TariffPeriod[];
    readonly closingDays: readonly CalendarDate[];
    readonly absences?: readonly Absence[];
    /** Days outside the plan, agreed by word or mail: the same tariff. One on a reserved day is that reserved day. */
    readonly extraDays?: readonly ExtraDay[];
    /** Respijtdagen that are left on the first day; the pure number of days, also for half days. */
    readonly respiteLeft?: number;
    /** What this organiser asks for an absence without respijtdag, as part of the tariff; whole when left out. */
    readonly absenceShare?: Rate;
}
export declare const dayKinds: readonly ["reserved", "extra", "absent", "respite", "closed"];
/** reserved and extra days are paid, an absence as the organiser says, respijtdagen and closing days are free. */
export type DayKind = (typeof dayKinds)[number];
/** Days of one kind and one length at one price. */
export interface MonthLine extends Slice {
    readonly kind: DayKind;
    readonly part: DayPart;
    readonly days: number;
    /** The full day that counts, and what one of these days costs; null in a gap without tariff. */
    readonly fullDay: Cents | null;
    readonly perDay: Cents | null;
    readonly amount: Cents | null;
}
export interface Month {
    readonly lines: readonly MonthLine[];
    /** The sum of the lines whose price is known. */
    readonly total: Cents;
    /** Stretches with reserved days and no tariff: an attest is missing. */
    readonly gaps: readonly Slice[];
    readonly respiteUsed: number;
    readonly respiteLeft: number;
}
