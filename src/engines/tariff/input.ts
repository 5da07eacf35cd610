import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { MOST_CENTS } from './decimal.ts';
import { dayParts, type Amounts, type DayPart } from './income-day.ts';
import { isSituation, ocmwTariffs, type OcmwTariff, type Situation } from './situations.ts';

/** No family has more eligible children; a larger number is a slip. */
export const MOST_CHILDREN = 20;

/** What is known of a family on the first day of its attest. What is left out is taken as usual and told. */
export interface TariffInput {
  /** First day of the attest: its parameters count. */
  readonly on: CalendarDate;
  /** Joint taxable income of the last assessment, in cents a year, or that the family does not tell it. */
  readonly income?: Cents | 'undisclosed';
  /** Without an assessment: gross income of the month before, in cents. Only read when `income` is absent. */
  readonly monthlyIncome?: Cents;
  /** Eligible children, this one included; 1 when left out. See `countEligible`. */
  readonly children?: number;
  readonly multipleBirth?: boolean;
  readonly situation?: Situation | null;
  /** With the situation 'incomeDrop': the income of a year as it is now. */
  readonly newIncome?: Cents;
  readonly ocmw?: OcmwTariff | null;
  /** The full day when left out. */
  readonly dayPart?: DayPart;
}

export interface TariffOptions {
  /** After the last known amounts: use those, marked. */
  readonly lastKnownInstead?: boolean;
  /**
   * The reduction for the lowest incomes (at most 25 cents a day in 2025), whose formula is not published: whoever has
   * it gives it here. Cents to take off a full day.
   */
  readonly lowIncomeReduction?: (income: Cents, amounts: Amounts) => Cents;
}

const money = (amount: unknown): boolean =>
  Number.isSafeInteger(amount) && (amount as number) >= 0 && (amount as number) <= MOST_CENTS;

/** A real day: counted to a number and back it is the same text. A calendar library would take a fifth of a tariff. */
const isDay = (on: unknown): boolean =>
  typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) && addDays(on as CalendarDate, 0) === on;

/** Refuses what no family has, with what was expected: tariff.impossibleIncome, …Children, …Date, …Choice. */
export function checkInput(input: TariffInput): Result<TariffInput> {
  const { on, income, monthlyIncome, children, newIncome } = input;
  if (!isDay(on)) return fail('tariff.impossibleDate', { given: String(on) });
  for (const amount of [income, monthlyIncome, newIncome])
    if (amount !== undefined && amount !== 'undisclosed' && !money(amount))
      return fail('tariff.impossibleIncome', { given: String(amount), most: MOST_CENTS });
  if (children !== undefined && !(Number.isInteger(children) && children >= 1 && children <= MOST_CHILDREN))
    return fail('tariff.impossibleChildren', { given: String(children), most: MOST_CHILDREN });
  const { situation, ocmw, dayPart } = input;
  if (situation !== undefined && situation !== null && !isSituation(situation))
    return fail('tariff.impossibleChoice', { given: situation });
  if (ocmw !== undefined && ocmw !== null && !ocmwTariffs.includes(ocmw))
    return fail('tariff.impossibleChoice', { given: ocmw });
  if (dayPart !== undefined && !dayParts.includes(dayPart)) return fail('tariff.impossibleChoice', { given: dayPart });
  return ok(input);
}
