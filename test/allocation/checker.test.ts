import { describe, expect, test } from 'vitest';
import { checkOutcome } from '../../src/engines/allocation/check/check.ts';
import { anyAssignment, outcomeOf, possibleAssignment } from './assignments.ts';
import { oracleOf } from './oracle.ts';
import { random } from './random.ts';
import { flavours, smallInstance } from './small-instances.ts';

const INSTANCES = 150;

describe.each(flavours)('$name', (flavour) => {
  test('the checker finds the claims that the definitions give, and nothing else', () => {
    for (let seed = 0; seed < INSTANCES; seed += 1) {
      const instance = smallInstance(flavour, seed);
      const oracle = oracleOf(instance);
      const r = random(seed);
      const sitting = instance.requests.map(({ current }) => current !== undefined);
      for (let n = 0; n < 3; n += 1) {
        const assignment = possibleAssignment(oracle, r, sitting);
        if (!oracle.isFeasible(assignment)) continue;
        const report = checkOutcome(instance, outcomeOf(assignment));
        const expected = oracle.claims(assignment).map(({ request, choice }) => `${instance.requests[request]!.id} ${choice}`); // prettier-ignore
        const found = report.claimList.map(({ request, choice }) => `${request} ${choice}`);
        expect([seed, report.violationList, found.sort()]).toEqual([seed, [], expected.sort()]);
      }
    }
  });

  test('the checker objects to exactly what is not possible', () => {
    for (let seed = 0; seed < INSTANCES; seed += 1) {
      const instance = smallInstance(flavour, seed);
      const oracle = oracleOf(instance);
      const assignment = anyAssignment(oracle, random(seed));
      const { violations } = checkOutcome(instance, outcomeOf(assignment));
      expect([seed, violations === 0]).toEqual([seed, oracle.isFeasible(assignment)]);
    }
  });
});
