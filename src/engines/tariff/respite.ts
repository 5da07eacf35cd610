import { addDays, daysBetween, earliest, latest, date, type CalendarDate } from '../../kernel/calendar-date.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { divideDown, divideUp } from './decimal.ts';

/** Respijtdagen: at least this many a calendar year for five days a week (model huishoudelijk reglement 2026). */
export const RESPITE_DAYS = 18;
const FULL_WEEK = 5;

export interface RespiteRight {
  /** The exact right as a fraction of whole numbers: 54 / 5 for three days a week. */
  readonly numerator: number;
  readonly denominator: number;
  /** The same as decimal text with two decimals, cut off. */
  readonly text: string;
  /** The organiser rounds as it likes: from … to …, the same way for everybody. */
  readonly down: number;
  readonly up: number;
}

export interface RespiteInput {
  readonly year: number;
  /** Reserved days a week, 0.5 to 7 in halves. */
  readonly daysPerWeek: number;
  /** The contract; left out it runs through the year. */
  readonly from?: CalendarDate | null;
  readonly until?: CalendarDate | null;
  /** What this organiser gives for five days a week; at least 18. */
  readonly perYear?: number;
}

/**
 * How many respijtdagen a contract has in a calendar year: pro rata of days per week and of the part of the year.
 * Problems: tariff.tooFewRespiteDays (below the legal 18), tariff.impossibleDays.
 */
export function respiteDays({
  year,
  daysPerWeek,
  from,
  until,
  perYear = RESPITE_DAYS,
}: RespiteInput): Result<RespiteRight> {
  if (!Number.isInteger(perYear) || perYear < RESPITE_DAYS)
    return fail('tariff.tooFewRespiteDays', { given: perYear, least: RESPITE_DAYS });
  const halves = daysPerWeek * 2;
  if (!Number.isInteger(halves) || halves < 1 || halves > 14 || !Number.isInteger(year) || year < 1900 || year > 9999)
    return fail('tariff.impossibleDays', { given: daysPerWeek });
  const [first, last] = [date(`${String(year)}-01-01`), date(`${String(year)}-12-31`)];
  const inYear = daysBetween(first, last) + 1;
  const held = Math.max(0, daysBetween(latest(first, from ?? first), addDays(earliest(last, until ?? last), 1)));
  const numerator = perYear * halves * held;
  const denominator = FULL_WEEK * 2 * inYear;
  const hundredths = divideDown(numerator * 100, denominator);
  return ok({
    numerator,
    denominator,
    text: `${String(divideDown(hundredths, 100))}.${String(hundredths % 100).padStart(2, '0')}`,
    down: divideDown(numerator, denominator),
    up: divideUp(numerator, denominator),
  });
}
