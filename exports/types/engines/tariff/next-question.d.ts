import type { Cents } from '../../kernel/cents.ts';
import { type TariffInput, type TariffOptions } from './input.ts';
/** What can be asked of a family, in the order in which it decides most. */
export declare const questions: readonly ["on", "income", "newIncome", "situation", "children", "multipleBirth", "dayPart"];
export type Question = (typeof questions)[number];
type Open = Partial<TariffInput>;
/**
 * The question that decides next: the first open one whose answers lead to different amounts, whatever the answers to
 * the other open ones. Null when the amount is settled, or cannot be known. A situation that is asked about and is not
 * there is `null`; left out it is open.
 */
export declare function nextQuestion(known: Open, options?: TariffOptions): Question | null;
/** Between which amounts a day lies, as long as questions are open; null when nothing can be said. */
export declare function possibleAmounts(known: TariffInput, options?: TariffOptions): {
    least: Cents;
    most: Cents;
} | null;
export {};
