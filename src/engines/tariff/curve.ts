import type { Cents } from '../../kernel/cents.ts';
import { MOST_CENTS } from './decimal.ts';
import { baseDay, incomeDay, type Amounts, type DayPart } from './income-day.ts';

export interface CurvePoint {
  readonly income: Cents;
  readonly cents: Cents;
}

const EVERY = 50_000;
const BEYOND = 1_000_000;

/**
 * The price against the income, for a chart: a point every 500 euro from 0 to a little past the maximum, and one on
 * each side of every jump. Incomes rise and are unique.
 */
export function priceCurve(amounts: Amounts, children: number, multipleBirth: boolean, part: DayPart): CurvePoint[] {
  const { firstThreshold, secondThreshold, stepWidth } = amounts;
  const jumps = [firstThreshold as number];
  for (let at = secondThreshold as number; at < MOST_CENTS; at += stepWidth) {
    jumps.push(at);
    if (baseDay(amounts, (at + 1) as Cents) >= amounts.maximum) break;
  }
  const top = jumps[jumps.length - 1]! + BEYOND;
  const incomes = new Set(jumps.flatMap((jump) => [jump, jump + 1]));
  for (let income = 0; income <= top; income += EVERY) incomes.add(income);
  return [...incomes]
    .sort((a, b) => a - b)
    .map((income) => ({
      income: income as Cents,
      cents: incomeDay(amounts, income as Cents, children, multipleBirth, part),
    }));
}
