import { type Rate } from './decimal.ts';
import type { Cents } from '../../kernel/cents.ts';
/** The parameters of one period as whole numbers. Null: not known. */
export interface Amounts {
    readonly firstThreshold: Cents;
    readonly firstRate: Rate;
    readonly firstCap: Cents;
    readonly secondThreshold: Cents;
    readonly secondRate: Rate;
    readonly secondCap: Cents;
    readonly stepWidth: Cents;
    readonly stepAmount: Cents;
    readonly maximumFrom: Cents | null;
    readonly minimum: Cents;
    readonly exceptionalMinimum: Cents | null;
    readonly lowest: Cents | null;
    readonly maximum: Cents;
    readonly reduction: Cents;
    readonly briefShare: Rate;
    readonly halfShare: Rate;
    readonly longShare: Rate;
    readonly lowIncomeBelow: Cents | null;
    readonly monthFactor: Rate;
    readonly deposit: Cents;
    readonly lowDeposit: Cents;
    readonly lowDepositIncome: Cents;
}
/** How long a child is there: under 3 hours, under 5, up to 11, or longer. */
export type DayPart = 'brief' | 'half' | 'full' | 'long';
export declare const dayParts: readonly DayPart[];
/** Which of the three rules decides at this income; `steps` counts the started steps above the second threshold. */
export type Bracket = {
    readonly rule: 'first' | 'second';
} | {
    readonly rule: 'steps';
    readonly steps: number;
};
export declare function bracketOf(amounts: Amounts, income: Cents): Bracket;
/** The full day for a family with one child: the bracket between minimum and maximum. */
export declare function baseDay(amounts: Amounts, income: Cents): Cents;
/**
 * The full day with the reductions: one for each eligible child beyond the first, one more when the family has a
 * multiple birth, however many. Not below the standard minimum: not written down anywhere, see README.
 */
export declare function reducedDay(amounts: Amounts, base: Cents, children: number, multipleBirth: boolean): Cents;
/** The share of the full day that a presence of this length costs; null for the full day itself. */
export declare function shareOf(amounts: Amounts, part: DayPart): Rate | null;
/** A day part of a full day, rounded half up to the cent. */
export declare function partOfDay(amounts: Amounts, day: Cents, part: DayPart): Cents;
/** All of it at once, without explanation: what the whole region is computed with. */
export declare const incomeDay: (amounts: Amounts, income: Cents, children: number, multipleBirth: boolean, part: DayPart) => Cents;
