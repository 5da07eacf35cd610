import { fail, type Result } from '../../../../kernel/result.ts';
import { InvalidInput, parseInput, type Issue } from '../../../../platform/operations/input.ts';
import { factsInput, factsOf, openingsInput, openingsOf } from '../../actions/location-input.ts';
import type { Opening } from '../../rules/weeks.ts';
import type { ChangeableFacts } from '../../store/locations.ts';

/** What does not fit the form's own schema: the issues; what contradicts itself: the problem. */
export type Unfit = { readonly issues: readonly Issue[] };

/** The same checks as registering a location by hand. */
export function checkFacts(facts: ChangeableFacts, openings: readonly Opening[]): Result<ChangeableFacts> | Unfit {
  try {
    const typed = parseInput(factsInput, withoutNulls(facts));
    const kept = factsOf(typed);
    if (!kept.ok) return kept;
    const hours = openingsOf(parseInput(openingsInput, openings));
    return hours.ok ? kept : fail(hours.problem.type, hours.problem.values);
  } catch (error) {
    if (error instanceof InvalidInput) return { issues: error.issues };
    throw error;
  }
}

const withoutNulls = (facts: ChangeableFacts): unknown =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
