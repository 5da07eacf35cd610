import type { OrganisationId } from '../../../kernel/ids.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { rolesOf } from '../rules/roles.ts';
import { PRACTICE_ISSUER } from '../service/current.ts';
import { openInvites } from '../store/invites.ts';
import { organisationById } from '../store/organisations.ts';
import { colleagues, practiceRoles } from '../store/people.ts';

/** Who works in an organisation, as its administrators see it, with the invitations that wait. */
export const listStaff = read('accounts.listStaff', {
  input: schema.object({ organisation: schema.id<OrganisationId>() }),
  open: [listOf('organisation', ['administrator'])],
  run: async ({ db, today, visible }, { organisation }) => {
    const found = await organisationById(db, organisation);
    return {
      staff: await colleagues(db, organisation, today, visible),
      invites: await openInvites(db, organisation, today, visible),
      mayGive: found === null ? [] : rolesOf(found.kind),
    };
  },
});

/** The made-up people of a demo and what they are, for its practice sign-in. Only the program itself asks. */
export const practiceStaff = read('accounts.practiceStaff', {
  input: schema.object({}),
  open: [listOf('platform', ['administrator'])],
  run: ({ db, today }) => practiceRoles(db, PRACTICE_ISSUER, today),
});
