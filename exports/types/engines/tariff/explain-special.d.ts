import type { Cents } from '../../kernel/cents.ts';
import { type Result } from '../../kernel/result.ts';
import { type Step } from './explanation.ts';
import { type Amounts } from './income-day.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import type { Notes } from './notes.ts';
import type { Period } from './periods.ts';
type Special = Result<Step | null>;
/** What is known when the ordinary tariff has been computed. */
interface Known {
    readonly period: Period;
    readonly input: TariffInput;
    readonly income: Cents | 'undisclosed';
    readonly amount: Cents;
    readonly notes: Notes;
    readonly options: TariffOptions;
}
/** An individually reduced tariff; it never makes a day dearer. */
export declare function explainSituation(known: Known): Special;
/** The tariff that the OCMW granted. */
export declare function explainOcmw({ period, input, amount }: Known): Special;
/** The part of a day; null for the full day. */
export declare function explainDayPart(amounts: Amounts, input: TariffInput, day: Cents, notes: Notes): Step | null;
export {};
