import type { Cents } from '../../kernel/cents.ts';
import { step, sum, type Step } from './explanation.ts';
import { reducedDay, type Amounts } from './income-day.ts';
import type { TariffInput } from './input.ts';
import type { Notes } from './notes.ts';

/** Kindkorting and meerlingkorting, step by step; null when the family has neither. */
export function explainReductions(amounts: Amounts, input: TariffInput, base: Cents, notes: Notes): Step | null {
  const siblings = (input.children ?? 1) - 1;
  const multiple = input.multipleBirth === true;
  if (siblings === 0 && !multiple) return null;
  const { reduction } = amounts;
  const parts: Step[] = [];
  let left = base - siblings * reduction;
  if (siblings > 0)
    parts.push(step('siblings', left as Cents, { siblings, reduction, less: siblings * reduction }, ['reduction']));
  if (multiple) {
    left -= reduction;
    parts.push(step('multipleBirth', left as Cents, { reduction }, ['reduction']));
  }
  const amount = reducedDay(amounts, base, siblings + 1, multiple);
  if (amount > left) {
    notes.add('floorAfterReduction');
    parts.push(step('floor', amount, { minimum: amount }, ['minimum'], 'floorAfterReduction'));
  }
  return sum('reductions', amount, parts);
}
