import type { DraftId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownDraft } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { locationsByIds, type Location } from '../../supply/index.ts';
import type { Answers } from '../actions/request-input.ts';
import { draftById, type Draft } from '../store/drafts.ts';

export interface DraftPage extends Omit<Draft, 'answers'> {
  readonly answers: Answers;
  /** The chosen locations, in order. */
  readonly locations: readonly Location[];
}

/** The answers so far of the request this visitor is making. */
export const showDraft = read('requests.showDraft', {
  input: schema.object({ draft: schema.id<DraftId>() }),
  open: [ownDraft(by('draft'))],
  async run({ db, today }, { draft: id }): Promise<DraftPage> {
    const draft = await draftById(db, id);
    if (draft === null) return refuse('requests.unknownDraft');
    const answers = draft.answers as Answers;
    const wanted = answers.locations ?? [];
    const known = await locationsByIds(db, wanted, today);
    const locations = wanted.flatMap((wish) => known.filter(({ location }) => location === wish));
    return { ...draft, answers, locations };
  },
});
