import type { FamilyId, RequestId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action, type ActionContext } from '../../../platform/operations/operation.ts';
import {
  consentsOf,
  consentWays,
  familyById,
  lockNewFamily,
  recordConsent,
  registerRequest,
  requestById,
  requestInput,
  type Registered,
  type RequestInput,
} from '../../requests/index.ts';
import { municipalityOfLocation } from '../../supply/index.ts';

/** A desk may register who lives in its area, and who asks for a location there. */
const open = [
  staffOf('deskArea', ['deskWorker'], (input: { request: RequestInput }) => input.request.nis),
  staffOf('deskArea', ['deskWorker'], async (input: { request: RequestInput }, db) => {
    const [first] = input.request.locations;
    return first === undefined ? null : ((await municipalityOfLocation(db, first)) ?? null);
  }),
];

/**
 * A request that came by phone or at the counter, entered in one go. The family gives its consent to the desk, gets a
 * receipt code of its own, and can take over at any moment. `id` comes from the form: pressing twice makes one request.
 */
export const registerByPhone = action('support.registerByPhone', {
  input: schema.object({
    id: schema.id<RequestId>(),
    channel: schema.oneOf(['phone', 'counter']),
    consent: schema.oneOf(consentWays),
    request: requestInput,
  }),
  open,
  lock: (tx, { id }) => lockNewFamily(tx, id as string as FamilyId),
  async run(context, { id, channel, consent, request }): Promise<Registered> {
    const ids = { family: id as string as FamilyId, request: id };
    const sent = await requestById(context.tx, ids.family, ids.request);
    // The id comes from a form: one that names a family of somebody else must not open it, nor tell its number.
    if ((await familyById(context.tx, ids.family)) !== null && !(await isOurs(context, ids.family)))
      return refuse('access.refused');
    if (sent !== null) return { ...ids, number: sent.number, code: null };
    const registered = await registerRequest(context, ids, channel, request);
    await recordConsent(context, ids.family, consent);
    return registered;
  },
  audit: (_input, { family, request }) => ({ family, request }),
});

/** Does the family let this desk act for it, as it did when the form was sent before? */
async function isOurs({ tx, actor, today }: ActionContext, family: FamilyId): Promise<boolean> {
  if (actor.kind === 'system') return true;
  const consents = await consentsOf(tx, family, today);
  return actor.kind === 'staff' && consents.some(({ desk }) => desk === actor.as.desk);
}
