import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { enrolment, newSecret } from '../credentials/second-factor.ts';
import { issueTicket, readTicket } from '../credentials/ticket.ts';
import { hashOfToken } from '../credentials/token.ts';
import { openInviteWith } from '../store/invites.ts';
import { localAccountByEmail } from '../store/local-accounts.ts';

/**
 * What an invitation offers to whoever holds its link, with a second factor to put in an app. `enrolment` brings the
 * one of an earlier look back, so that a mistake in the form does not ask to scan again. Somebody with an account here
 * keeps their password and app: then `factor` is null.
 */
export const openInvite = read('accounts.openInvite', {
  input: schema.object({ token: schema.line(200), enrolment: Type.Optional(Type.String({ maxLength: 1000 })) }),
  open: [anyone],
  run: async ({ db, clock, today }, input) => {
    const invite = (await openInviteWith(db, hashOfToken(input.token), today)) ?? refuse('accounts.inviteGone');
    const { name, email, role, organisationName, expires } = invite;
    const offer = { name, email, role, organisationName, expires };
    if ((await localAccountByEmail(db, email)) !== null) return { ...offer, factor: null };
    const earlier = input.enrolment === undefined ? null : readTicket('enrolment', input.enrolment, clock.now());
    const secret = earlier?.invite === invite.id ? earlier.secret : newSecret();
    return {
      ...offer,
      factor: {
        ...enrolment(secret, email),
        enrolment: issueTicket('enrolment', { secret, invite: invite.id }, clock.now(), 60),
      },
    };
  },
});
