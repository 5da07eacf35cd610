import { newId } from '../../../kernel/ids.ts';
import { formValues, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as route, type Answer } from '../../../platform/http/route.ts';
import { ErrorSummary } from '../../../platform/page/parts.tsx';
import { findPlace } from '../../geo/index.ts';
import { searchLocations, showLocation } from '../../supply/index.ts';
import { registerByPhone } from '../actions/register-by-phone.ts';
import { myArea } from '../reads/my-area.ts';
import { sentences, type Wrong } from './errors.ts';
import { townsOf } from './find-home.ts';
import { keepCode } from './kept-code.ts';
import { nearby } from './near.ts';
import { ownDesk } from './own-desk.ts';
import { PhoneForm } from './phone-form.tsx';
import { phoneFieldNames, problemAtField, understandPhone } from './phone-input.ts';

const PATH = '/loket/telefoon';
const shows = [myArea, findPlace, searchLocations, showLocation];

/** A new request while somebody is on the telephone or at the counter: everything on one page. */
export const phonePage = route(PATH, {
  uses: [...shows, registerByPhone],
  async handle(page) {
    const { municipalities } = await ownDesk(page);
    const [only, ...others] = municipalities;
    const place = only !== undefined && others.length === 0 ? only.name : '';
    const start = { id: newId(), channel: 'phone', kind: 'regular', born: '', place };
    return show(page, formValues(start), {}, null, 200);
  },
});

/** Receives the form: shows locations beside what was typed, or registers the request. */
export const phoneForm = form(PATH, {
  uses: [...shows, registerByPhone],
  async handle(page) {
    if (page.form.one('act') === 'locations') {
      await ownDesk(page);
      return show(page, page.form, {}, null, 200);
    }
    const understood = await understandPhone(page);
    if (!understood.ok) return show(page, page.form, understood.wrong, null, 400);
    const attempt = await page.attempt(registerByPhone, understood.input);
    if (attempt.ok) {
      const { family, request, code } = attempt.value;
      keepCode(page, request, code);
      return page.redirect(
        page.form.one('bridge') === 'yes'
          ? `/loket/gezin/${family}/tijdelijk/${request}?nieuw=1`
          : `/loket/gezin/${family}/ontvangst/${request}`,
      );
    }
    const { problem, issues, status } = attempt;
    if (problem === null) return show(page, page.form, sentences(page, issues), null, status);
    const atField = problemAtField(page, problem);
    return show(page, page.form, atField ?? {}, atField === null ? page.say(problem) : null, status);
  },
});

async function show(
  page: PageContext,
  values: FormValues,
  wrong: Wrong,
  problem: string | null,
  status: number,
): Promise<Answer> {
  const title = page.t('staff.desk.phone.title');
  const searched = values.one('act') === 'locations' || values.one('near') !== '';
  const near = await nearby(page, values, searched ? values.one('near') || values.one('place') : null);
  const askTown = wrong['meant'] !== undefined || values.one('meant') !== '';
  const error = (field: string) => wrong[field] ?? null;
  return page.html({
    title: status === 200 ? title : page.t('staff.desk.wrongTitle', { title }),
    status,
    wide: true,
    scripts: ['once.js'],
    body: (
      <>
        <ErrorSummary frame={page} fields={[...phoneFieldNames]} error={error} problem={problem} />
        <h1>{title}</h1>
        <PhoneForm
          page={page}
          action={PATH}
          values={values}
          error={error}
          near={near}
          towns={askTown ? await townsOf(page, values.one('place')) : []}
        />
      </>
    ),
  });
}
