import type { Cents } from '../../kernel/cents.ts';
import { times, type Rate } from './decimal.ts';
import { step, sum, type Step } from './explanation.ts';
import { bracketOf, type Amounts } from './income-day.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import type { Notes } from './notes.ts';
import type { Period } from './periods.ts';

/**
 * The full day for a family with one child, step by step: income of a year, bracket, its cap, minimum and maximum.
 * The amount equals `baseDay`; a property test holds the two together.
 */
export function explainBase(
  period: Period,
  input: TariffInput,
  income: Cents | 'undisclosed',
  options: TariffOptions,
  notes: Notes,
): Step {
  const { amounts } = period;
  if (income === 'undisclosed') {
    notes.add('undisclosed');
    return sum('base', amounts.maximum, [
      step('undisclosed', amounts.maximum, { maximum: amounts.maximum }, ['maximum'], 'undisclosed', ['faq26']),
    ]);
  }
  const parts: Step[] = [];
  if (input.income === undefined) {
    const factor = period.figures.monthFactor;
    if (factor.status === 'derived') notes.add('monthFactor');
    parts.push(
      step('month', income, { month: input.monthlyIncome ?? 0, factor: factor.value ?? '' }, ['monthFactor'], null, [
        'faq26',
      ]),
    );
  }
  let amount = inBracket(period, income, parts, notes);
  if (amount < amounts.minimum) {
    amount = amounts.minimum;
    parts.push(step('minimum', amount, { minimum: amount }, ['minimum']));
  } else if (amount > amounts.maximum) {
    amount = amounts.maximum;
    parts.push(step('maximum', amount, { maximum: amount }, ['maximum']));
  }
  amount = lowIncome(amounts, income, amount, options, parts, notes);
  return sum('base', amount, parts);
}

function inBracket({ amounts, figures }: Period, income: Cents, parts: Step[], notes: Notes): Cents {
  const bracket = bracketOf(amounts, income);
  if (bracket.rule === 'steps') {
    if (amounts.maximumFrom !== null && income >= amounts.maximumFrom) {
      parts.push(
        step('maximumFrom', amounts.maximum, { income, from: amounts.maximumFrom, maximum: amounts.maximum }, [
          'maximumFrom',
          'maximum',
        ]),
      );
      return amounts.maximum;
    }
    const amount = (amounts.secondCap + amounts.stepAmount * bracket.steps) as Cents;
    const values = {
      income,
      above: amounts.secondThreshold,
      cap: amounts.secondCap,
      width: amounts.stepWidth,
      step: amounts.stepAmount,
      steps: bracket.steps,
    };
    parts.push(step('steps', amount, values, ['secondThreshold', 'secondCap', 'stepWidth', 'stepAmount']));
    return amount;
  }
  const first = bracket.rule === 'first';
  const rate: Rate = first ? amounts.firstRate : amounts.secondRate;
  const cap = first ? amounts.firstCap : amounts.secondCap;
  const raw = times(income, rate);
  if ((income * rate.numerator) % rate.denominator !== 0) notes.add('rounding');
  const upTo = first ? amounts.firstThreshold : amounts.secondThreshold;
  const shown = (first ? figures.firstRate : figures.secondRate).value ?? '';
  parts.push(
    step(
      bracket.rule,
      raw,
      { income, rate: shown, upTo },
      first ? ['firstThreshold', 'firstRate'] : ['firstThreshold', 'secondThreshold', 'secondRate'],
    ),
  );
  if (raw <= cap) return raw;
  parts.push(step('cap', cap, { cap }, [first ? 'firstCap' : 'secondCap']));
  return cap;
}

function lowIncome(
  amounts: Amounts,
  income: Cents,
  amount: Cents,
  options: TariffOptions,
  parts: Step[],
  notes: Notes,
): Cents {
  if (amounts.lowIncomeBelow === null || income >= amounts.lowIncomeBelow || amount <= amounts.minimum) return amount;
  if (options.lowIncomeReduction === undefined) {
    notes.add('lowIncome', { below: amounts.lowIncomeBelow });
    return amount;
  }
  const less = Math.max(amount - options.lowIncomeReduction(income, amounts), amounts.minimum) as Cents;
  parts.push(step('lowIncome', less, { below: amounts.lowIncomeBelow, reduction: amount - less }, ['lowIncomeBelow']));
  return less;
}
