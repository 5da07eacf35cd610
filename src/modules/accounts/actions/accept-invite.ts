import { Type } from 'typebox';
import { newId, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action, type ActionContext } from '../../../platform/operations/operation.ts';
import { hashPassword, verifyPassword } from '../credentials/password.ts';
import { openSecret, sealSecret, stepOf } from '../credentials/second-factor.ts';
import { readTicket } from '../credentials/ticket.ts';
import { hashOfToken } from '../credentials/token.ts';
import { checkPassword, PASSWORD_MAX } from '../rules/password.ts';
import { markInviteUsed, openInviteWith, type Invite } from '../store/invites.ts';
import { insertLocalAccount, localAccountByEmail, useStep } from '../store/local-accounts.ts';
import { giveRole, savePerson } from '../store/people.ts';

interface Answer {
  readonly password: string;
  readonly code: string;
  readonly enrolment?: string;
}

/**
 * Uses an invitation, once: a password and a confirmed second factor make the account. Somebody who has one already
 * proves it with both and gets the role beside what they had.
 */
export const acceptInvite = action('accounts.acceptInvite', {
  input: schema.object({
    token: schema.line(200),
    password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }),
    code: schema.line(20),
    enrolment: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  open: [anyone],
  attempts: ({ token }) => [{ bucket: `invite ${hashOfToken(token)}`, max: 20, minutes: 15 }],
  run: async (context, { token, ...answer }): Promise<{ person: PersonId; organisation: OrganisationId }> => {
    const { tx, clock, today } = context;
    const invite =
      (await openInviteWith(tx, hashOfToken(token), today, { lock: true })) ?? refuse('accounts.inviteGone');
    const person = (await provenAccount(context, invite, answer)) ?? (await newAccount(context, invite, answer));
    const { organisation, role, locations } = invite;
    await giveRole(tx, { person, organisation, role, locations, origin: 'local' }, today);
    await markInviteUsed(tx, invite.id, clock.now());
    return { person, organisation };
  },
  audit: (_input, { person, organisation }) => ({ person, organisation }),
});

/** The account that is there already, when password and code are its own; null when there is none. */
async function provenAccount({ tx, clock }: ActionContext, invite: Invite, answer: Answer): Promise<PersonId | null> {
  const account = await localAccountByEmail(tx, invite.email);
  if (account === null) return null;
  // The code first: who invites somebody holds the link too, and must not learn from it whether a password is right.
  const step = stepOf(openSecret(account.totpSecret), answer.code, clock.now()) ?? refuse('accounts.wrongCode');
  if (!(await verifyPassword(answer.password, account.passwordHash))) refuse('accounts.wrongPassword');
  if (!(await useStep(tx, account.person, step))) refuse('accounts.wrongCode');
  return account.person;
}

async function newAccount({ tx, clock }: ActionContext, invite: Invite, answer: Answer): Promise<PersonId> {
  const { name, email } = invite;
  const password = checkPassword(answer.password, [name, email, invite.organisationName]);
  if (!password.ok) refuse(password.problem);
  const enrolled = readTicket('enrolment', answer.enrolment ?? '', clock.now());
  if (enrolled?.invite !== invite.id) refuse('accounts.enrolmentExpired');
  const step = stepOf(enrolled.secret, answer.code, clock.now()) ?? refuse('accounts.wrongCode');
  const person = newId<PersonId>();
  await savePerson(tx, { id: person, name, email, issuer: null, subject: null });
  const passwordHash = await hashPassword(password.value);
  await insertLocalAccount(tx, { person, email, passwordHash, totpSecret: sealSecret(enrolled.secret), step });
  return person;
}
