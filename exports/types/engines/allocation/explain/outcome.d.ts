import type { Outcome } from '../model.ts';
import { type Clearing } from '../clearing/clearing.ts';
/** The outcome in the order of the input. */
export declare function outcomeOf(clearing: Clearing): Outcome;
