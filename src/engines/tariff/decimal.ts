import type { Cents } from '../../kernel/cents.ts';

/** An exact fraction of two whole numbers: '0.000385' is 385 / 1,000,000. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** What an amount may be here: no income or price is larger, and every product of it stays a whole number. */
export const MOST_CENTS = 9_999_999_999;

const decimal = /^(\d{1,12})(?:\.(\d{1,6}))?$/;

/** The cents in a decimal text of euros, '19.25' or '3700'; null when it is no such text or has parts of cents. */
export function parseEuros(text: string): Cents | null {
  const parts = decimal.exec(text);
  if (parts === null) return null;
  const [, euros = '', part = ''] = parts;
  if (part.length > 2) return null;
  const amount = Number(euros) * 100 + Number(part.padEnd(2, '0'));
  return amount <= MOST_CENTS ? (amount as Cents) : null;
}

/** The fraction in a decimal text, '0.000385'; null when it is none. */
export function parseRate(text: string): Rate | null {
  const parts = decimal.exec(text);
  if (parts === null) return null;
  const [, whole = '', part = ''] = parts;
  const denominator = 10 ** part.length;
  return { numerator: Number(whole) * denominator + Number(part || '0'), denominator };
}

/** The quotient of two whole numbers, half a unit upwards. Remainders are exact where a division of floats is not. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const rest = numerator % denominator;
  return (numerator - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
}

/** The quotient of two whole numbers, cut off. */
export const divideDown = (numerator: number, denominator: number): number =>
  (numerator - (numerator % denominator)) / denominator;

/** The quotient of two whole numbers, upwards: a started part counts. */
export const divideUp = (numerator: number, denominator: number): number =>
  numerator % denominator === 0 ? numerator / denominator : (numerator - (numerator % denominator)) / denominator + 1;

/** An amount times a fraction, rounded half up to the cent. */
export const times = (amount: number, rate: Rate): Cents =>
  divideHalfUp(amount * rate.numerator, rate.denominator) as Cents;

/** The decimal text of an amount: 1925 is '19.25'. */
export const eurosText = (amount: Cents): string =>
  `${String(divideDown(amount, 100))}.${String(amount % 100).padStart(2, '0')}`;
