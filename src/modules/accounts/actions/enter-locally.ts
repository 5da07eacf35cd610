import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { clearAttempts } from '../../../platform/access/attempts.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { verifyPassword } from '../credentials/password.ts';
import { openSecret, stepOf } from '../credentials/second-factor.ts';
import { issueTicket, readTicket } from '../credentials/ticket.ts';
import { PASSWORD_MAX } from '../rules/password.ts';
import { localAccountByEmail, localAccountOf, useStep } from '../store/local-accounts.ts';
import { membershipsOf, type Membership } from '../store/organisations.ts';

const perAccount = { max: 10, minutes: 15 };
const perAddress = { max: 50, minutes: 15 };
const perCode = { max: 5, minutes: 15 };
const TICKET_MINUTES = 10;

const accountBucket = (email: string) =>
  `password ${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`;
const codeBucket = (person: string) => `code ${person}`;

/**
 * First half: e-mail and password. Wrong is an answer, not a refusal, and is the same for an unknown e-mail, in words
 * and in time. Right gives a ticket for the second half.
 */
export const checkPassword = action('accounts.checkPassword', {
  input: schema.object({
    email: schema.email(),
    password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }),
    /** Where the attempt comes from, for counting. */
    address: schema.line(60),
  }),
  open: [anyone],
  attempts: ({ email, address }) => [
    { bucket: `password from ${address}`, ...perAddress },
    { bucket: accountBucket(email), ...perAccount },
  ],
  run: async ({ tx, clock }, { email, password }) => {
    const account = await localAccountByEmail(tx, email);
    const right = await verifyPassword(password, account?.passwordHash ?? null);
    if (account === null || !right) return { person: null, ticket: null };
    await clearAttempts(tx, accountBucket(email));
    const { person } = account;
    return { person, ticket: issueTicket('password', { person }, clock.now(), TICKET_MINUTES) };
  },
  audit: (_input, { person }) => ({ person }),
});

interface Entered {
  readonly person: PersonId;
  readonly memberships: readonly Membership[];
}

/** Second half: the code of the app. A code works once, also for whoever looked over the shoulder. Null when wrong. */
export const checkCode = action('accounts.checkCode', {
  input: schema.object({ ticket: Type.String({ maxLength: 1000 }), code: schema.line(20) }),
  open: [anyone],
  // A ticket names its account by what is sealed in it; without counting here, every new ticket would give new tries.
  attempts: ({ ticket }) => [{ bucket: codeBucket(personOf(ticket)), ...perCode }],
  run: async ({ tx, clock, today }, { ticket, code }): Promise<Entered | null> => {
    const { person } = readTicket('password', ticket, clock.now()) ?? refuse('accounts.signInExpired');
    const account = await localAccountOf(tx, person);
    if (account === null) return null;
    const step = stepOf(openSecret(account.totpSecret), code, clock.now());
    if (step === null || !(await useStep(tx, person, step))) return null;
    await clearAttempts(tx, codeBucket(person));
    return { person, memberships: await membershipsOf(tx, person, today) };
  },
  audit: (_input, entered) => ({ person: entered?.person ?? null }),
});

/** Also of a ticket that has ended: those are counted together with the others. */
const personOf = (ticket: string): string => readTicket('password', ticket, '1970-01-01T00:00:00Z')?.person ?? 'nobody';
