import type { Cents } from '../../kernel/cents.ts';
import { type Step } from './explanation.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import type { Notes } from './notes.ts';
import type { Period } from './periods.ts';
/**
 * The full day for a family with one child, step by step: income of a year, bracket, its cap, minimum and maximum.
 * The amount equals `baseDay`; a property test holds the two together.
 */
export declare function explainBase(period: Period, input: TariffInput, income: Cents | 'undisclosed', options: TariffOptions, notes: Notes): Step;
