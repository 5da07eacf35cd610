// The tariff engine: pure functions, whole cents, every amount explained. See README.md.
export { date, parseDate, type CalendarDate } from '../../kernel/calendar-date.ts';
export { cents, type Cents } from '../../kernel/cents.ts';
export { halfDaysOf, wholeDays, type HalfDays } from '../../kernel/half-days.ts';
export type { Result } from '../../kernel/result.ts';
export { tariff } from './tariff.ts';
export { checkInput, MOST_CHILDREN, type TariffInput, type TariffOptions } from './input.ts';
export { type Answer, type Assumption, type AssumptionKey, type Rule, type Step } from './explanation.ts';
export {
  renderTable,
  renderText,
  sayAssumption,
  sayPrice,
  sayStep,
  spokenStep,
  type Row,
  type SpokenStep,
} from './render.ts';
export { languages, say, sayEuros, sayProblem, type Language } from './say.ts';
export type { TextKey } from './texts/nl.ts';
export { nextQuestion, possibleAmounts, questions, type Question } from './next-question.ts';
export { knownFrom, lastKnown, periodOn, periods, unknownFrom, type Period } from './periods.ts';
export { baseDay, dayParts, incomeDay, partOfDay, reducedDay, type Amounts, type DayPart } from './income-day.ts';
export {
  figureKeys,
  figureKinds,
  type Case,
  type Figure,
  type FigureKey,
  type ParameterFile,
} from './parameter-file.ts';
export { validate, type Finding } from './validate.ts';
export { sources, type Source, type SourceKey } from './sources.ts';
export {
  INCOME_DROP,
  isSituation,
  ocmwTariffs,
  ocmwUntil,
  situationIncome,
  situationRule,
  situations,
  type OcmwTariff,
  type Situation,
} from './situations.ts';
export { childRuleOn, childRules, countEligible, endsCounting } from './children.ts';
export { tariffTimeline, type FamilyOverTime, type TariffSlice } from './timeline.ts';
export { cutAt, joinEqual, type Slice } from './slices.ts';
export { RESPITE_DAYS, respiteDays, type RespiteInput, type RespiteRight } from './respite.ts';
export { checkDeposit, depositLimit, type DepositLimit } from './deposit.ts';
export { allowanceAmounts, childcareAllowance, type Allowance, type AllowanceAmount } from './allowance.ts';
export { comparePrices, WEEKS_A_YEAR, type Comparison, type Cost, type FreePrice, type WeekOfDays } from './compare.ts';
export { monthOf } from './month/month.ts';
export { pricesOf } from './month/prices.ts';
export { priceCurve, type CurvePoint } from './curve.ts';
export {
  dayKinds,
  type Absence,
  type DayKind,
  type ExtraDay,
  type Month,
  type MonthInput,
  type MonthLine,
  type PlanPeriod,
  type TariffPeriod,
} from './month/contract.ts';
export { eurosText, MOST_CENTS, parseEuros, parseRate, type Rate } from './decimal.ts';
