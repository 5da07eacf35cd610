import type { Cents } from '../../kernel/cents.ts';
import { type Amounts, type DayPart } from './income-day.ts';
export interface CurvePoint {
    readonly income: Cents;
    readonly cents: Cents;
}
/**
 * The price against the income, for a chart: a point every 500 euro from 0 to a little past the maximum, and one on
 * each side of every jump. Incomes rise and are unique.
 */
export declare function priceCurve(amounts: Amounts, children: number, multipleBirth: boolean, part: DayPart): CurvePoint[];
