import type { Cents } from '../../kernel/cents.ts';
/** An exact fraction of two whole numbers: '0.000385' is 385 / 1,000,000. */
export interface Rate {
    readonly numerator: number;
    readonly denominator: number;
}
/** What an amount may be here: no income or price is larger, and every product of it stays a whole number. */
export declare const MOST_CENTS = 9999999999;
/** The cents in a decimal text of euros, '19.25' or '3700'; null when it is no such text or has parts of cents. */
export declare function parseEuros(text: string): Cents | null;
/** The fraction in a decimal text, '0.000385'; null when it is none. */
export declare function parseRate(text: string): Rate | null;
/** The quotient of two whole numbers, half a unit upwards. Remainders are exact where a division of floats is not. */
export declare function divideHalfUp(numerator: number, denominator: number): number;
/** The quotient of two whole numbers, cut off. */
export declare const divideDown: (numerator: number, denominator: number) => number;
/** The quotient of two whole numbers, upwards: a started part counts. */
export declare const divideUp: (numerator: number, denominator: number) => number;
/** An amount times a fraction, rounded half up to the cent. */
export declare const times: (amount: number, rate: Rate) => Cents;
/** The decimal text of an amount: 1925 is '19.25'. */
export declare const eurosText: (amount: Cents) => string;
