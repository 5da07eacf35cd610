import type { Cents } from '../../kernel/cents.ts';
import type { Answer, Assumption, Step } from './explanation.ts';
import type { DayPart } from './income-day.ts';
import type { FigureKey } from './parameter-file.ts';
import { type Language } from './say.ts';
/** One line of the table of an explanation. */
export interface Row {
    /** 0 for the outcome, deeper for what led to it. */
    readonly depth: number;
    readonly text: string;
    readonly amount: Cents;
    readonly sources: readonly string[];
    /** The least certain of the figures that were used; null when the step uses none. */
    readonly status: 'published' | 'derived' | null;
}
/** The text of a step. */
export declare const sayStep: (step: Step, language: Language) => string;
export declare const sayAssumption: ({ key, values }: Assumption, language: Language) => string;
/** '€ 19,25 per dag', with the part of the day when it is not a full one. */
export declare function sayPrice(answer: Answer, part: DayPart, language: Language): string;
/** The explanation in a few sentences, one per step, the assumptions, and that the attest decides. */
export declare function renderText(answer: Answer, language: Language): string;
/** The explanation as rows, the steps before what they lead to. */
export declare function renderTable(answer: Answer, language: Language): Row[];
/** A step with its text and figures written out: what the command and the API give to others. */
export interface SpokenStep {
    readonly rule: string;
    readonly text: string;
    readonly cents: Cents;
    readonly values: Step['values'];
    readonly figures: readonly {
        readonly name: FigureKey;
        readonly label: string;
        readonly value: string;
        readonly status: string;
        readonly source: string;
        readonly note?: string;
    }[];
    readonly sources: readonly string[];
    readonly parts: readonly SpokenStep[];
}
export declare function spokenStep(answer: Answer, language: Language, step?: Step): SpokenStep;
