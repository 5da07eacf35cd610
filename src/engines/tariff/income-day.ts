import { divideUp, times, type Rate } from './decimal.ts';
import type { Cents } from '../../kernel/cents.ts';

/** The parameters of one period as whole numbers. Null: not known. */
export interface Amounts {
  readonly firstThreshold: Cents;
  readonly firstRate: Rate;
  readonly firstCap: Cents;
  readonly secondThreshold: Cents;
  readonly secondRate: Rate;
  readonly secondCap: Cents;
  readonly stepWidth: Cents;
  readonly stepAmount: Cents;
  readonly maximumFrom: Cents | null;
  readonly minimum: Cents;
  readonly exceptionalMinimum: Cents | null;
  readonly lowest: Cents | null;
  readonly maximum: Cents;
  readonly reduction: Cents;
  readonly briefShare: Rate;
  readonly halfShare: Rate;
  readonly longShare: Rate;
  readonly lowIncomeBelow: Cents | null;
  readonly monthFactor: Rate;
  readonly deposit: Cents;
  readonly lowDeposit: Cents;
  readonly lowDepositIncome: Cents;
}

/** How long a child is there: under 3 hours, under 5, up to 11, or longer. */
export type DayPart = 'brief' | 'half' | 'full' | 'long';
export const dayParts: readonly DayPart[] = ['brief', 'half', 'full', 'long'];

/** Which of the three rules decides at this income; `steps` counts the started steps above the second threshold. */
export type Bracket = { readonly rule: 'first' | 'second' } | { readonly rule: 'steps'; readonly steps: number };

export function bracketOf(amounts: Amounts, income: Cents): Bracket {
  if (income <= amounts.firstThreshold) return { rule: 'first' };
  if (income <= amounts.secondThreshold) return { rule: 'second' };
  return { rule: 'steps', steps: divideUp(income - amounts.secondThreshold, amounts.stepWidth) };
}

/** The full day for one child, before the bounds: what the bracket gives, with its own cap. */
function bracketAmount(amounts: Amounts, income: Cents): number {
  if (income <= amounts.firstThreshold) return Math.min(times(income, amounts.firstRate), amounts.firstCap);
  if (income <= amounts.secondThreshold) return Math.min(times(income, amounts.secondRate), amounts.secondCap);
  if (amounts.maximumFrom !== null && income >= amounts.maximumFrom) return amounts.maximum;
  return amounts.secondCap + amounts.stepAmount * divideUp(income - amounts.secondThreshold, amounts.stepWidth);
}

/** The full day for a family with one child: the bracket between minimum and maximum. */
export function baseDay(amounts: Amounts, income: Cents): Cents {
  const amount = bracketAmount(amounts, income);
  return (amount < amounts.minimum ? amounts.minimum : amount > amounts.maximum ? amounts.maximum : amount) as Cents;
}

/**
 * The full day with the reductions: one for each eligible child beyond the first, one more when the family has a
 * multiple birth, however many. Not below the standard minimum: not written down anywhere, see README.
 */
export function reducedDay(amounts: Amounts, base: Cents, children: number, multipleBirth: boolean): Cents {
  const reduced = base - amounts.reduction * (children - 1 + (multipleBirth ? 1 : 0));
  return (reduced > amounts.minimum ? reduced : amounts.minimum) as Cents;
}

/** The share of the full day that a presence of this length costs; null for the full day itself. */
export function shareOf(amounts: Amounts, part: DayPart): Rate | null {
  switch (part) {
    case 'brief':
      return amounts.briefShare;
    case 'half':
      return amounts.halfShare;
    case 'long':
      return amounts.longShare;
    case 'full':
      return null;
  }
}

/** A day part of a full day, rounded half up to the cent. */
export function partOfDay(amounts: Amounts, day: Cents, part: DayPart): Cents {
  const share = shareOf(amounts, part);
  return share === null ? day : times(day, share);
}

/** All of it at once, without explanation: what the whole region is computed with. */
export const incomeDay = (
  amounts: Amounts,
  income: Cents,
  children: number,
  multipleBirth: boolean,
  part: DayPart,
): Cents => partOfDay(amounts, reducedDay(amounts, baseDay(amounts, income), children, multipleBirth), part);
