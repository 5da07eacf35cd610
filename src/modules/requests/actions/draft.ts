import { Type } from 'typebox';
import { addDays } from '../../../kernel/calendar-date.ts';
import { newId, type DraftId, type FamilyId, type RequestId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anyone, by, ownDraft } from '../../../platform/access/rules.ts';
import { parseInput, schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { locationsByIds } from '../../supply/index.ts';
import { hashCode, newCode, readCode } from '../rules/codes.ts';
import { DRAFT_DAYS } from '../rules/terms.ts';
import { registerRequest, type Registered } from '../steps/register-request.ts';
import { insertCode } from '../store/codes.ts';
import {
  closeDraft,
  draftByCode,
  draftById,
  draftCodeHash,
  insertDraft,
  lockDraft,
  mergeAnswers,
} from '../store/drafts.ts';
import { requestById } from '../store/requests.ts';
import { answersInput, clearable, requestInput } from './request-input.ts';

/** Begins a request: answers are kept from the first question on. The code opens the draft again, on any device. */
export const startDraft = action('requests.startDraft', {
  input: schema.object({ answers: answersInput }),
  open: [anyone],
  async run({ tx, clock, today, actor }, { answers }) {
    const draft = newId<DraftId>();
    const family = actor.kind === 'family' ? actor.family : (draft as string as FamilyId);
    const code = newCode();
    await insertDraft(tx, {
      draft,
      family,
      answers,
      codeHash: hashCode(code),
      madeAt: clock.now(),
      expiresOn: addDays(today, DRAFT_DAYS),
    });
    return { draft, code };
  },
  audit: (_input, { draft }) => ({ draft }),
});

/** Keeps the answers to one or more questions; forgets those in `clear`. */
export const saveAnswers = action('requests.saveAnswers', {
  input: schema.object({
    draft: schema.id<DraftId>(),
    answers: answersInput,
    clear: Type.Optional(Type.Array(schema.oneOf(clearable), { maxItems: clearable.length })),
  }),
  open: [ownDraft(by('draft'))],
  async run({ tx, today }, { draft, answers, clear = [] }) {
    const wanted = new Set(answers.locations);
    if ((await locationsByIds(tx, [...wanted], today)).length < wanted.size) refuse('requests.unknownLocation');
    await mergeAnswers(tx, draft, answers, clear, addDays(today, DRAFT_DAYS));
  },
  audit: ({ draft }) => ({ draft }),
});

/** Opens a draft again by its code. Wrong codes are counted. */
export const resumeDraft = action('requests.resumeDraft', {
  input: schema.object({ code: Type.String({ maxLength: 40 }), from: Type.String({ maxLength: 60 }) }),
  open: [anyone],
  attempts: ({ from }) => [{ bucket: `draft code ${from}`, max: 20, minutes: 15 }],
  async run({ tx, today }, { code }) {
    const typed = readCode(code);
    const draft = typed === null ? null : await draftByCode(tx, hashCode(typed), today);
    return draft === null ? null : { draft: draft.draft };
  },
  audit: (_input, found) => ({ draft: found?.draft ?? null }),
});

/**
 * Sends the request. The draft's id becomes the request's, so sending it again (back button, double click) answers the
 * request that exists. The draft's code opens the family's page from now on: one code to keep, shown from the start.
 * @throws InvalidInput when a question has no fit answer yet
 */
export const sendDraft = action('requests.sendDraft', {
  input: schema.object({ draft: schema.id<DraftId>() }),
  open: [ownDraft(by('draft'))],
  lock: (tx, { draft }) => lockDraft(tx, draft),
  async run(context, { draft: id }): Promise<Registered> {
    const draft = await draftById(context.tx, id);
    if (draft === null) return refuse('requests.unknownDraft');
    const ids = { family: draft.family, request: id as string as RequestId };
    const sent = draft.sent ? await requestById(context.tx, ids.family, ids.request) : null;
    if (sent !== null) return { ...ids, number: sent.number, code: null };
    const answers = parseInput(requestInput, draft.answers);
    const registered = await registerRequest(context, ids, 'web', answers, { withCode: false });
    const hash = await draftCodeHash(context.tx, id);
    await insertCode(context.tx, {
      family: ids.family,
      hash,
      kind: 'receipt',
      madeAt: context.clock.now(),
      expiresAt: null,
    });
    await closeDraft(context.tx, id, context.clock.now());
    return registered;
  },
  audit: (_input, { family, request }) => ({ family, request }),
});
