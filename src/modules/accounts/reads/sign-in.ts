import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { refuse } from '../../../kernel/problem.ts';
import { issueTicket, readTicket } from '../credentials/ticket.ts';
import { hintFor } from '../rules/identity.ts';
import { currentService } from '../service/current.ts';
import type { Departure } from '../service/oidc.ts';
import { organisationsWithCode } from '../store/organisations.ts';

/** Which ways in this installation has. */
export const waysIn = read('accounts.waysIn', {
  input: schema.object({}),
  open: [anyone],
  run: () => {
    const service = currentService();
    return Promise.resolve({ service: service !== null, practice: service?.settings.ownAddress != null });
  },
});

/**
 * Leaves for the sign-in service. `hint` is passed on as login_hint; `organisation` (a code we know) makes one that
 * sends the person straight there.
 */
export const beginSignIn = read('accounts.beginSignIn', {
  input: schema.object({
    hint: Type.Optional(schema.line(500)),
    organisation: Type.Optional(schema.line(40)),
  }),
  open: [anyone],
  run: async ({ db }, { hint, organisation }): Promise<Departure> => {
    const service = currentService() ?? refuse('accounts.noService');
    const [known] = organisation === undefined ? [] : await organisationsWithCode(db, [organisation]);
    const straight = known === undefined ? null : Buffer.from(hintFor(known.kind, known.code)).toString('base64');
    return service.begin(hint ?? straight);
  },
});

/**
 * Asks the service who came back. What it proves is sealed: only `accounts.enterByService` opens it. The asking stands
 * in a read, so that no transaction waits for another server.
 */
export const redeemSignIn = read('accounts.redeemSignIn', {
  input: schema.object({
    returned: Type.String({ maxLength: 8000 }),
    state: schema.line(200),
    nonce: schema.line(200),
    verifier: schema.line(200),
  }),
  open: [anyone],
  run: async ({ clock }, { returned, ...left }) => {
    const service = currentService() ?? refuse('accounts.noService');
    const { identity, idToken } = await service.redeem(returned, left);
    return {
      ticket: issueTicket('identity', identity, clock.now(), 1),
      farewell: issueTicket('farewell', { idToken }, clock.now(), 24 * 60),
    };
  },
});

/** Where to go after signing out: the sign-in service when it wants to know, else null. */
export const farewell = read('accounts.farewell', {
  input: schema.object({ farewell: Type.Optional(Type.String({ maxLength: 20_000 })) }),
  open: [anyone],
  run: async ({ clock }, input) => {
    const proof = input.farewell === undefined ? null : readTicket('farewell', input.farewell, clock.now());
    if (proof === null) return null;
    // Signing out here must not fail because the service is away.
    return (
      (await currentService()
        ?.farewell(proof.idToken)
        .catch(() => null)) ?? null
    );
  },
});
