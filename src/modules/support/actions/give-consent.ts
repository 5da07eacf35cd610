import type { FamilyId } from '../../../kernel/ids.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { consentWays, recordConsent } from '../../requests/index.ts';

/** The family says yes to the desk acting for it, for a year. */
export const giveConsent = action('support.giveConsent', {
  input: schema.object({ family: schema.id<FamilyId>(), how: schema.oneOf(consentWays) }),
  open: [staffOf('deskFamily', ['deskWorker'], by('family'))],
  run: (context, { family, how }) => recordConsent(context, family, how),
  audit: ({ family, how }) => ({ family, how }),
});
