import { listHalfDays, noHalfDays } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../../platform/http/route.ts';
import { Button, ErrorSummary, Form, LinkButton, SummaryList, type SummaryRow } from '../../../platform/page/parts.tsx';
import { typedDate } from '../../../platform/texts/format.ts';
import { sendDraft } from '../actions/draft.ts';
import { showDraft, type DraftPage } from '../reads/show-draft.ts';
import { draftOf, QuestionFrame } from './frame.tsx';
import { CHECK_PATH, pathOf, questions } from './questions/order.ts';
import { childName, isSettled } from './question.tsx';
import { withDraft } from './wizard.tsx';

const uses = [showDraft, sendDraft, ...questions.flatMap((question) => question.uses ?? [])];

export const checkRoutes: readonly Route[] = [
  pageRoute(CHECK_PATH, { uses, handle: (page) => withDraft(page, (draft) => check(page, draft, null, 200)) }),
  form(CHECK_PATH, { uses, handle: send }),
];

/** All answers, each with its way to change it; the button says what it does. */
async function check(page: PageContext, draft: DraftPage, problem: string | null, status: number): Promise<Answer> {
  const { t } = page;
  const { answers, locations } = draft;
  const open = questions.filter((question) => !question.isAnswered(answers));
  const rows: SummaryRow[] = [];
  for (const question of questions)
    for (const [index, row] of (await question.summary(page, draft)).entries())
      rows.push({
        ...row,
        ...(index === 0 && !isSettled(question, draft)
          ? { change: { href: page.href(`${pathOf(question)}?wijzig=1`), label: row.term } }
          : {}),
      });
  const title = t('ask.check.title', { child: childName(page, answers) });
  const [next] = open;
  return page.html({
    title: status === 200 ? title : t('ask.wrongTitle', { title }),
    status,
    scripts: ['once.js'],
    body: (
      <QuestionFrame page={page} back={pathOf(questions[questions.length - 1] ?? questions[0]!)}>
        <ErrorSummary frame={page} fields={[]} error={() => null} problem={problem} />
        <h1>{title}</h1>
        <SummaryList rows={rows} changeWord={t('frame.change')} />
        <p>
          <a href={page.href(costPath(draft))}>{t('ask.check.cost')}</a>
        </p>
        {next === undefined ? (
          <>
            <p>{t('ask.check.who', { count: locations.length })}</p>
            <Form page={page} action={CHECK_PATH}>
              <Button>{t('ask.check.send', { count: locations.length })}</Button>
            </Form>
          </>
        ) : (
          <>
            <p>{t('ask.check.open', { count: open.length })}</p>
            <LinkButton href={page.href(`${pathOf(next)}?wijzig=1`)}>{t('ask.check.goOn')}</LinkButton>
          </>
        )}
      </QuestionFrame>
    ),
  });
}

/** Sends it. Sending again, by a double click or the back button, shows what exists. */
async function send(page: PageContext): Promise<Answer> {
  const id = draftOf(page);
  if (id === null) return page.redirect('/vraag/verder');
  const sent = await page.attempt(sendDraft, { draft: id });
  if (sent.ok) return page.redirect('/vraag/ontvangst');
  const problem = sent.problem === null ? page.t('ask.check.incomplete') : page.say(sent.problem);
  return withDraft(page, (draft) => check(page, draft, problem, sent.status));
}

/** What care on these days would cost; at the first location, as that decides whose price it is. */
function costPath({ answers: { start, halfDays = noHalfDays }, locations: [first] }: DraftPage): string {
  const address = new URLSearchParams();
  if (start !== undefined) address.set('vanaf', typedDate(start));
  for (const index of listHalfDays(halfDays)) address.append('dagen', String(index));
  if (first !== undefined) address.set('locatie', first.location);
  return `/tarief?${address.toString()}`;
}
