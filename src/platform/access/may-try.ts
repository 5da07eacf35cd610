import type { Actor } from './actor.ts';
import type { AccessRule } from './rules.ts';
import { mayHold } from './scope.ts';

/**
 * Is there a rule of this operation for somebody like this actor? For showing a way in or leaving it out, by the rules of
 * the operation itself. Whether it is open for this one thing, the operation decides when it is asked.
 */
export const mayTry = (actor: Actor, { open }: { readonly open: readonly AccessRule<never>[] }): boolean =>
  open.some(({ scope, roles }) => mayHold(actor, scope, roles));
