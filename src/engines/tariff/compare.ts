import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { childcareAllowance, type AllowanceAmount } from './allowance.ts';
import { divideHalfUp } from './decimal.ts';
import { partOfDay, type Amounts } from './income-day.ts';

/** Days in care per week, by length. */
export interface WeekOfDays {
  readonly half: number;
  readonly full: number;
  readonly long: number;
}

export interface FreePrice {
  readonly fullDay: Cents;
  /** What the location asks for a half or a long day; the full day when it does not say. */
  readonly halfDay?: Cents;
  readonly longDay?: Cents;
}

export interface Cost {
  readonly week: Cents;
  readonly month: Cents;
  readonly year: Cents;
}

export interface Comparison {
  readonly incomeTariff: Cost;
  /** The free price as invoiced, the allowance, and what is left to pay. */
  readonly freePrice: Cost;
  readonly allowance: Cost;
  readonly freePriceLeft: Cost;
  /** Free price left minus income tariff: positive when the income tariff is cheaper. */
  readonly difference: Cost;
  readonly allowanceSince: AllowanceAmount;
  /** Always: the attest of Opgroeien decides, and the allowance follows the days of presence. */
  readonly simulation: true;
}

/** Weeks in care a year when nothing is known of closing days. */
export const WEEKS_A_YEAR = 52;

/**
 * Income tariff and free price side by side for the same week, every reserved day present. A month is a twelfth of a
 * year. Problem: tariff.noAllowance before 2019.
 */
export function comparePrices(
  on: CalendarDate,
  week: WeekOfDays,
  tariff: { readonly fullDay: Cents; readonly amounts: Amounts },
  free: FreePrice,
  weeks: number = WEEKS_A_YEAR,
): Result<Comparison> {
  const whole = childcareAllowance(on, 'full');
  const half = childcareAllowance(on, 'half');
  if (!whole.ok) return whole;
  if (!half.ok) return half;
  const sum = (halfDay: number, fullDay: number, longDay: number) =>
    (week.half * halfDay + week.full * fullDay + week.long * longDay) as Cents;
  const { amounts, fullDay } = tariff;
  const incomeWeek = sum(partOfDay(amounts, fullDay, 'half'), fullDay, partOfDay(amounts, fullDay, 'long'));
  const freeWeek = sum(free.halfDay ?? free.fullDay, free.fullDay, free.longDay ?? free.fullDay);
  const allowanceWeek = sum(half.value.cents, whole.value.cents, whole.value.cents);
  const incomeTariff = costOf(incomeWeek, weeks);
  const freePrice = costOf(freeWeek, weeks);
  const allowance = costOf(allowanceWeek, weeks);
  const freePriceLeft = less(freePrice, allowance);
  return ok({
    incomeTariff,
    freePrice,
    allowance,
    freePriceLeft,
    difference: less(freePriceLeft, incomeTariff),
    allowanceSince: whole.value.since,
    simulation: true,
  });
}

const costOf = (week: Cents, weeks: number): Cost => ({
  week,
  month: divideHalfUp(week * weeks, 12) as Cents,
  year: (week * weeks) as Cents,
});

const less = (a: Cost, b: Cost): Cost => ({
  week: (a.week - b.week) as Cents,
  month: (a.month - b.month) as Cents,
  year: (a.year - b.year) as Cents,
});
