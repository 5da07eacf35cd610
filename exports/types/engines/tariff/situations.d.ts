import { type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Rate } from './decimal.ts';
import type { SourceKey } from './sources.ts';
/** What a situation changes: a fixed tariff, a quarter off (not below the minimum), or the income of now counts. */
export type Effect = 'lowest' | 'exceptionalMinimum' | 'minimum' | 'quarterOff' | 'newIncome';
interface SituationRule {
    readonly effect: Effect;
    /** Only with an income below `situationIncome`. */
    readonly incomeBelow?: true;
    /** Sources do not agree, or no official text was found. */
    readonly doubt?: true;
    readonly sources: readonly SourceKey[];
}
/**
 * Individually reduced tariffs. The family asks for them in the attest wizard with proof; the agency decides. None of
 * them is granted by a computation.
 */
export declare const situations: {
    readonly fosterChild: {
        readonly effect: "lowest";
        readonly sources: readonly ["arendonk2022", "knack2017"];
    };
    readonly materialAid: {
        readonly effect: "lowest";
        readonly sources: readonly ["bvr2015", "arendonk2022"];
    };
    readonly minorMother: {
        readonly effect: "lowest";
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022"];
    };
    readonly livingWage: {
        readonly effect: "minimum";
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022", "knack2017"];
    };
    readonly livingWageTraining: {
        readonly effect: "exceptionalMinimum";
        readonly sources: readonly ["bvr2015", "arendonk2022", "knack2017"];
    };
    readonly civicIntegration: {
        readonly effect: "exceptionalMinimum";
        readonly incomeBelow: true;
        readonly sources: readonly ["bvr2015", "arendonk2022"];
    };
    readonly lowPaidWork: {
        readonly effect: "exceptionalMinimum";
        readonly incomeBelow: true;
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022"];
    };
    readonly invalidity: {
        readonly effect: "quarterOff";
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022"];
    };
    readonly unemployment: {
        readonly effect: "quarterOff";
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022"];
    };
    readonly socialContributions: {
        readonly effect: "quarterOff";
        readonly doubt: true;
        readonly sources: readonly ["arendonk2022"];
    };
    readonly incomeDrop: {
        readonly effect: "newIncome";
        readonly doubt: true;
        readonly sources: readonly ["begijnendijk", "arendonk2022"];
    };
};
export type Situation = keyof typeof situations;
export declare const situationRule: (situation: Situation) => SituationRule;
export declare const isSituation: (key: string) => key is Situation;
/** What is left of the tariff when a quarter goes off, and when the OCMW grants half. */
export declare const THREE_QUARTERS: Rate;
export declare const HALF: Rate;
/** An income that fell by this share for three months counts as dropped. Sources say 20 % and 50 %. */
export declare const INCOME_DROP: Rate;
/** Below this income `incomeBelow` situations count. Years between and after are not found: the last known holds. */
export declare const situationIncome: readonly {
    readonly from: CalendarDate;
    readonly below: Cents;
    readonly source: SourceKey;
}[];
/**
 * The OCMW may grant, after a social enquiry and for one year: half of the own tariff (not below the standard
 * minimum), the standard minimum, or the lowest tariff. It tells the agency only; the agency makes the attest.
 */
export declare const ocmwTariffs: readonly ["half", "minimum", "lowest"];
export type OcmwTariff = (typeof ocmwTariffs)[number];
/** Last day of an OCMW tariff that was granted from a day on: it holds one year. */
export declare const ocmwUntil: (from: CalendarDate) => CalendarDate;
export {};
