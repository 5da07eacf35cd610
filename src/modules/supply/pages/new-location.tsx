import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { Choices, Select, TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../../platform/page/parts.tsx';
import { findPlace } from '../../geo/index.ts';
import { registerLocation } from '../actions/register-location.ts';
import { listOrganisers } from '../reads/list-organisers.ts';
import { kinds } from '../rules/terms.ts';
import { factsInputOf } from './change-facts.tsx';
import { supplyErrors } from './errors.ts';
import { FactsFields } from './facts-fields.tsx';
import { factsFields, issuesOnFields } from './facts-form.ts';
import { locate } from './locate.ts';

const path = '/beheer/locaties/nieuw';
const ownFields = ['organiser', 'fileNumber', 'kind', 'licensedFrom', 'places'] as const;

/** A new licensed location of an organiser. */
export const newLocationPage = pageRoute(path, { uses: [listOrganisers], handle: (page) => show(page) });

export const newLocationForm = formRoute(path, {
  uses: [listOrganisers, registerLocation, findPlace],
  async handle(page) {
    const { lat, lon, nis } = await locate(page, page.form, null);
    const done = await page.attempt(registerLocation, {
      ...factsInputOf(page.form, { lat, lon }, registerLocation.input),
      ...(nis === undefined ? {} : { nis }),
    });
    return done.ok ? page.redirect(`/locatie/${done.value.location}`) : show(page, done);
  },
});

/** A point without a municipality lies outside Flanders and Brussels: that is told at the coordinates. */
function onFields(issues: readonly Issue[], page: PageContext): Issue[] {
  const told = issuesOnFields(issues, page.form);
  const pointMissing = told.some(({ field }) => field === 'facts.lat');
  return told.flatMap((issue) =>
    issue.field === 'nis' ? (pointMissing ? [] : [{ field: 'facts.lat', rule: 'outside' }]) : [issue],
  );
}

async function show(page: PageContext, failed?: Extract<Attempt<unknown>, { ok: false }>): Promise<Answer> {
  const { t, form } = page;
  const organisers = await page.read(listOrganisers, {});
  const error = supplyErrors(page, onFields(failed?.issues ?? [], page));
  const title = t('staff.supply.new.title');
  const line = (name: (typeof ownFields)[number]) => ({
    name,
    label: t(`staff.supply.new.${name}`),
    value: form.one(name),
    error: error(name),
  });
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <a class="back" href={page.href('/beheer/locaties')}>
          {t('staff.supply.allLocations')}
        </a>
        <ErrorSummary
          frame={page}
          fields={[...ownFields, ...factsFields]}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        <h1>{title}</h1>
        <Form page={page} action={path}>
          <Select
            {...line('organiser')}
            value={form.one('organiser') || page.query.one('organisator')}
            choices={[
              { value: '', label: t('staff.supply.new.choose') },
              ...organisers.map(({ organiser, name }) => ({ value: organiser, label: name })),
            ]}
          />
          <TextField {...line('fileNumber')} short />
          <Choices
            {...line('kind')}
            chosen={form.all('kind')}
            choices={kinds.map((value) => ({ value, label: t(`supply.kind.${value}.long`) }))}
          />
          <div class="row">
            <TextField {...line('places')} short inputMode="numeric" />
            <TextField {...line('licensedFrom')} hint={t('staff.supply.dateHint')} short />
          </div>
          <FactsFields frame={page} typed={form} error={error} />
          <Button>{t('staff.supply.new.register')}</Button>
        </Form>
      </>
    ),
  });
}
