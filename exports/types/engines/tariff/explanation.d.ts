import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { FigureKey } from './parameter-file.ts';
import type { SourceKey } from './sources.ts';
/** Amounts in cents, counts, dates and decimal texts of rates; the template of the rule says which is which. */
export type Values = Readonly<Record<string, string | number>>;
export type Rule = 'day' | 'base' | 'reductions' | 'month' | 'undisclosed' | 'first' | 'second' | 'steps' | 'maximumFrom' | 'cap' | 'minimum' | 'maximum' | 'lowIncome' | 'siblings' | 'multipleBirth' | 'floor' | 'newIncome' | 'situation' | 'situationNotMet' | 'situationNotLower' | 'ocmw' | 'dayPart';
/** One step of a computation: the rule, what went in, the amount after it, and where its figures stand. */
export interface Step {
    readonly rule: Rule;
    readonly values: Values;
    readonly amount: Cents;
    readonly figures: readonly FigureKey[];
    readonly sources: readonly SourceKey[];
    readonly assumption: AssumptionKey | null;
    /** The steps that led to this amount, in order. */
    readonly parts: readonly Step[];
}
export type AssumptionKey = 'lastKnown' | 'derived' | 'rounding' | 'floorAfterReduction' | 'lowIncome' | 'monthFactor' | 'undisclosed' | 'oneChild' | 'noMultipleBirth' | 'fullDay' | 'noSituation' | 'situationDoubt' | 'situationIncome' | 'schoolChildOnly' | 'flexibleOnly' | 'childAge';
/** Something that was taken for granted, or is not certain. */
export interface Assumption {
    readonly key: AssumptionKey;
    readonly values: Values;
}
/** A step without anything under it. */
export declare const step: (rule: Rule, amount: Cents, values: Values, figures?: readonly FigureKey[], assumption?: AssumptionKey | null, sources?: readonly SourceKey[]) => Step;
/** A step that sums up the steps under it. */
export declare const sum: (rule: Rule, amount: Cents, parts: readonly Step[], values?: Values) => Step;
/** A simulated amount with everything that led to it. */
export interface Answer {
    /** What the asked part of a day costs. */
    readonly cents: Cents;
    /** What a full day costs. */
    readonly fullDay: Cents;
    readonly on: CalendarDate;
    /** The parameters that were used hold from … until …; `lastKnown` when they do not hold the day itself. */
    readonly from: CalendarDate;
    readonly until: CalendarDate;
    readonly lastKnown: boolean;
    readonly explanation: Step;
    readonly assumptions: readonly Assumption[];
    /** Always: the attest of Opgroeien decides. */
    readonly simulation: true;
}
