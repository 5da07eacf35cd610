import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { SourceKey } from './sources.ts';
/**
 * How each figure of a parameter file is written: an amount in euros ('20.57'), or a rate ('0.000385').
 * The names are those of the files in parameters/.
 */
export declare const figureKinds: {
    /** Up to this income the first rate counts, with `firstCap` at most. */
    readonly firstThreshold: "euros";
    readonly firstRate: "rate";
    readonly firstCap: "euros";
    /** Up to this income the second rate counts, with `secondCap` at most. */
    readonly secondThreshold: "euros";
    readonly secondRate: "rate";
    readonly secondCap: "euros";
    /** Above the second threshold: `stepAmount` for each started `stepWidth` of income. */
    readonly stepWidth: "euros";
    readonly stepAmount: "euros";
    /** From this income the maximum, where it was published as such. */
    readonly maximumFrom: "euros";
    /** The lowest tariff without a special situation (standaardminimum). */
    readonly minimum: "euros";
    /** Uitzonderlijk minimum. */
    readonly exceptionalMinimum: "euros";
    /** Laagste tarief. */
    readonly lowest: "euros";
    readonly maximum: "euros";
    /** Kindkorting and meerlingkorting: the same amount. */
    readonly reduction: "euros";
    /** Parts of the full day: under 3 hours, under 5 hours, 11 hours or more. */
    readonly briefShare: "rate";
    readonly halfShare: "rate";
    readonly longShare: "rate";
    /** Below this income a further small reduction exists, whose formula is not published. */
    readonly lowIncomeBelow: "euros";
    /** Gross income of a month times this is the income of a year. */
    readonly monthFactor: "rate";
    /** The most that may be asked as deposit, and the most when the income is at or below `lowDepositIncome`. */
    readonly deposit: "euros";
    readonly lowDeposit: "euros";
    readonly lowDepositIncome: "euros";
};
export type FigureKey = keyof typeof figureKinds;
export declare const figureKeys: FigureKey[];
/** One figure: published, derived by us (with how), or unknown (with why). */
export type Figure = {
    readonly status: 'published';
    readonly value: string;
    readonly source: SourceKey;
    readonly note?: string;
} | {
    readonly status: 'derived';
    readonly value: string;
    readonly source: SourceKey;
    readonly note: string;
} | {
    readonly status: 'unknown';
    readonly value: null;
    readonly note: string;
};
/** What a day costs at this income: published by the source, or worked out by hand ('computed'). All in euros. */
export interface Case {
    readonly income: string;
    readonly full: string;
    readonly half?: string;
    readonly long?: string;
    /** The full day with one more eligible child, and with one more and a multiple birth. */
    readonly second?: string;
    readonly secondAndMultiple?: string;
    readonly source: SourceKey;
    readonly note?: string;
}
/** All figures of one period, both days included. */
export interface ParameterFile {
    readonly from: CalendarDate;
    readonly until: CalendarDate;
    readonly figures: Readonly<Record<FigureKey, Figure>>;
    readonly cases: readonly Case[];
}
