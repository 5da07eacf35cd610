import type { Cents } from '../../kernel/cents.ts';
import type { Problem } from '../../kernel/problem.ts';
import { type TextKey } from './texts/nl.ts';
/** The languages of the engine. */
export declare const languages: readonly ["nl", "fr", "en"];
export type Language = (typeof languages)[number];
type Given = Readonly<Record<string, string | number>>;
/** The sentence of a key with its values, '{amount:euro}' as an amount of the language. */
export declare function say(key: TextKey, language: Language, values?: Given): string;
/** A problem of the engine as a sentence. @throws RangeError for a problem of somebody else */
export declare function sayProblem(problem: Problem, language: Language): string;
/** '€ 1.925,50', '1 925,50 €', '€1,925.50'. */
export declare function sayEuros(amount: Cents, language: Language): string;
export {};
