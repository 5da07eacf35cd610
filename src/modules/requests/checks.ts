import { good, wrong, type Check } from '../../platform/checks/check.ts';
import { listFaults } from './store/seen-by.ts';

/** Does what lies ready for the lists of desks equal what the rule says? */
const lists: Check = {
  name: 'lists of desks',
  async run(db) {
    const faults = await listFaults(db);
    if (faults === 0) return [good('The lists of desks hold exactly the requests that each desk may see.')];
    return [wrong(`The lists of desks differ from what desks may see in ${String(faults)} rows.`)];
  },
};

export const requestChecks: readonly Check[] = [lists];
