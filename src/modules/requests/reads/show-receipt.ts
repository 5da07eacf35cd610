import type { DraftId, RequestId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownDraft } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { locationsByIds, type Location } from '../../supply/index.ts';
import { draftById } from '../store/drafts.ts';
import { familyById, type Child } from '../store/families.ts';
import { linesOf, requestById, type Request } from '../store/requests.ts';

export interface Receipt {
  readonly request: Request;
  readonly child: Child | null;
  /** Where it was sent, in order of preference. */
  readonly locations: readonly Location[];
  /** Addresses that get the confirmation. */
  readonly emails: readonly string[];
}

/** What became of a draft that was sent: the receipt. Null while it is not sent. */
export const showReceipt = read('requests.showReceipt', {
  input: schema.object({ draft: schema.id<DraftId>() }),
  open: [ownDraft(by('draft'))],
  async run({ db, today }, { draft: id }): Promise<Receipt | null> {
    const draft = await draftById(db, id);
    if (draft === null) return refuse('requests.unknownDraft');
    if (!draft.sent) return null;
    // The draft's id became the request's.
    const request = await requestById(db, draft.family, id as string as RequestId);
    const family = await familyById(db, draft.family);
    if (request === null || family === null) return refuse('requests.unknownDraft');
    const lines = (await linesOf(db, draft.family)).filter((line) => line.request === request.request);
    const known = await locationsByIds(
      db,
      lines.map(({ location }) => location),
      today,
    );
    return {
      request,
      child: family.children.find(({ child }) => child === request.child) ?? null,
      locations: lines.flatMap(({ location }) => known.filter((each) => each.location === location)),
      emails: [...new Set(family.guardians.flatMap(({ email }) => (email === null ? [] : [email])))],
    };
  },
});
