import type { ChildId, FamilyId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkBirth } from '../rules/check-request.ts';
import { familyById, lockFamily, updateChild } from '../store/families.ts';

/** The expected child is born: its birth date, and its name. The due date stays as what was asked on. */
export const tellBirth = action('requests.tellBirth', {
  input: schema.object({
    family: schema.id<FamilyId>(),
    child: schema.id<ChildId>(),
    birthDate: schema.date(),
    firstName: schema.line(80),
    lastName: schema.line(80),
  }),
  open: [ownFamily(by('family')), staffOf('deskConsent', ['deskWorker'], by('family'))],
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run({ tx, today }, { family, child: id, birthDate, firstName, lastName }) {
    const child = (await familyById(tx, family))?.children.find((candidate) => candidate.child === id);
    if (child === undefined) return refuse('requests.unknownChild');
    const fit = checkBirth(child, birthDate, today);
    if (!fit.ok) return refuse(fit.problem);
    await updateChild(tx, family, { ...child, birthDate, firstName, lastName });
  },
  audit: ({ family, child }) => ({ family, child }),
});
