import type { DeskId, FamilyId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { endConsents } from '../store/consents.ts';
import { lockFamily } from '../store/families.ts';

/** The family no longer lets a desk act for it. It says so itself, or asks the desk to note it. */
export const withdrawConsent = action('requests.withdrawConsent', {
  input: schema.object({ family: schema.id<FamilyId>(), desk: schema.id<DeskId>() }),
  open: [ownFamily(by('family')), staffOf('deskConsent', ['deskWorker'], by('family'))],
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run({ tx, clock, actor }, { family, desk }) {
    // A desk notes the end of its own consent only.
    if (actor.kind === 'staff' && actor.as.desk !== desk) return refuse('access.refused');
    await endConsents(tx, family, desk, clock.now());
  },
  audit: ({ family, desk }) => ({ family, desk }),
});
