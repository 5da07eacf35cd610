import { addDays } from '../../../kernel/calendar-date.ts';
import { newId, type Id, type OrganisationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffRoles } from '../../../platform/access/actor.ts';
import { listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { hashOfToken, inviteToken } from '../credentials/token.ts';
import { roleFits } from '../rules/roles.ts';
import { insertInvite, organisationOfInvite, removeInvite } from '../store/invites.ts';
import { organisationById } from '../store/organisations.ts';

export type InviteId = Id<'invite'>;

const DAYS = 7;

/** Invites somebody to a role. Answers the link's token: shown once, and sent in a letter. */
export const invite = action('accounts.invite', {
  input: schema.object({
    organisation: schema.id<OrganisationId>(),
    email: schema.email(),
    name: schema.line(),
    role: schema.oneOf(staffRoles),
  }),
  open: [
    staffOf('organisation', ['administrator'], (input: { organisation: OrganisationId }) => input.organisation),
    listOf('platform', ['administrator']),
  ],
  run: async ({ tx, clock, today, emit }, { organisation, email, name, role }) => {
    const there = (await organisationById(tx, organisation)) ?? refuse('access.refused');
    // Which locations somebody looks after is said with the role; an invitation does not ask for them.
    if (!roleFits(role, there.kind) || role === 'locationStaff') refuse('accounts.roleDoesNotFit');
    const id = newId<InviteId>();
    const token = inviteToken(id);
    const tokenHash = hashOfToken(token);
    const expires = addDays(today, DAYS);
    await insertInvite(tx, { id, tokenHash, organisation, role, locations: [], email, name, madeAt: clock.now(), expires }); // prettier-ignore
    await emit('accounts.sendInvite', { invite: id });
    return { id, token, expires };
  },
  audit: ({ organisation, role }, { id }) => ({ organisation, role, invite: id }),
});

/** Takes an invitation back that nobody used. */
export const withdrawInvite = action('accounts.withdrawInvite', {
  input: schema.object({ invite: schema.id<InviteId>() }),
  open: [
    staffOf('organisation', ['administrator'], (input: { invite: InviteId }, db) =>
      organisationOfInvite(db, input.invite),
    ),
  ],
  run: ({ tx }, { invite }) => removeInvite(tx, invite),
  audit: ({ invite }) => ({ invite }),
});
