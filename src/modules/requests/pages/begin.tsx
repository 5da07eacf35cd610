import { readDate } from '../../../kernel/calendar-date.ts';
import { halfDaysOf } from '../../../kernel/half-days.ts';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { Refusal } from '../../../kernel/problem.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../../platform/http/route.ts';
import { Button, Form, LinkButton } from '../../../platform/page/parts.tsx';
import { showLocation, type LocationPage } from '../../supply/index.ts';
import { saveAnswers, startDraft } from '../actions/draft.ts';
import type { Answers } from '../actions/request-input.ts';
import { showDraft, type DraftPage } from '../reads/show-draft.ts';
import { showFamily } from '../reads/show-family.ts';
import { checkPeriod } from '../rules/check-request.ts';
import { MOST_LOCATIONS, REACTION_DAYS } from '../rules/terms.ts';
import { draftOf } from './frame.tsx';
import { firstOpenPath, nextPath } from './questions/order.ts';

/** What the search hands on: /vraag?locatie=…&vanaf=…&dagen=…&dagen=… */
interface Given {
  readonly locations: readonly LocationPage[];
  readonly answers: Answers;
}

export const beginRoutes: readonly Route[] = [
  pageRoute('/vraag', { uses: [showLocation, showDraft], handle: begin }),
  form('/vraag', { uses: [showLocation, startDraft, showFamily], handle: start }),
  form('/vraag/toevoegen', { uses: [showLocation, showDraft, saveAnswers], handle: add }),
  form('/vraag/stoppen', { uses: [showDraft], handle: close }),
];

async function begin(page: PageContext): Promise<Answer> {
  const { locations } = await given(page, page.query);
  const open = await openDraft(page);
  const { t } = page;
  return page.html({
    title: t('ask.begin.title'),
    body: (
      <div class="q">
        <h1>{t('ask.begin.title')}</h1>
        {open !== null && <OpenDraft page={page} draft={open} found={locations.length} />}
        {locations.length > 0 && (
          <>
            <p>{t('ask.begin.chosen', { count: locations.length })}</p>
            <ul>
              {locations.map(({ location, name, municipality }) => (
                <li key={location}>
                  {name}, {municipality}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{t('ask.begin.lead')}</p>
        <h2>{t('ask.begin.need')}</h2>
        <ul>
          <li>{t('ask.begin.needDates')}</li>
          <li>{t('ask.begin.needDays')}</li>
          <li>{t('ask.begin.needContact')}</li>
        </ul>
        <p>{t('ask.begin.next', { days: REACTION_DAYS })}</p>
        <Form page={page} action="/vraag">
          <GivenFields values={page.query} />
          <Button>{t(open === null ? 'ask.begin.button' : 'ask.begin.anew')}</Button>
        </Form>
        <p class="meta">
          <a href={page.href('/vraag/verder')}>{t('ask.begin.resume')}</a>
        </p>
        <p class="meta">{t('ask.begin.privacy')}</p>
      </div>
    ),
  });
}

function OpenDraft({ page, draft, found }: { page: PageContext; draft: DraftPage; found: number }) {
  const { t } = page;
  return (
    <div class="notice">
      <p>{t('ask.begin.open')}</p>
      {found === 0 ? (
        <LinkButton href={page.href(firstOpenPath(draft.answers))}>{t('ask.begin.goOn')}</LinkButton>
      ) : (
        <Form page={page} action="/vraag/toevoegen">
          <GivenFields values={page.query} />
          <Button>{t('ask.begin.addTo', { count: found })}</Button>
        </Form>
      )}
    </div>
  );
}

const givenFields = ['locatie', 'vanaf', 'dagen'] as const;

/** What the search gave, carried on without a script. */
const GivenFields = ({ values }: { values: FormValues }) => (
  <>
    {givenFields.flatMap((name) =>
      values
        .all(name)
        .slice(0, 14)
        .map((value) => <input type="hidden" name={name} value={value} key={`${name} ${value}`} />),
    )}
  </>
);

async function start(page: PageContext): Promise<Answer> {
  const { answers } = await given(page, page.form);
  const known = { ...(await familyAnswers(page)), ...answers };
  const { draft, code } = await page.act(startDraft, { answers: known });
  page.visit.startDraft(draft);
  page.visit.keep('code', code);
  return page.redirect(nextPath(null, known));
}

/** Adds what was found to the request that is being made. */
async function add(page: PageContext): Promise<Answer> {
  const open = await openDraft(page);
  if (open === null) return start(page);
  const { locations } = await given(page, page.form);
  const before = open.answers.locations ?? [];
  const together = [...new Set([...before, ...locations.map(({ location }) => location)])].slice(0, MOST_LOCATIONS);
  if (together.length > 0) await page.act(saveAnswers, { draft: open.draft, answers: { locations: together } });
  return page.redirect('/vraag/locaties');
}

/** Leaves the request: this computer forgets it, the code opens it again. */
async function close(page: PageContext): Promise<Answer> {
  const open = await openDraft(page);
  await page.visit.signOut();
  return page.redirect(open === null ? '/' : '/vraag/verder');
}

async function openDraft(page: PageContext): Promise<DraftPage | null> {
  const id = draftOf(page);
  if (id === null) return null;
  const draft = await orNull(page.read(showDraft, { draft: id }));
  return draft === null || draft.sent ? null : draft;
}

/** What is known of a family that signed in: not asked again. */
async function familyAnswers(page: PageContext): Promise<Answers> {
  if (page.actor.kind !== 'family') return {};
  const { family } = await page.read(showFamily, { family: page.actor.family });
  return {
    nis: family.nis,
    ...(family.street === null ? {} : { street: family.street }),
    ...(family.postcode === null ? {} : { postcode: family.postcode }),
    guardians: family.guardians.slice(0, 2).map(({ firstName, lastName, email, phone }) => ({
      firstName,
      lastName,
      ...(email === null ? {} : { email }),
      ...(phone === null ? {} : { phone }),
    })),
  };
}

/** The part of the address that makes sense; the rest is left out, and asked. */
async function given(page: PageContext, values: FormValues): Promise<Given> {
  const ids = [...new Set(values.all('locatie').filter(isId))].slice(0, MOST_LOCATIONS) as LocationId[];
  const found = await Promise.all(ids.map((location) => orNull(page.read(showLocation, { location }))));
  const locations = found.filter((location) => location !== null);
  const from = readDate(values.one('vanaf'));
  const days = values.all('dagen').filter((value) => /^(\d|1[0-3])$/.test(value));
  return {
    locations,
    answers: {
      ...(locations.length === 0 ? {} : { locations: locations.map(({ location }) => location) }),
      ...(from !== null && checkPeriod(from, undefined, page.today).ok ? { start: from } : {}),
      ...(days.length === 0 ? {} : { halfDays: halfDaysOf(days.map(Number)) }),
    },
  };
}

/** What was looked for, or null when it is not there (any more). */
async function orNull<T>(looked: Promise<T>): Promise<T | null> {
  try {
    return await looked;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
