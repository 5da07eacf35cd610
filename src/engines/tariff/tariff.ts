import type { Cents } from '../../kernel/cents.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { times } from './decimal.ts';
import { sum, type Answer, type Step } from './explanation.ts';
import { explainBase } from './explain-base.ts';
import { explainReductions } from './explain-reductions.ts';
import { explainDayPart, explainOcmw, explainSituation } from './explain-special.ts';
import { checkInput, type TariffInput, type TariffOptions } from './input.ts';
import { Notes } from './notes.ts';
import { periodOn, type Period } from './periods.ts';

/**
 * What a day of care costs this family, and why. A simulation: the attest of Opgroeien decides.
 * Problems: those of `checkInput` and `periodOn`; tariff.missing (question) when the income is not given;
 * tariff.unknownFigure (figure) when a special tariff of that time was not found.
 */
export function tariff(input: TariffInput, options: TariffOptions = {}): Result<Answer> {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const found = periodOn(input.on, options.lastKnownInstead);
  if (!found.ok) return found;
  const period = found.value;
  const notes = new Notes(period, input);
  const parts: Step[] = [];
  const income = yearIncome(input, period);
  if (income === null) return fail('tariff.missing', { question: 'income' });

  const base = explainBase(period, input, income, options, notes);
  parts.push(base);
  let amount: Cents = base.amount;
  if (income !== 'undisclosed') {
    const reductions = explainReductions(period.amounts, input, amount, notes);
    if (reductions !== null) parts.push(reductions);
    amount = reductions?.amount ?? amount;
  }
  for (const special of [explainSituation, explainOcmw]) {
    const done = special({ period, input, income, amount, notes, options });
    if (!done.ok) return done;
    if (done.value !== null) parts.push(done.value);
    amount = done.value?.amount ?? amount;
  }
  const fullDay = amount;
  const part = explainDayPart(period.amounts, input, amount, notes);
  if (part !== null) parts.push(part);
  amount = part?.amount ?? amount;
  return ok({
    cents: amount,
    fullDay,
    on: input.on,
    from: period.from,
    until: period.until,
    lastKnown: input.on > period.until,
    explanation: sum('day', amount, parts, { on: input.on }),
    assumptions: notes.all(parts),
    simulation: true,
  });
}

/** The income of a year, from the assessment or from a month; null when neither is given. */
function yearIncome({ income, monthlyIncome }: TariffInput, period: Period): Cents | 'undisclosed' | null {
  if (income !== undefined) return income;
  return monthlyIncome === undefined ? null : times(monthlyIncome, period.amounts.monthFactor);
}
