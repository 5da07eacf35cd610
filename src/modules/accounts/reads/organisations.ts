import { staffRoles } from '../../../platform/access/actor.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { memberships } from '../store/organisations.ts';

/** The organisations a professional may act for today. */
export const myOrganisations = read('accounts.myOrganisations', {
  input: schema.object({}),
  open: [listOf('self', staffRoles)],
  run: ({ db, today, visible }) => memberships(db, today, visible),
});
