import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { toInput, type FormValues } from '../../../platform/http/form-values.ts';
import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { Button, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { changeLocation } from '../actions/change-location.ts';
import { ownLocation } from '../reads/own-location.ts';
import { findPlace } from '../../geo/index.ts';
import { supplyErrors } from './errors.ts';
import { LocationTabs } from './location-tabs.tsx';
import { FactsFields } from './facts-fields.tsx';
import { factsAsTyped, factsFields, issuesOnFields, typedEuro, typedOpenings } from './facts-form.ts';
import { locate } from './locate.ts';

const path = '/organisator/:location/gegevens';

/** What families read of a location, to change. */
export const changeFactsPage = pageRoute(path, {
  uses: [ownLocation],
  async handle(page) {
    const location = await page.read(ownLocation, { location: idOf(page) });
    return show(page, location, factsAsTyped(location, location.openings));
  },
});

export const changeFactsForm = formRoute(path, {
  uses: [ownLocation, changeLocation, findPlace],
  async handle(page) {
    const kept = await page.read(ownLocation, { location: idOf(page) });
    const { lat, lon, rough } = await locate(page, page.form, kept);
    const done = await page.attempt(changeLocation, {
      ...factsInputOf(page.form, { lat, lon }, changeLocation.input),
      location: kept.location,
    });
    if (!done.ok) return show(page, kept, page.form, done);
    return page.redirect(`/organisator/${kept.location}/gegevens?bewaard=${rough ? 'ongeveer' : '1'}`);
  },
});

/** The typed facts and hours in the shape of an operation that takes them; `point` is found elsewhere. */
export function factsInputOf(
  form: FormValues,
  point: { lat: unknown; lon: unknown },
  shape: Parameters<typeof toInput>[0],
): Record<string, unknown> {
  const input = toInput(shape, form, { openings: typedOpenings(form) }) as { facts?: Record<string, unknown> };
  const facts = { ...input.facts, ...point, dayPriceCents: typedEuro(form.one('facts.dayPriceCents')) };
  return { ...input, facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
}

function idOf(page: PageContext): LocationId {
  const id = page.params['location'] ?? '';
  return isId(id) ? (id as LocationId) : refuse('supply.unknownLocation');
}

function show(
  page: PageContext,
  { location, name }: { location: LocationId; name: string },
  typed: FormValues,
  failed?: Extract<Attempt<unknown>, { ok: false }>,
): Answer {
  const { t } = page;
  const error = supplyErrors(page, issuesOnFields(failed?.issues ?? [], typed));
  const title = t('staff.supply.facts.title', { name });
  const kept = page.query.one('bewaard');
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <LocationTabs page={page} location={page.params['location'] as LocationId} />
        <a class="back" href={page.href('/organisator')}>
          {t('staff.supply.mine.back')}
        </a>
        <ErrorSummary
          frame={page}
          fields={factsFields}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        {kept !== '' && failed === undefined && (
          <Notice tone={kept === 'ongeveer' ? 'warn' : 'free'} title={t('staff.supply.facts.kept')}>
            <p>
              {kept === 'ongeveer' ? t('staff.supply.facts.rough') : t('staff.supply.facts.keptWords')}{' '}
              <a href={page.href(`/locatie/${location}`)}>{t('staff.supply.facts.look')}</a>
            </p>
          </Notice>
        )}
        <h1>{title}</h1>
        <Form page={page} action={`/organisator/${location}/gegevens`}>
          <FactsFields frame={page} typed={typed} error={error} />
          <Button>{t('staff.supply.facts.keep')}</Button>
        </Form>
      </>
    ),
  });
}
