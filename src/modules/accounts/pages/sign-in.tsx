import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import type { ErrorOf } from '../../../platform/page/fields.tsx';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form, LinkButton } from '../../../platform/page/parts.tsx';
import { checkPassword } from '../actions/enter-locally.ts';
import { waysIn } from '../reads/sign-in.ts';
import { accountErrors } from './errors.ts';
import { askedPath } from './onward.ts';

const fields = ['email', 'password'] as const;

/** /aanmelden: the ways in, for families and for professionals. */
export const signInPage = pageRoute('/aanmelden', {
  uses: [waysIn],
  handle: async (page) => show(page, await page.read(waysIn, {}), askedPath(page.query.one('verder'))),
});

/** Receives e-mail and password; the code of the app comes next. */
export const signInForm = form('/aanmelden', {
  uses: [checkPassword, waysIn],
  async handle(page) {
    const onward = askedPath(page.form.one('verder'));
    const input = { email: page.form.one('email'), password: page.form.one('password'), address: page.ip };
    const answer = await page.attempt(checkPassword, input);
    if (answer.ok && answer.value.ticket !== null) {
      page.visit.keep('password', answer.value.ticket);
      page.visit.keep('onward', onward ?? '');
      return page.redirect('/aanmelden/code');
    }
    const issues = answer.ok
      ? []
      : answer.issues.map((issue) => (page.form.one(issue.field) === '' ? { ...issue, rule: 'required' } : issue));
    const problem = answer.ok
      ? page.t('staff.signIn.wrong')
      : answer.problem === null
        ? null
        : page.say(answer.problem);
    const error = accountErrors(page, issues);
    return show(page, await page.read(waysIn, {}), onward, { status: answer.ok ? 400 : answer.status, problem, error });
  },
});

interface Wrong {
  readonly status: number;
  readonly problem: string | null;
  readonly error: ErrorOf;
}

type Ways = Awaited<ReturnType<typeof waysIn.run>>;

function show(page: PageContext, ways: Ways, onward: string | null, wrong: Wrong | null = null): Answer {
  const { t } = page;
  const error = wrong?.error ?? (() => null);
  return page.html({
    title: t('signIn.title'),
    status: wrong?.status ?? 200,
    body: (
      <div class="q">
        <ErrorSummary frame={page} fields={fields} error={error} problem={wrong?.problem ?? null} />
        <h1>{t('signIn.title')}</h1>
        <section class="panel">
          <h2>{t('signIn.family')}</h2>
          <p>{t('signIn.familyHint')}</p>
          <LinkButton href={page.href('/mijn-vraag')} quiet>
            {t('signIn.toFamily')}
          </LinkButton>
        </section>
        <section class="panel">
          <h2>{t('staff.signIn.title')}</h2>
          {ways.service && <ServiceButton page={page} practice={ways.practice} onward={onward} />}
          <h3>{t('staff.signIn.local')}</h3>
          <p class="meta">{t('staff.signIn.localHint')}</p>
          <Form page={page} action="/aanmelden">
            <input type="hidden" name="verder" value={onward ?? ''} />
            <TextField
              name="email"
              type="email"
              label={t('staff.signIn.email')}
              value={page.form.one('email')}
              autocomplete="username"
              error={error('email')}
            />
            <TextField
              name="password"
              type="password"
              label={t('staff.signIn.password')}
              autocomplete="current-password"
              error={error('password')}
            />
            <Button>{t('staff.signIn.next')}</Button>
          </Form>
        </section>
      </div>
    ),
  });
}

/** The address is whole: the cookie that waits for the answer must be of the address the service sends back to. */
function ServiceButton({ page, practice, onward }: { page: PageContext; practice: boolean; onward: string | null }) {
  const query = onward === null ? '' : `?verder=${encodeURIComponent(onward)}`;
  return (
    <>
      <p>{page.t(practice ? 'staff.signIn.practiceHint' : 'staff.signIn.serviceHint')}</p>
      <LinkButton href={`${page.url}/aanmelden/dienst${query}`}>
        {page.t(practice ? 'staff.signIn.practice' : 'staff.signIn.service')}
      </LinkButton>
    </>
  );
}
