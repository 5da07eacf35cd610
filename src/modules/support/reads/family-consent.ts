import type { FamilyId } from '../../../kernel/ids.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { consentsOf, type Consent } from '../../requests/index.ts';

/** May the desk act for this family, and since when? */
export const familyConsent = read('support.familyConsent', {
  input: schema.object({ family: schema.id<FamilyId>() }),
  open: [staffOf('deskFamily', ['deskWorker'], by('family'))],
  run: ({ db, today }, { family }): Promise<Consent[]> => consentsOf(db, family, today),
});
