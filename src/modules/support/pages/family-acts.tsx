import type { VNode } from 'preact';
import type { ChildId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as route, type Answer, type Route } from '../../../platform/http/route.ts';
import type { AnyAction } from '../../../platform/operations/operation.ts';
import { Choices, TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { acceptOffer, declineOffer, loseTouch, withdrawLine, withdrawRequest } from '../../placement/index.ts';
import { tellBirth } from '../../requests/index.ts';
import { giveConsent } from '../actions/give-consent.ts';
import { sentences, type Wrong } from './errors.ts';
import { showScreen } from './family.tsx';
import { familyAddress, familyOf, familyReads, nameOfChild, readScreen, requestOf } from './family-screen.ts';

/** Receives one button of the family's screen: done, back with a word; not done, the screen with the reason. */
function act(path: string, action: AnyAction, done: string): Route {
  return form(`/loket/gezin/:family/${path}`, {
    uses: [...familyReads, action],
    async handle(page) {
      const family = familyOf(page);
      const attempt = await page.attempt(action, toInput(action.input as never, page.form, { family }));
      if (attempt.ok) return page.redirect(familyAddress(family, `?gedaan=${done}`));
      const problem = attempt.problem ?? { type: 'input.invalid', values: {} };
      return showScreen(await readScreen(page), page.say(problem), attempt.status);
    },
  });
}

const stops = ['withdraw', 'findElsewhere', 'lapse', 'loseTouch'] as const;

/** Why a request ends. Losing touch needs no consent: there is nobody to give it. */
const stopPath = '/loket/gezin/:family/stop/:request';
const stopPage = route(stopPath, { uses: familyReads, handle: (page) => askStop(page, {}, null, 200) });
const stopForm = form(stopPath, {
  uses: [...familyReads, withdrawRequest, loseTouch],
  async handle(page) {
    const given = { family: familyOf(page), request: requestOf(page) };
    const event = page.form.one('event');
    const attempt =
      event === 'loseTouch'
        ? await page.attempt(loseTouch, given)
        : await page.attempt(withdrawRequest, toInput(withdrawRequest.input, page.form, given));
    if (attempt.ok) return page.redirect(familyAddress(given.family, '?gedaan=stopped'));
    const problem = attempt.problem === null ? null : page.say(attempt.problem);
    return askStop(page, sentences(page, attempt.issues), problem, attempt.status);
  },
});

async function askStop(page: PageContext, wrong: Wrong, problem: string | null, status: number): Promise<Answer> {
  const { t } = page;
  const screen = await readScreen(page);
  const asked = screen.file.requests.find(({ request }) => request === requestOf(page));
  if (asked === undefined) return refuse('requests.unknownRequest');
  const child = nameOfChild(screen, asked.child);
  const open = screen.consent === null ? (['loseTouch'] as const) : stops;
  return question(page, status, t('staff.desk.stop.title', { child }), wrong, problem, ['event'], (error) => (
    <Form page={page} action={familyAddress(familyOf(page), `/stop/${asked.request}`)}>
      {screen.consent === null && <Notice tone="warn">{t('staff.desk.stop.noConsent')}</Notice>}
      <Choices
        name="event"
        asHeading
        label={t('staff.desk.stop.title', { child })}
        hint={t('staff.desk.stop.hint')}
        chosen={page.form.all('event')}
        error={error('event')}
        choices={open.map((value) => ({
          value,
          label: t(`staff.desk.stop.${value}`),
          hint: t(`staff.desk.stop.${value}.hint`),
        }))}
      />
      <Button>{t('staff.desk.stop.button')}</Button>
    </Form>
  ));
}

const birthPath = '/loket/gezin/:family/geboorte/:child';
const birthPage = route(birthPath, { uses: familyReads, handle: (page) => askBirth(page, {}, null, 200) });
const birthForm = form(birthPath, {
  uses: [...familyReads, tellBirth],
  async handle(page) {
    const given = { family: familyOf(page), child: page.params['child'] as ChildId };
    const attempt = await page.attempt(tellBirth, toInput(tellBirth.input, page.form, given));
    if (attempt.ok) return page.redirect(familyAddress(given.family, '?gedaan=birth'));
    const problem = attempt.problem === null ? null : page.say(attempt.problem);
    return askBirth(page, sentences(page, attempt.issues), problem, attempt.status);
  },
});

async function askBirth(page: PageContext, wrong: Wrong, problem: string | null, status: number): Promise<Answer> {
  const { t } = page;
  const screen = await readScreen(page);
  const child = screen.file.family.children.find((candidate) => candidate.child === page.params['child']);
  if (child === undefined) return refuse('requests.unknownChild');
  const title = t('staff.desk.birth.title', { child: nameOfChild(screen, child.child) });
  const fields = ['birthDate', 'firstName', 'lastName'];
  const value = (name: string, known: string | null) => (page.form.has(name) ? page.form.one(name) : (known ?? ''));
  return question(page, status, title, wrong, problem, fields, (error) => (
    <Form page={page} action={familyAddress(familyOf(page), `/geboorte/${child.child}`)}>
      <h1>{title}</h1>
      <TextField
        name="birthDate"
        label={t('staff.desk.birth.date')}
        hint={t('staff.desk.dateHint')}
        value={value('birthDate', null)}
        error={error('birthDate')}
        short
      />
      <TextField
        name="firstName"
        label={t('staff.desk.phone.childFirstName')}
        value={value('firstName', child.firstName)}
        error={error('firstName')}
      />
      <TextField
        name="lastName"
        label={t('staff.desk.birth.lastName')}
        value={value('lastName', child.lastName ?? screen.file.family.guardians[0]?.lastName ?? null)}
        error={error('lastName')}
      />
      <Button>{t('staff.desk.birth.button')}</Button>
    </Form>
  ));
}

/** One question about a family, with the way back. */
function question(
  page: PageContext,
  status: number,
  title: string,
  wrong: Wrong,
  problem: string | null,
  fields: readonly string[],
  body: (error: (field: string) => string | null) => VNode,
): Answer {
  const error = (field: string) => wrong[field] ?? null;
  return page.html({
    title: status === 200 ? title : page.t('staff.desk.wrongTitle', { title }),
    status,
    body: (
      <div class="q">
        <a class="back" href={familyAddress(familyOf(page))}>
          {page.t('frame.back')}
        </a>
        <ErrorSummary frame={page} fields={fields} error={error} problem={problem} />
        {body(error)}
      </div>
    ),
  });
}

export const familyActs: readonly Route[] = [
  act('toestemming', giveConsent, 'consent'),
  act('aanvaard', acceptOffer, 'accepted'),
  act('weiger', declineOffer, 'declined'),
  act('schrap', withdrawLine, 'line'),
  stopPage,
  stopForm,
  birthPage,
  birthForm,
];
