import type { PersonId } from '../../../kernel/ids.ts';
import { seal, unseal } from '../../../platform/secrets.ts';
import type { Identity } from '../rules/identity.ts';

/** What one step of a sign-in proves to the next. */
export interface Tickets {
  /** The sign-in service said who this is. */
  readonly identity: Identity;
  /** The password was right; the second factor is still to come. */
  readonly password: { readonly person: PersonId };
  /** A secret on its way into somebody's app, for one invitation. */
  readonly enrolment: { readonly secret: string; readonly invite: string };
  /** Kept to sign out at the sign-in service too. */
  readonly farewell: { readonly idToken: string };
}

/**
 * Seals what was proven, for a time: it can travel through a form or a session and come back as input of an action
 * that is open to anyone, because nobody else can make one.
 */
export function issueTicket<K extends keyof Tickets>(kind: K, proof: Tickets[K], now: string, minutes: number): string {
  const until = Date.parse(now) + minutes * 60_000;
  return seal(`accounts.ticket.${kind}`, JSON.stringify({ proof, until })).toString('base64url');
}

/** What the ticket proves, or null when it is no ticket of this kind or too old. */
export function readTicket<K extends keyof Tickets>(kind: K, ticket: string, now: string): Tickets[K] | null {
  const text = unseal(`accounts.ticket.${kind}`, Buffer.from(ticket, 'base64url'));
  if (text === null) return null;
  const { proof, until } = JSON.parse(text) as { proof: Tickets[K]; until: number };
  return Date.parse(now) <= until ? proof : null;
}
