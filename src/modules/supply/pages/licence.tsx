import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, DataTable, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { changeLicence } from '../actions/change-licence.ts';
import { licencesOfLocation } from '../reads/own-location.ts';
import { supplyErrors } from './errors.ts';
import { LocationTabs } from './location-tabs.tsx';

const path = '/beheer/locaties/:location/vergunning';
const fields = ['from', 'until', 'places'] as const;

/** The licence periods of a location, and a decision for another number of places. */
export const licencePage = pageRoute(path, { uses: [licencesOfLocation], handle: (page) => show(page) });

export const licenceForm = formRoute(path, {
  uses: [licencesOfLocation, changeLicence],
  async handle(page) {
    const location = idOf(page);
    const done = await page.attempt(changeLicence, toInput(changeLicence.input, page.form, { location }));
    return done.ok ? page.redirect(`/beheer/locaties/${location}/vergunning?bewaard=1`) : show(page, done);
  },
});

function idOf(page: PageContext): LocationId {
  const id = page.params['location'] ?? '';
  return isId(id) ? (id as LocationId) : refuse('supply.unknownLocation');
}

async function show(page: PageContext, failed?: Extract<Attempt<unknown>, { ok: false }>): Promise<Answer> {
  const { t, lang } = page;
  const { location, licences } = await page.read(licencesOfLocation, { location: idOf(page) });
  const error = supplyErrors(page, failed?.issues ?? []);
  const title =
    location.places === null
      ? t('staff.supply.licence.none', { name: location.name })
      : t('staff.supply.licence.title', { name: location.name, count: location.places });
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <LocationTabs page={page} location={location.location} />
        <a class="back" href={page.href('/beheer/locaties')}>
          {t('staff.supply.allLocations')}
        </a>
        <ErrorSummary
          frame={page}
          fields={fields}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        {page.query.has('bewaard') && failed === undefined && (
          <Notice tone="free" title={t('staff.supply.licence.kept')}>
            <p>{t('staff.supply.licence.keptWords')}</p>
          </Notice>
        )}
        <h1>{title}</h1>
        <DataTable
          caption={t('staff.supply.licence.caption')}
          empty={t('staff.supply.licence.empty')}
          rows={licences}
          columns={[
            { title: t('staff.supply.licence.from'), head: true, cell: (row) => longDate(row.from, lang) },
            {
              title: t('staff.supply.licence.until'),
              cell: (row) => (row.until === null ? t('staff.supply.licence.open') : longDate(row.until, lang)),
            },
            { title: t('staff.supply.places'), number: true, cell: (row) => row.places },
          ]}
        />
        <h2>{t('staff.supply.licence.change')}</h2>
        <p>{t('staff.supply.licence.lead')}</p>
        <Form page={page} action={`/beheer/locaties/${location.location}/vergunning`}>
          <TextField
            name="from"
            label={t('staff.supply.licence.fromDay')}
            hint={t('staff.supply.dateHint')}
            value={page.form.one('from')}
            error={error('from')}
            short
          />
          <TextField
            name="until"
            label={t('staff.supply.licence.untilDay')}
            hint={t('staff.supply.licence.untilHint')}
            value={page.form.one('until')}
            error={error('until')}
            short
          />
          <TextField
            name="places"
            label={t('staff.supply.licence.newPlaces')}
            value={page.form.one('places')}
            error={error('places')}
            inputMode="numeric"
            short
          />
          <Button>{t('staff.supply.licence.keep')}</Button>
        </Form>
      </>
    ),
  });
}
