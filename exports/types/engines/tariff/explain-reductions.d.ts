import type { Cents } from '../../kernel/cents.ts';
import { type Step } from './explanation.ts';
import { type Amounts } from './income-day.ts';
import type { TariffInput } from './input.ts';
import type { Notes } from './notes.ts';
/** Kindkorting and meerlingkorting, step by step; null when the family has neither. */
export declare function explainReductions(amounts: Amounts, input: TariffInput, base: Cents, notes: Notes): Step | null;
