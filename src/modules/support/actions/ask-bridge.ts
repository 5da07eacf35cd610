import { Type } from 'typebox';
import type { FamilyId, LocationId, RequestId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { familyById, lockFamily, registerRequest, requestById } from '../../requests/index.ts';

/**
 * Temporary care beside a regular request: an occasional place bridges the wait, the regular lines stay open. It is a
 * request of its own for the same child; the counts see one demand.
 */
export const askBridge = action('support.askBridge', {
  input: schema.object({
    id: schema.id<RequestId>(),
    family: schema.id<FamilyId>(),
    request: schema.id<RequestId>(),
    halfDays: schema.halfDays(),
    start: schema.date(),
    end: schema.date(),
    urgent: Type.Optional(Type.Boolean()),
    locations: Type.Array(schema.id<LocationId>(), { minItems: 1, maxItems: 10 }),
  }),
  open: [ownFamily(by('family')), staffOf('deskConsent', ['deskWorker'], by('family'))],
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run(context, { id, family, request: regularId, halfDays, start, end, urgent, locations }) {
    const sent = await requestById(context.tx, family, id);
    if (sent !== null) return { family, request: id, number: sent.number };
    const regular = await requestById(context.tx, family, regularId);
    const known = await familyById(context.tx, family);
    const child = known?.children.find((candidate) => candidate.child === regular?.child);
    if (regular === null || known === null || child === undefined) return refuse('requests.unknownRequest');
    const { number } = await registerRequest(
      context,
      { family, request: id },
      context.actor.kind === 'staff' ? 'phone' : 'web',
      {
        guardians: known.guardians.map(({ firstName, lastName, email, phone }) => ({
          firstName,
          lastName,
          ...(email === null ? {} : { email }),
          ...(phone === null ? {} : { phone }),
        })),
        nis: known.nis,
        child: {
          ...(child.firstName === null ? {} : { firstName: child.firstName }),
          ...(child.lastName === null ? {} : { lastName: child.lastName }),
          ...(child.birthDate === null ? { dueDate: child.dueDate ?? undefined } : { birthDate: child.birthDate }),
        },
        kind: 'occasional',
        halfDays,
        start,
        end,
        reason: regular.reason,
        facts: [...regular.facts],
        urgent: urgent ?? true,
        locations,
      },
    );
    return { family, request: id, number };
  },
  audit: (_input, { family, request }) => ({ family, request }),
});
