import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { visibleLocations } from '../store/locations.ts';

/** The locations that the person who asks looks after. */
export const myLocations = read('supply.myLocations', {
  input: schema.object({}),
  open: [listOf('location', ['organiser', 'locationStaff']), listOf('deskArea', ['deskWorker', 'policyOfficer'])],
  run: ({ db, visible, today }) => visibleLocations(db, visible, today),
});
