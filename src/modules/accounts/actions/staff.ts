import { Type } from 'typebox';
import type { DeskId, LocationId, OrganisationId, OrganiserId, PersonId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffRoles } from '../../../platform/access/actor.ts';
import { listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { addStaff } from '../steps/staff.ts';
import { lockOrganisation, membershipsOf } from '../store/organisations.ts';
import { otherAdministrators, removeRole } from '../store/people.ts';

/** Takes a role away; it is gone with the next request. The last administrator stays: nobody could let them in again. */
export const takeRole = action('accounts.takeRole', {
  input: schema.object({
    organisation: schema.id<OrganisationId>(),
    person: schema.id<PersonId>(),
    role: schema.oneOf(staffRoles),
  }),
  open: [
    staffOf('organisation', ['administrator'], (input: { organisation: OrganisationId }) => input.organisation),
    listOf('platform', ['administrator']),
  ],
  lock: (tx, { organisation }) => lockOrganisation(tx, organisation),
  run: async ({ tx, today }, { organisation, person, role }) => {
    if (role === 'administrator' && (await otherAdministrators(tx, organisation, person, today)) === 0)
      refuse('accounts.lastAdministrator');
    return removeRole(tx, person, organisation, role);
  },
  audit: (input) => ({ ...input }),
});

/** Makes a professional, the role and, when it is new, the organisation. For the program and its administrators. */
export const registerStaff = action('accounts.registerStaff', {
  input: schema.object({
    organisation: schema.object({
      kind: schema.oneOf(['desk', 'organiser', 'agency', 'platform']),
      code: schema.line(40),
      name: schema.line(),
      desk: Type.Optional(schema.id<DeskId>()),
      organiser: Type.Optional(schema.id<OrganiserId>()),
    }),
    name: schema.line(),
    email: Type.Optional(schema.email()),
    role: schema.oneOf(staffRoles),
    locations: Type.Optional(Type.Array(schema.id<LocationId>(), { maxItems: 500 })),
    person: Type.Optional(schema.id<PersonId>()),
  }),
  open: [listOf('platform', ['administrator'])],
  run: ({ tx, today }, input) => addStaff(tx, input, today),
  audit: (_input, { person, organisation }) => ({ person, organisation }),
});

/** Goes on for another organisation of one's own. The session changes with it: see the page. */
export const switchOrganisation = action('accounts.switchOrganisation', {
  input: schema.object({ person: schema.id<PersonId>(), organisation: schema.id<OrganisationId>() }),
  open: [staffOf('self', staffRoles, (input: { person: PersonId }) => input.person)],
  run: async ({ tx, today }, { person, organisation }) => {
    const all = await membershipsOf(tx, person, today);
    return all.find((membership) => membership.organisation === organisation) ?? refuse('access.refused');
  },
  audit: (input) => ({ ...input }),
});
