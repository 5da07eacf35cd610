import type { Cents } from '../../../kernel/cents.ts';
import { noHalfDays, onWeekday, countHalfDays, weekdaysIn, type HalfDays } from '../../../kernel/half-days.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import {
  comparePrices,
  periodOn,
  possibleAmounts,
  questions,
  tariff,
  type Amounts,
  type Answer,
  type Comparison,
  type DayPart,
  type Question,
  type Step,
  type TariffInput,
  type WeekOfDays,
} from '../../../engines/tariff/index.ts';

/** What is asked: a family as the engine knows it, and a week and a price to compare with. */
export interface Asked extends TariffInput {
  /** After the last known amounts: use those, marked. */
  readonly lastKnownInstead?: boolean;
  /** The half-days in care; both halves of a day are one full day. */
  readonly halfDays?: HalfDays;
  /** What a full day costs at a location that sets its own price. */
  readonly freeDayPrice?: Cents;
}

/** A question that was not answered and changes the amount: between what it then lies. */
export interface OpenQuestion {
  readonly question: Question;
  readonly least: Cents;
  readonly most: Cents;
}

export interface Simulation {
  readonly answer: Answer;
  readonly amounts: Amounts;
  /** The income of a year the amount was computed with; null when the family does not tell it. */
  readonly income: Cents | null;
  readonly open: readonly OpenQuestion[];
  readonly week: WeekOfDays | null;
  /** For that week. Without a free price only `incomeTariff` says something. Null without a week, and before 2019. */
  readonly comparison: Comparison | null;
}

/** Amount, reasons, what is still open, and the cost of a week. Problems: those of the engine's `tariff`. */
export function simulate(asked: Asked): Result<Simulation> {
  const { lastKnownInstead, halfDays, freeDayPrice, ...known } = asked;
  const options = { lastKnownInstead };
  const found = tariff(known, options);
  if (!found.ok) return found;
  const period = periodOn(known.on, lastKnownInstead);
  if (!period.ok) return period;
  const answer = found.value;
  const { amounts } = period.value;
  const week = halfDays === undefined || halfDays === noHalfDays ? null : weekOf(halfDays, known.dayPart);
  const price = { fullDay: freeDayPrice ?? (0 as Cents) };
  const compared = week === null ? null : comparePrices(known.on, week, { fullDay: answer.fullDay, amounts }, price);
  return ok({
    answer,
    amounts,
    income: incomeIn(known, answer),
    open: openQuestions(known, options),
    week,
    comparison: compared?.ok === true ? compared.value : null,
  });
}

/** Days by length: a day with one half is a half day; whole days are long when the family says so. */
export function weekOf(halfDays: HalfDays, part: DayPart | undefined): WeekOfDays {
  const lengths = weekdaysIn(halfDays).map((day) => countHalfDays(onWeekday(halfDays, day)));
  const half = lengths.filter((length) => length === 1).length;
  const whole = lengths.length - half;
  return part === 'long' ? { half, full: 0, long: whole } : { half, full: whole, long: 0 };
}

/** What is taken for a question that was not answered; the engine tells the same as an assumption. */
const taken: Partial<TariffInput> = { children: 1, multipleBirth: false, situation: null, dayPart: 'full' };

function openQuestions(known: TariffInput, options: { lastKnownInstead?: boolean }): OpenQuestion[] {
  const told = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return questions.flatMap((question) => {
    if (!(question in taken) || question in told) return [];
    const range = possibleAmounts({ ...taken, ...told, [question]: undefined } as TariffInput, options);
    return range === null || range.least === range.most ? [] : [{ question, ...range }];
  });
}

function incomeIn({ income }: TariffInput, { explanation }: Answer): Cents | null {
  if (income === 'undisclosed') return null;
  return income ?? monthStep(explanation)?.amount ?? null;
}

const monthStep = (step: Step): Step | undefined =>
  step.rule === 'month' ? step : step.parts.map(monthStep).find((found) => found !== undefined);
