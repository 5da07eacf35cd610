import type { Outcome } from '../../src/engines/allocation/model.ts';
import type { Assignment, Oracle, Option } from './oracle.ts';
import type { Random } from './random.ts';

/** The oracle's assignment in the shape the engine gives and the checker reads. */
export const outcomeOf = (assignment: Assignment): Outcome => ({
  choice: assignment.map((option) => option?.choice ?? -1),
  halfDays: assignment.map((option) => option?.pattern ?? 0),
  pool: assignment.map((option) => option?.pools.reduce((sum, pool, at) => sum + pool * 16 ** at, 0) ?? 0),
});

/** Any options, whether they go together or not. */
export const anyAssignment = (oracle: Oracle, r: Random): (Option | null)[] =>
  oracle.options.map((options) => (options.length === 0 || r.chance(25) ? null : r.pick(options)));

/** Options that go together: drawn one by one, kept when the whole stays possible. */
export function possibleAssignment(oracle: Oracle, r: Random, sitting: readonly boolean[]): (Option | null)[] {
  // Who has a place today keeps it in the beginning: its last choice is that place or stands before it.
  const assignment: (Option | null)[] = oracle.options.map(() => null);
  for (const i of r
    .shuffle(oracle.options.map((_, at) => at))
    .sort((a, b) => Number(sitting[b]) - Number(sitting[a]))) {
    const tries = r.shuffle(oracle.options[i]!);
    for (const option of r.chance(20) && !sitting[i] ? [] : tries) {
      assignment[i] = option;
      const alone = assignment.map((each, at) => (sitting[at] === true && each === null ? undefined : each));
      if (alone.includes(undefined) || oracle.isFeasible(assignment)) break;
      assignment[i] = null;
    }
  }
  return assignment;
}
