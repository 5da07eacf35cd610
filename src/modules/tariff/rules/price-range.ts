import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import {
  incomeDay,
  MOST_CENTS,
  periodOn,
  priceCurve,
  type Amounts,
  type CurvePoint,
  type DayPart,
} from '../../../engines/tariff/index.ts';

/** What is asked of all incomes at once: nothing of it is about one family. */
export interface AskedRange {
  readonly on: CalendarDate;
  readonly children?: number;
  readonly multipleBirth?: boolean;
  readonly dayPart?: DayPart;
  readonly lastKnownInstead?: boolean;
}

export interface PriceRange {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The amounts do not hold the day itself. */
  readonly lastKnown: boolean;
  readonly least: Cents;
  readonly most: Cents;
  readonly amounts: Amounts;
  readonly curve: readonly CurvePoint[];
}

/** Between what a day lies, and the price at every income. Problems: tariff.tooEarly, tariff.notYetKnown. */
export function priceRange(asked: AskedRange): Result<PriceRange> {
  const { on, children = 1, multipleBirth = false, dayPart = 'full', lastKnownInstead } = asked;
  const found = periodOn(on, lastKnownInstead);
  if (!found.ok) return found;
  const { from, until, amounts } = found.value;
  const at = (income: number) => incomeDay(amounts, income as Cents, children, multipleBirth, dayPart);
  return ok({
    from,
    until,
    lastKnown: on > until,
    least: at(0),
    most: at(MOST_CENTS),
    amounts,
    curve: priceCurve(amounts, children, multipleBirth, dayPart),
  });
}
