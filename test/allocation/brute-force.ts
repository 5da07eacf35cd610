import { allocate, type Instance } from '../../src/engines/allocation/index.ts';
import { checkOutcome } from '../../src/engines/allocation/check/check.ts';
import { outcomeOf } from './assignments.ts';
import { oracleOf } from './oracle.ts';
import { smallInstance, type Flavour } from './small-instances.ts';

/** What one instance showed; a sentence when engine, checker and brute force do not agree. */
export interface Trial {
  readonly stable: number;
  readonly claims: number;
  readonly wrong?: string;
}

/** Every stable outcome by brute force, beside what the engine finds and the checker says of it. */
export function tryInstance(flavour: Flavour, seed: number): Trial {
  const instance = withinReach(smallInstance(flavour, seed));
  const stable = oracleOf(instance)
    .stable()
    .map((assignment) => keyOf(outcomeOf(assignment)));
  const allocation = allocate(instance);
  const { rows } = allocation.certificates();
  const report = checkOutcome(instance, allocation.outcome, { certificates: rows });
  const trial = { stable: stable.length, claims: report.claims };
  const at = `${flavour.name}, seed ${seed}`;
  if (report.violations > 0) return { ...trial, wrong: `${at}: ${JSON.stringify(report.violationList)}` };
  if (stable.includes(keyOf(allocation.outcome)) !== (report.claims === 0))
    return { ...trial, wrong: `${at}: the checker counts ${report.claims} claims, brute force says otherwise` };
  if (stable.length > 0 && report.claims > 0)
    return { ...trial, wrong: `${at}: ${stable.length} stable outcomes, the engine leaves ${report.claims} claims` };
  return trial;
}

const keyOf = ({ choice, halfDays, pool }: ReturnType<typeof outcomeOf>) =>
  JSON.stringify([...Array.from(choice), ...Array.from(halfDays), ...Array.from(pool)]);

const MOST_ASSIGNMENTS = 4096;

/** Without its last requests when there would be too many assignments to try. */
function withinReach(instance: Instance): Instance {
  const { options } = oracleOf(instance);
  const assignments = options.reduce((product, each) => product * (each.length + 1), 1);
  return assignments <= MOST_ASSIGNMENTS
    ? instance
    : withinReach({ ...instance, requests: instance.requests.slice(0, -1) });
}
