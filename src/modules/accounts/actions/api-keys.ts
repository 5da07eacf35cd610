import { newId, type Id, type PersonId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffRoles } from '../../../platform/access/actor.ts';
import { self, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { hashOfToken, newApiKey } from '../credentials/token.ts';
import { holderOf, insertApiKey, revoke } from '../store/api-keys.ts';

export type KeyId = Id<'apiKey'>;

/** Makes a key for the API that may what its maker may, in the organisation of this moment. Answered once, then gone. */
export const makeKey = action('accounts.makeKey', {
  input: schema.object({ person: schema.id<PersonId>(), name: schema.line(60) }),
  open: [staffOf('self', staffRoles, (input: { person: PersonId }) => input.person)],
  run: async ({ tx, actor, clock }, { person, name }) => {
    if (actor.kind !== 'staff') refuse('access.refused');
    const [id, key] = [newId<KeyId>(), newApiKey()];
    const { organisation } = actor.as;
    await insertApiKey(tx, { id, hash: hashOfToken(key), person, organisation, name, madeAt: clock.now() });
    return { id, key };
  },
  audit: (_input, { id }) => ({ key: id }),
});

/** Revokes a key; it opens nothing from the next request on. */
export const revokeKey = action('accounts.revokeKey', {
  input: schema.object({ key: schema.id<KeyId>() }),
  open: [self((input: { key: KeyId }, db) => holderOf(db, input.key))],
  run: ({ tx, clock }, { key }) => revoke(tx, key, clock.now()),
  audit: ({ key }) => ({ key }),
});
