import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { readTicket } from '../credentials/ticket.ts';
import { enter, type Entrance } from '../steps/enter.ts';

/** Comes in with what the sign-in service proved. Open to anyone because only the program itself can seal a ticket. */
export const enterByService = action('accounts.enterByService', {
  input: schema.object({ ticket: Type.String({ maxLength: 20_000 }) }),
  open: [anyone],
  run: async ({ tx, clock, today }, { ticket }): Promise<Entrance> =>
    enter(tx, readTicket('identity', ticket, clock.now()) ?? refuse('accounts.serviceRefused'), today),
  audit: (_input, entrance) => ({
    outcome: entrance.outcome,
    person: entrance.outcome === 'in' ? entrance.person : null,
  }),
});
