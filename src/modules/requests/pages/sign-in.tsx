import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, wordsOnly, type Answer, type Route } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { resumeDraft } from '../actions/draft.ts';
import { askMailCode, openByCode } from '../actions/open-family.ts';
import { readCode } from '../rules/codes.ts';
import { sentences, type Wrong } from './question.tsx';
import { CHECK_PATH } from './questions/order.ts';

/** Where a family looks at its file; a screen above this module. */
const FILE_PATH = '/mijn-vraag/overzicht';

export const signInRoutes: readonly Route[] = [
  wordsOnly('/mijn-vraag', (page) => (page.actor.kind === 'family' ? page.redirect(FILE_PATH) : signIn(page, {}, 200))),
  form('/mijn-vraag/code', { uses: [openByCode, resumeDraft], handle: (page) => enter(page, signIn) }),
  form('/mijn-vraag/mail-vragen', { uses: [askMailCode], handle: ask }),
  wordsOnly('/mijn-vraag/mail-gevraagd', asked),
  wordsOnly('/mijn-vraag/mail', fromMail),
  wordsOnly('/vraag/verder', (page) => resume(page, {}, 200)),
  form('/vraag/verder', { uses: [openByCode, resumeDraft], handle: (page) => enter(page, resume) }),
];

type Show = (page: PageContext, wrong: Wrong, status: number) => Answer;

/** One field for every code: of a receipt, of a mail, of a request that is not sent yet. */
async function enter(page: PageContext, again: Show): Promise<Answer> {
  const input = { code: page.form.one('code').slice(0, 40), from: page.ip.slice(0, 60) };
  if (input.code === '') return again(page, { code: page.t('error.required') }, 400);
  const opened = await page.attempt(openByCode, input);
  if (!opened.ok) return again(page, { code: refused(page, opened.problem) }, opened.status);
  if (opened.value !== null) {
    await page.visit.signInFamily(opened.value.family);
    return page.redirect(FILE_PATH);
  }
  const resumed = await page.attempt(resumeDraft, input);
  if (!resumed.ok) return again(page, { code: refused(page, resumed.problem) }, resumed.status);
  if (resumed.value === null) return again(page, { code: page.t('enter.wrongCode') }, 400);
  page.visit.startDraft(resumed.value.draft);
  page.visit.keep('code', readCode(input.code) ?? input.code);
  return page.redirect(CHECK_PATH);
}

const refused = (page: PageContext, problem: Parameters<PageContext['say']>[0] | null): string =>
  problem === null ? page.t('enter.wrongCode') : page.say(problem);

async function ask(page: PageContext): Promise<Answer> {
  const asked = await page.attempt(askMailCode, { email: page.form.one('email'), from: page.ip.slice(0, 60) });
  if (asked.ok) return page.redirect('/mijn-vraag/mail-gevraagd');
  if (asked.problem !== null) return signIn(page, { email: page.say(asked.problem) }, asked.status);
  const wrong = page.form.one('email') === '' ? { email: page.t('error.required') } : sentences(page, asked.issues);
  return signIn(page, wrong, asked.status);
}

function signIn(page: PageContext, wrong: Wrong, status: number): Answer {
  const { t } = page;
  const error = (field: string) => wrong[field] ?? null;
  const title = t(page.query.has('aanbod') ? 'enter.offerTitle' : 'enter.title');
  return page.html({
    title: status === 200 ? title : t('ask.wrongTitle', { title }),
    status,
    body: (
      <>
        <div class="q">
          <ErrorSummary frame={page} fields={['code', 'email']} error={error} />
          <h1>{title}</h1>
          <p>{t('enter.lead')}</p>
          <CodeForm page={page} action="/mijn-vraag/code" error={error('code')} />
          <hr />
          <h2>{t('enter.mailTitle')}</h2>
          <Form page={page} action="/mijn-vraag/mail-vragen">
            <TextField
              name="email"
              type="email"
              label={t('enter.email')}
              hint={t('enter.emailHint')}
              value={page.form.one('email')}
              error={error('email')}
              autocomplete="email"
            />
            <button class="btn quiet" type="submit">
              {t('enter.mailButton')}
            </button>
          </Form>
        </div>
        <NoCode page={page} />
      </>
    ),
  });
}

function CodeForm({ page, action, error }: { page: PageContext; action: string; error: string | null }) {
  const { t } = page;
  return (
    <Form page={page} action={action}>
      <TextField
        name="code"
        label={t('enter.code')}
        hint={t('enter.codeHint')}
        value={page.form.one('code')}
        error={error}
        autocomplete="off"
        maxLength={40}
      />
      <Button>{t('enter.button')}</Button>
    </Form>
  );
}

const NoCode = ({ page }: { page: PageContext }) => (
  <aside class="keep-code">
    <p class="meta">
      {page.t('enter.lost')} <a href={page.href('/hulp')}>{page.t('frame.help')}</a>
    </p>
    <p class="meta">
      {page.t('enter.none')} <a href={page.href('/vraag')}>{page.t('enter.noneLink')}</a>
    </p>
  </aside>
);

function asked(page: PageContext): Answer {
  const { t } = page;
  return page.html({
    title: t('enter.askedTitle'),
    body: (
      <>
        <div class="q">
          <h1>{t('enter.askedTitle')}</h1>
          <p>{t('enter.asked')}</p>
          <CodeForm page={page} action="/mijn-vraag/code" error={null} />
          <p class="meta">{t('enter.askedNothing')}</p>
        </div>
        <NoCode page={page} />
      </>
    ),
  });
}

/** Where the link of a mail leads: a button, because looking at a link must not use up the code. */
function fromMail(page: PageContext): Answer {
  const { t } = page;
  return page.html({
    title: t('enter.fromMailTitle'),
    body: (
      <div class="q">
        <h1>{t('enter.fromMailTitle')}</h1>
        <p>{t('enter.fromMail')}</p>
        <Form page={page} action="/mijn-vraag/code">
          <input type="hidden" name="code" value={page.query.one('code').slice(0, 40)} />
          <Button>{t('enter.fromMailButton')}</Button>
        </Form>
      </div>
    ),
  });
}

function resume(page: PageContext, wrong: Wrong, status: number): Answer {
  const { t } = page;
  const error = (field: string) => wrong[field] ?? null;
  const title = t('enter.resumeTitle');
  return page.html({
    title: status === 200 ? title : t('ask.wrongTitle', { title }),
    status,
    body: (
      <>
        <div class="q">
          <ErrorSummary frame={page} fields={['code']} error={error} />
          <h1>{title}</h1>
          <p>{t('enter.resumeLead')}</p>
          <CodeForm page={page} action="/vraag/verder" error={error('code')} />
        </div>
        <aside class="keep-code">
          <p class="meta">
            {t('enter.resumeLost')} <a href={page.href('/vraag')}>{t('enter.noneLink')}</a>
          </p>
        </aside>
      </>
    ),
  });
}
