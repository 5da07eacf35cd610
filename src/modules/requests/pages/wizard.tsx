import { formValues, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../../platform/http/route.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import type { ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { saveAnswers } from '../actions/draft.ts';
import { showDraft, type DraftPage } from '../reads/show-draft.ts';
import { draftOf, QuestionFrame } from './frame.tsx';
import { CHECK_PATH, nextPath, pathOf, previousPath, questions } from './questions/order.ts';
import { isSettled, sentences, type Asking, type Question, type Wrong } from './question.tsx';

/** Two routes per question: its page, and the receiving end of its form. */
export const questionRoutes: readonly Route[] = questions.flatMap((question) => {
  const uses = [showDraft, saveAnswers, ...(question.uses ?? [])];
  return [
    pageRoute(pathOf(question), { uses, handle: (page) => withQuestion(page, question, show) }),
    form(pathOf(question), { uses, handle: (page) => withQuestion(page, question, receive) }),
  ];
});

/** The draft of this visit; without one the way back in, and for one that was sent its receipt. */
export async function withDraft(page: PageContext, then: (draft: DraftPage) => Promise<Answer>): Promise<Answer> {
  const id = draftOf(page);
  if (id === null) return page.redirect('/vraag/verder');
  const draft = await page.read(showDraft, { draft: id });
  return draft.sent ? page.redirect('/vraag/ontvangst') : then(draft);
}

type Handle = (page: PageContext, question: Question, draft: DraftPage) => Promise<Answer>;

const withQuestion = (page: PageContext, question: Question, handle: Handle): Promise<Answer> =>
  withDraft(page, async (draft) =>
    isSettled(question, draft) ? page.redirect(CHECK_PATH) : handle(page, question, draft),
  );

/** Changing one answer leads back to the check page. */
const isChange = (page: PageContext) => page.query.has('wijzig');

async function show(page: PageContext, question: Question, draft: DraftPage): Promise<Answer> {
  return render(page, question, draft, formValues(question.stored(draft.answers)), {}, 200);
}

async function receive(page: PageContext, question: Question, draft: DraftPage): Promise<Answer> {
  const understood = await question.understand(page, page.form, draft);
  if (!understood.ok) return render(page, question, draft, page.form, understood.wrong, 400);
  const { keep, clear = [], stay } = understood;
  const saved = await page.attempt(saveAnswers, { draft: draft.draft, answers: keep, clear });
  if (!saved.ok) {
    const wrong =
      saved.problem === null
        ? sentences(page, saved.issues.map(ofAnswer))
        : { [first(question)]: page.say(saved.problem) };
    return render(page, question, draft, page.form, wrong, saved.status);
  }
  if (stay !== undefined) {
    const query = new URLSearchParams({ ...(isChange(page) ? { wijzig: '1' } : {}), ...stay }).toString();
    return page.redirect(`${pathOf(question)}${query === '' ? '' : `?${query}`}`);
  }
  return page.redirect(isChange(page) ? CHECK_PATH : nextPath(question, { ...draft.answers, ...keep }));
}

/** The action knows the answers as a part of its input. */
const ofAnswer = (issue: Issue): Issue => ({ ...issue, field: issue.field.replace(/^answers\./, '') });

const first = (question: Question) => question.fields[0] ?? '';

async function render(
  page: PageContext,
  question: Question,
  draft: DraftPage,
  values: FormValues,
  wrong: Wrong,
  status: number,
): Promise<Answer> {
  const error: ErrorOf = (field) => wrong[field] ?? null;
  const asking: Asking = { page, draft, values, error };
  const title = question.title(page, draft.answers);
  const path = pathOf(question);
  return page.html({
    title: status === 200 ? title : page.t('ask.wrongTitle', { title }),
    status,
    body: (
      <QuestionFrame page={page} back={isChange(page) ? CHECK_PATH : previousPath(question)}>
        <ErrorSummary frame={page} fields={[...question.fields, ...unnamed(question, wrong)]} error={error} />
        <Form page={page} action={isChange(page) ? `${path}?wijzig=1` : path}>
          {await question.body(asking)}
          <Button>{page.t('ask.continue')}</Button>
        </Form>
        {question.below === undefined ? null : await question.below(asking)}
      </QuestionFrame>
    ),
  });
}

/** What is wrong elsewhere is said too. */
const unnamed = (question: Question, wrong: Wrong) =>
  Object.keys(wrong).filter((field) => !question.fields.includes(field));
