import type { Instance } from '../model.ts';
/**
 * How counts are packed: several half-days of one period in one 32-bit word, each with a guard bit above its count.
 * A free count f is stored as guard + f; subtracting a demand d leaves the guard standing exactly when d ≤ f. So ten
 * half-days are tested with three subtractions. Small numbers take 8 bits each, others 16.
 */
export interface Fields {
    readonly bits: 8 | 16;
    readonly perWord: 2 | 4;
    /** Words in one period. */
    readonly words: number;
    readonly guard: number;
    readonly limit: number;
}
export declare const LARGEST_DEMAND = 500;
export declare function chooseFields(instance: Instance, largestDemand: number, mostSitting: number): Fields;
/** The word and the shift of a half-day within its period. */
export declare const wordOf: (fields: Fields, halfDay: number) => number;
export declare const shiftOf: (fields: Fields, halfDay: number) => number;
/** Reads one free count back; negative when those who sit are over the limit. */
export declare function readField(fields: Fields, word: number, shift: number): number;
