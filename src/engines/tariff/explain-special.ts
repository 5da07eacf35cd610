import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { times } from './decimal.ts';
import { explainBase } from './explain-base.ts';
import { explainReductions } from './explain-reductions.ts';
import { step, type Step } from './explanation.ts';
import { partOfDay, shareOf, type Amounts } from './income-day.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import type { Notes } from './notes.ts';
import type { FigureKey } from './parameter-file.ts';
import type { Period } from './periods.ts';
import { HALF, INCOME_DROP, situationIncome, situationRule, THREE_QUARTERS, type Effect } from './situations.ts';

type Special = Result<Step | null>;

/** What is known when the ordinary tariff has been computed. */
interface Known {
  readonly period: Period;
  readonly input: TariffInput;
  readonly income: Cents | 'undisclosed';
  readonly amount: Cents;
  readonly notes: Notes;
  readonly options: TariffOptions;
}

/** An individually reduced tariff; it never makes a day dearer. */
export function explainSituation(known: Known): Special {
  const { period, input, income, amount, notes } = known;
  const { situation } = input;
  if (situation === undefined || situation === null) return ok(null);
  const rule = situationRule(situation);
  if (rule.doubt === true) notes.add('situationDoubt', { situation });
  const notMet = (values: { below?: number } = {}) =>
    ok(step('situationNotMet', amount, { situation, ...values }, [], null, rule.sources));
  if (rule.incomeBelow === true) {
    const below = incomeLimitOn(input.on, notes);
    if (below === null) return fail('tariff.unknownFigure', { figure: 'situationIncome', on: input.on });
    if (income === 'undisclosed' || income >= below) return notMet({ below });
  }
  if (rule.effect === 'newIncome') return withNewIncome(known, () => notMet());
  const given = effectOn(period, rule.effect, amount, input.on);
  if (!given.ok) return given;
  const { to, figures } = given.value;
  return to < amount
    ? ok(
        step(
          'situation',
          to,
          { situation, effect: rule.effect },
          figures,
          rule.doubt === true ? 'situationDoubt' : null,
          rule.sources,
        ),
      )
    : ok(step('situationNotLower', amount, { situation }, figures, null, rule.sources));
}

interface Given {
  readonly to: Cents;
  readonly figures: readonly FigureKey[];
}

function effectOn(
  period: Period,
  effect: Exclude<Effect, 'newIncome'>,
  amount: Cents,
  on: CalendarDate,
): Result<Given> {
  const { amounts } = period;
  if (effect === 'quarterOff')
    return ok({ to: Math.max(times(amount, THREE_QUARTERS), amounts.minimum) as Cents, figures: ['minimum'] });
  const to = amounts[effect];
  return to === null ? fail('tariff.unknownFigure', { figure: effect, on }) : ok({ to, figures: [effect] });
}

/** The tariff of an income that dropped far enough, computed like the first one. */
function withNewIncome({ period, input, income, amount, notes, options }: Known, notMet: () => Special): Special {
  const { newIncome } = input;
  if (newIncome === undefined) return fail('tariff.missing', { question: 'newIncome' });
  if (income === 'undisclosed' || income === 0) return notMet();
  if ((income - newIncome) * INCOME_DROP.denominator < income * INCOME_DROP.numerator) return notMet();
  const base = explainBase(period, { ...input, income: newIncome }, newIncome, options, notes);
  const reductions = explainReductions(period.amounts, input, base.amount, notes);
  const to = (reductions ?? base).amount;
  return ok({
    ...step(
      'newIncome',
      to < amount ? to : amount,
      { newIncome },
      [],
      'situationDoubt',
      situationRule('incomeDrop').sources,
    ),
    parts: reductions === null ? [base] : [base, reductions],
  });
}

/** The income below which some situations count, as last known on a day; null before the first. */
function incomeLimitOn(on: CalendarDate, notes: Notes): Cents | null {
  const held = situationIncome.filter(({ from }) => from <= on);
  const last = held[held.length - 1];
  if (last === undefined) return null;
  notes.add('situationIncome', { below: last.below, since: last.from });
  return last.below;
}

/** The tariff that the OCMW granted. */
export function explainOcmw({ period, input, amount }: Known): Special {
  const { ocmw } = input;
  if (ocmw === undefined || ocmw === null) return ok(null);
  const { amounts } = period;
  if (ocmw === 'lowest' && amounts.lowest === null)
    return fail('tariff.unknownFigure', { figure: 'lowest', on: input.on });
  const granted =
    ocmw === 'half'
      ? Math.max(times(amount, HALF), amounts.minimum)
      : ocmw === 'minimum'
        ? amounts.minimum
        : (amounts.lowest ?? amounts.minimum);
  const to = Math.min(granted, amount) as Cents;
  return ok(step('ocmw', to, { ocmw }, [ocmw === 'lowest' ? 'lowest' : 'minimum'], null, ['decree2012', 'oudsbergen']));
}

/** The part of a day; null for the full day. */
export function explainDayPart(amounts: Amounts, input: TariffInput, day: Cents, notes: Notes): Step | null {
  const part = input.dayPart ?? 'full';
  const share = shareOf(amounts, part);
  if (share === null || part === 'full') return null;
  if (part === 'brief' && input.on >= '2015') notes.add('schoolChildOnly');
  if (part === 'long') notes.add('flexibleOnly');
  if ((day * share.numerator) % share.denominator !== 0) notes.add('rounding');
  const figure = `${part}Share` as const;
  const percent = (share.numerator * 100) / share.denominator;
  return step('dayPart', partOfDay(amounts, day, part), { part, percent, day }, [figure]);
}
