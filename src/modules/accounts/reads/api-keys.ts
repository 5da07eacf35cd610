import { staffRoles } from '../../../platform/access/actor.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { apiKeys } from '../store/api-keys.ts';

/** A professional's own keys for the API. The keys themselves are not kept: only that they exist. */
export const myKeys = read('accounts.myKeys', {
  input: schema.object({}),
  open: [listOf('self', staffRoles)],
  run: ({ db, visible }) => apiKeys(db, visible),
});
