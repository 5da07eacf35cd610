import type { Problem } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { acceptInvite } from '../actions/accept-invite.ts';
import { openInvite } from '../reads/invitation.ts';
import { firstPageOf } from '../rules/roles.ts';

type Offer = Awaited<ReturnType<typeof openInvite.run>>;

/** /uitnodiging/:token: makes a local account with a second factor. Looking at the link uses nothing up. */
export const invitationPage = pageRoute('/uitnodiging/:token', {
  uses: [openInvite],
  handle: async (page) => show(page, await page.read(openInvite, { token: page.params['token'] ?? '' })),
});

export const invitationForm = form('/uitnodiging/:token', {
  uses: [openInvite, acceptInvite],
  async handle(page) {
    const token = page.params['token'] ?? '';
    const enrolment = page.form.one('enrolment');
    const given = { token, ...(enrolment === '' ? {} : { enrolment }) };
    const typed = { password: page.form.one('password'), code: page.form.one('code') };
    // Looked at before it is used: afterwards it is gone.
    const offer = await page.read(openInvite, given);
    const answer = await page.attempt(acceptInvite, { ...given, ...typed });
    if (!answer.ok) return show(page, offer, answer.status, wrongFields(page, answer.problem, typed));
    await page.visit.signInStaff(answer.value.person, answer.value.organisation);
    return page.redirect(firstPageOf([offer.role]));
  },
});

type Wrong = Readonly<Partial<Record<'password' | 'code' | 'whole', string>>>;

/** Puts each problem beside the field that can mend it. */
function wrongFields(page: PageContext, problem: Problem | null, typed: { password: string; code: string }): Wrong {
  if (problem === null)
    return {
      ...(typed.password === '' ? { password: page.t('error.required') } : {}),
      ...(typed.code === '' ? { code: page.t('error.required') } : {}),
    };
  if (/^accounts\.(password|wrongPassword)/.test(problem.type)) return { password: page.say(problem) };
  return problem.type === 'accounts.wrongCode' ? { code: page.say(problem) } : { whole: page.say(problem) };
}

function show(page: PageContext, offer: Offer, status = 200, wrong: Wrong = {}): Answer {
  const { t } = page;
  const { factor } = offer;
  const title = t('staff.invitation.title', { name: offer.name, organisation: offer.organisationName });
  return page.html({
    title,
    status,
    body: (
      <div class="q">
        <ErrorSummary
          frame={page}
          fields={['password', 'code']}
          error={(field) => wrong[field as 'password' | 'code'] ?? null}
          problem={wrong.whole ?? null}
        />
        <h1>{title}</h1>
        <p>{t('staff.invitation.lead', { role: t(`staff.role.${offer.role}`), email: offer.email })}</p>
        {factor === null && <p>{t('staff.invitation.known', { organisation: offer.organisationName })}</p>}
        <Form page={page} action={`/uitnodiging/${page.params['token'] ?? ''}`}>
          <input type="hidden" name="enrolment" value={factor?.enrolment ?? ''} />
          {/* So that a password manager keeps the password under the right name. */}
          <input type="hidden" name="username" value={offer.email} autocomplete="username" />
          {factor !== null && <h2>{t('staff.invitation.step1')}</h2>}
          <TextField
            name="password"
            type="password"
            label={t('staff.invitation.password')}
            hint={factor === null ? undefined : t('staff.invitation.passwordHint')}
            autocomplete={factor === null ? 'current-password' : 'new-password'}
            error={wrong.password}
          />
          {factor !== null && <Enrolment page={page} svg={factor.svg} letters={factor.letters} />}
          <TextField
            name="code"
            label={t('staff.code.label')}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={10}
            short
            error={wrong.code}
          />
          <Button>{t(factor === null ? 'staff.invitation.join' : 'staff.invitation.accept')}</Button>
        </Form>
      </div>
    ),
  });
}

function Enrolment({ page, svg, letters }: { page: PageContext; svg: string; letters: string }) {
  return (
    <>
      <h2>{page.t('staff.invitation.step2')}</h2>
      <p>{page.t('staff.invitation.scan')}</p>
      <p>
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
          width={220}
          height={220}
          alt={page.t('staff.invitation.picture')}
        />
      </p>
      <p>{page.t('staff.invitation.letters')}</p>
      <p>
        <code>{letters}</code>
      </p>
      <h2>{page.t('staff.invitation.step3')}</h2>
    </>
  );
}
