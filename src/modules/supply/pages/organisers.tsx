import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, DataTable, ErrorSummary, Form, LinkButton, Notice } from '../../../platform/page/parts.tsx';
import { registerOrganiser } from '../actions/register-organiser.ts';
import { listOrganisers } from '../reads/list-organisers.ts';
import { supplyErrors } from './errors.ts';

const path = '/beheer/organisatoren';
const fields = ['name', 'kbo', 'email', 'phone'] as const;

/** All organisers, and a new one. */
export const organisersPage = pageRoute(path, { uses: [listOrganisers], handle: (page) => show(page) });

export const registerOrganiserForm = formRoute(path, {
  uses: [listOrganisers, registerOrganiser],
  async handle(page) {
    const input = toInput(registerOrganiser.input, page.form) as Record<string, unknown>;
    // Enterprise numbers are written with dots: 0123.456.789.
    if (typeof input['kbo'] === 'string') input['kbo'] = input['kbo'].replaceAll(/[\s.]|^BE/gi, '');
    const done = await page.attempt(registerOrganiser, input);
    return done.ok ? page.redirect(`${path}?bewaard=${done.value.organiser}`) : show(page, done);
  },
});

async function show(page: PageContext, failed?: Extract<Attempt<unknown>, { ok: false }>): Promise<Answer> {
  const { t } = page;
  const organisers = await page.read(listOrganisers, {});
  const error = supplyErrors(page, failed?.issues ?? []);
  const added = organisers.find(({ organiser }) => organiser === page.query.one('bewaard'));
  const title = t('staff.supply.organisers.title', { count: organisers.length });
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <ErrorSummary
          frame={page}
          fields={fields}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        {added !== undefined && (
          <Notice tone="free" title={t('staff.supply.organisers.added', { name: added.name })}>
            <p>
              <a href={page.href(`/beheer/locaties/nieuw?organisator=${added.organiser}`)}>
                {t('staff.supply.organisers.firstLocation')}
              </a>
            </p>
          </Notice>
        )}
        <h1>{title}</h1>
        <DataTable
          caption={t('staff.supply.organisers.caption')}
          empty={t('staff.supply.organisers.empty')}
          rows={organisers}
          columns={[
            { title: t('staff.supply.organiser'), head: true, cell: (row) => row.name },
            { title: t('staff.supply.kbo'), cell: (row) => row.kbo ?? '' },
            { title: t('staff.supply.email'), cell: (row) => row.email ?? '' },
            { title: t('staff.supply.phone'), cell: (row) => row.phone ?? '' },
            {
              title: t('staff.supply.locations'),
              cell: (row) => (
                <a href={page.href(`/beheer/locaties/nieuw?organisator=${row.organiser}`)}>
                  {t('staff.supply.addLocation')} <span class="hidden">{row.name}</span>
                </a>
              ),
            },
          ]}
        />
        <div class="acts">
          <LinkButton quiet href={page.href('/beheer/locaties')}>
            {t('staff.supply.allLocations')}
          </LinkButton>
        </div>
        <h2>{t('staff.supply.organisers.new')}</h2>
        <Form page={page} action={path}>
          {fields.map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`staff.supply.organisers.${name}`)}
              value={page.form.one(name)}
              error={error(name)}
              short={name === 'kbo'}
            />
          ))}
          <Button>{t('staff.supply.organisers.register')}</Button>
        </Form>
      </>
    ),
  });
}
