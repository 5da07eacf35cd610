import { listHalfDays, noHalfDays, overlap } from '../../../kernel/half-days.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { formValues, tickedHalfDays, toInput, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as route, type Answer } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form, LinkButton, Notice } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import { longDate, sayHalfDays, typedDate } from '../../../platform/texts/format.ts';
import { findPlace } from '../../geo/index.ts';
import { searchLocations, showLocation, type SearchResult } from '../../supply/index.ts';
import { askBridge } from '../actions/ask-bridge.ts';
import { bridgePeriod } from '../rules/bridge-period.ts';
import { sentences, type Wrong } from './errors.ts';
import {
  familyAddress,
  familyOf,
  familyReads,
  nameOfChild,
  readScreen,
  requestOf,
  type AskedRequest,
  type FamilyScreen,
} from './family-screen.ts';
import { keptCode } from './kept-code.ts';
import { LocationChoices } from './location-choices.tsx';
import { nearby } from './near.ts';

const PATH = '/loket/gezin/:family/tijdelijk/:request';
const shows = [...familyReads, findPlace, searchLocations, showLocation];
const fields = ['halfDays', 'start', 'end', 'near', 'locations'];

/** Who can take the child in the weeks to come, beside the regular request. */
export const bridgePage = route(PATH, {
  uses: shows,
  async handle(page) {
    const { screen, regular } = await found(page);
    const { from, until } = bridgePeriod(regular.start, page.today);
    const values = formValues({
      id: newId(),
      halfDays: listHalfDays(regular.halfDays).map(String),
      start: typedDate(from),
      end: typedDate(until),
    });
    return show(screen, regular, values, {}, null, 200);
  },
});

/** Receives the form: looks again with other days, or asks the ticked locations. */
export const bridgeForm = form(PATH, {
  uses: [...shows, askBridge],
  async handle(page) {
    const { screen, regular } = await found(page);
    if (page.form.one('act') === 'locations') return show(screen, regular, page.form, {}, null, 200);
    const given = { family: familyOf(page), request: regular.request, urgent: true };
    const attempt = await page.attempt(askBridge, toInput(askBridge.input, page.form, given));
    if (attempt.ok) return page.redirect(familyAddress(given.family, '?gedaan=bridge'));
    const problem = attempt.problem === null ? null : page.say(attempt.problem);
    return show(screen, regular, page.form, sentences(page, attempt.issues), problem, attempt.status);
  },
});

async function found(page: PageContext): Promise<{ screen: FamilyScreen; regular: AskedRequest }> {
  const screen = await readScreen(page);
  const regular = screen.file.requests.find(({ request }) => request === requestOf(page));
  return regular === undefined ? refuse('requests.unknownRequest') : { screen, regular };
}

/** Only who has some of the asked half-days free; whoever says to take children for a short time stands first. */
const canHelp = (result: SearchResult, wish: number) =>
  wish === noHalfDays || overlap(result.freeHalfDays, wish as never) !== noHalfDays;
const occasionalFirst = (a: SearchResult, b: SearchResult) =>
  Number(b.fit === 'all') - Number(a.fit === 'all') ||
  Number(b.features.includes('occasional')) - Number(a.features.includes('occasional'));

async function show(
  screen: FamilyScreen,
  regular: AskedRequest,
  values: FormValues,
  wrong: Wrong,
  problem: string | null,
  status: number,
): Promise<Answer> {
  const { page } = screen;
  const { t } = page;
  const wish = tickedHalfDays(values.all('halfDays'));
  const around = values.one('near') || screen.file.family.postcode || screen.municipality;
  const near = await nearby(page, values, around, {
    untilEnd: true,
    keep: (result) => canHelp(result, wish),
    order: occasionalFirst,
  });
  const free = near.others.concat(near.ticked as SearchResult[]).filter(({ fit }) => fit === 'all').length;
  const child = nameOfChild(screen, regular.child);
  const title = t('staff.desk.bridge.title', { child, count: free });
  const error = (field: string) => wrong[field] ?? null;
  return page.html({
    title: status === 200 ? title : t('staff.desk.wrongTitle', { title }),
    status,
    wide: true,
    scripts: ['once.js'],
    body: (
      <>
        <a class="back" href={familyAddress(screen.file.family.family)}>
          {t('staff.desk.bridge.back')}
        </a>
        {page.query.has('nieuw') && <Registered page={page} regular={regular} />}
        <ErrorSummary frame={page} fields={fields} error={error} problem={problem} />
        <h1>{title}</h1>
        <p>
          {t('staff.desk.bridge.lead', {
            date: longDate(regular.start, page.lang),
            days: sayHalfDays(regular.halfDays, page.lang, t),
          })}
        </p>
        {screen.consent === null ? (
          <Notice tone="warn">
            <p>{t('staff.desk.bridge.noConsent')}</p>
            <LinkButton href={familyAddress(screen.file.family.family, '#toestemming')}>
              {t('staff.desk.consent.button')}
            </LinkButton>
          </Notice>
        ) : (
          <Form page={page} action={familyAddress(screen.file.family.family, `/tijdelijk/${regular.request}`)}>
            <input type="hidden" name="id" value={values.one('id')} />
            <div class="cols halves dense">
              <Wish page={page} values={values} error={error} around={around} />
              <section class="panel" id="locaties">
                <LocationChoices
                  page={page}
                  near={near}
                  wish={wish}
                  error={error('locations')}
                  legend={t('staff.desk.bridge.locations')}
                  hint={t('staff.desk.bridge.locationsHint')}
                />
                <Button name="act" value="ask">
                  {t('staff.desk.bridge.button')}
                </Button>
              </section>
            </div>
          </Form>
        )}
      </>
    ),
  });
}

/** After phone entry: the number and the code are not lost on the way. */
function Registered({ page, regular }: { page: PageContext; regular: AskedRequest }) {
  const { t } = page;
  const code = keptCode(page, regular.request);
  return (
    <Notice tone="free" title={t('staff.desk.receipt.title', { number: regular.number, count: regular.lines.length })}>
      {code !== null && (
        <p>
          {t('staff.desk.receipt.code')}: <b class="code">{code}</b>
        </p>
      )}
      <p>
        <a href={`/loket/gezin/${familyOf(page)}/ontvangst/${regular.request}`}>{t('staff.desk.bridge.receipt')}</a>
      </p>
    </Notice>
  );
}

interface WishProps {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly error: (field: string) => string | null;
  readonly around: string;
}

function Wish({ page, values, error, around }: WishProps) {
  const { t } = page;
  return (
    <section class="panel">
      <WeekChooser
        frame={page}
        name="halfDays"
        chosen={tickedHalfDays(values.all('halfDays'))}
        legend={t('staff.desk.bridge.days')}
        error={error('halfDays')}
        weekend
      />
      <div class="row">
        <TextField
          name="start"
          label={t('staff.desk.phone.start')}
          value={values.one('start')}
          error={error('start')}
          short
        />
        <TextField name="end" label={t('staff.desk.phone.end')} value={values.one('end')} error={error('end')} short />
      </div>
      <TextField
        name="near"
        label={t('staff.desk.phone.near')}
        value={values.one('near') || around}
        error={error('near')}
        autocomplete="off"
      />
      <button class="btn quiet" type="submit" name="act" value="locations">
        {t('staff.desk.bridge.again')}
      </button>
    </section>
  );
}
