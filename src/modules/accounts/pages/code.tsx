import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, wordsOnly, type Answer } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { checkCode } from '../actions/enter-locally.ts';
import { accountErrors } from './errors.ts';
import { NoRole } from './no-access.tsx';
import { askedPath, goIn, isSome } from './onward.ts';

/** /aanmelden/code: the second factor of a local account. */
export const codePage = wordsOnly('/aanmelden/code', (page) =>
  page.visit.kept('password') === null ? page.redirect('/aanmelden') : show(page),
);

export const codeForm = form('/aanmelden/code', {
  uses: [checkCode],
  async handle(page) {
    const ticket = page.visit.kept('password');
    if (ticket === null) return page.redirect('/aanmelden');
    const onward = askedPath(page.visit.kept('onward') ?? '');
    const answer = await page.attempt(checkCode, { ticket, code: page.form.one('code') });
    if (!answer.ok && answer.problem !== null) return show(page, answer.status, page.say(answer.problem));
    if (!answer.ok) return show(page, 400, null, accountErrors(page, [{ field: 'code', rule: 'required' }])('code'));
    if (answer.value === null) return show(page, 400, null, page.t('staff.code.wrong'));
    const { person, memberships } = answer.value;
    if (!isSome(memberships))
      return page.html({ title: page.t('staff.noRole.title'), status: 403, body: <NoRole page={page} /> });
    return goIn(page, person, memberships, onward);
  },
});

function show(page: PageContext, status = 200, problem: string | null = null, wrong: string | null = null): Answer {
  const { t } = page;
  return page.html({
    title: t('staff.code.title'),
    status,
    body: (
      <div class="q">
        <ErrorSummary frame={page} fields={['code']} error={() => wrong} problem={problem} />
        <Form page={page} action="/aanmelden/code">
          <TextField
            name="code"
            asHeading
            label={t('staff.code.title')}
            hint={t('staff.code.hint')}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={10}
            short
            error={wrong}
          />
          <Button>{t('staff.code.enter')}</Button>
        </Form>
      </div>
    ),
  });
}
