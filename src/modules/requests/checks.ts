import { good, wrong, type Check } from '../../platform/checks/check.ts';
import { listFaults } from './store/seen-by.ts';

/** Enough to find a mistake in the program, few enough to look at in seconds. */
const LOOKED_AT = 5000;

/** Does what lies ready for the lists of desks equal what the rule says? */
const lists: Check = {
  name: 'lists of desks',
  async run(db) {
    const found = await listFaults(db, LOOKED_AT);
    const of = `of ${String(found.families)} families looked at`;
    return found.wrong === 0
      ? [good(`The lists of desks hold what each desk may see, ${of}.`)]
      : [wrong(`The lists of desks differ from what desks may see for ${String(found.wrong)} ${of}.`)];
  },
};

export const requestChecks: readonly Check[] = [lists];
