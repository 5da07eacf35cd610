import { parseDate } from '../../../kernel/calendar-date.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import { form, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { ActButton, Button, DataTable, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { makeKey, revokeKey } from '../actions/api-keys.ts';
import { myKeys } from '../reads/api-keys.ts';
import { accountErrors } from './errors.ts';

type Keys = Awaited<ReturnType<typeof myKeys.run>>;

/** /sleutels: a professional's keys for the API. */
export const keysPage = pageRoute('/sleutels', {
  uses: [myKeys],
  handle: async (page) => show(page, await page.read(myKeys, {})),
});

/** Answers with the page instead of a redirect: the key is shown this once and kept nowhere. */
export const makeKeyForm = form('/sleutels', {
  uses: [makeKey, myKeys],
  async handle(page) {
    const person = page.actor.kind === 'staff' ? page.actor.person : refuse('access.refused');
    const answer = await page.attempt(makeKey, toInput(makeKey.input, page.form, { person }));
    const keys = await page.read(myKeys, {});
    return answer.ok
      ? show(page, keys, { made: answer.value.key })
      : show(page, keys, { status: answer.status, error: accountErrors(page, answer.issues) });
  },
});

export const revokeKeyForm = form('/sleutels/intrekken', {
  uses: [revokeKey],
  async handle(page) {
    await page.act(revokeKey, toInput(revokeKey.input, page.form) as never);
    return page.redirect('/sleutels');
  },
});

function show(
  page: PageContext,
  keys: Keys,
  { status = 200, error = () => null, made }: { status?: number; error?: ErrorOf; made?: string } = {},
): Answer {
  const { t } = page;
  const title = t('staff.keys.title', { count: keys.length });
  return page.html({
    title,
    status,
    body: (
      <>
        <ErrorSummary frame={page} fields={['name']} error={error} />
        {made !== undefined && (
          <Notice tone="free" title={t('staff.keys.made')}>
            <p>{t('staff.keys.madeText')}</p>
            <p>
              <code>{made}</code>
            </p>
          </Notice>
        )}
        <h1>{title}</h1>
        <p>{t('staff.keys.lead')}</p>
        <DataTable
          caption={t('staff.keys.list')}
          empty={t('staff.keys.none')}
          rows={keys}
          columns={[
            { title: t('staff.keys.name'), head: true, cell: (row) => row.name },
            { title: t('staff.keys.organisation'), cell: (row) => row.organisation },
            { title: t('staff.keys.since'), cell: (row) => dayOf(row.madeAt, page) },
            {
              title: t('staff.keys.revoke'),
              cell: (row) => (
                <ActButton
                  page={page}
                  action="/sleutels/intrekken"
                  label={t('staff.keys.revoke')}
                  hidden={{ key: row.id }}
                />
              ),
            },
          ]}
        />
        <section class="panel">
          <h2>{t('staff.keys.new')}</h2>
          <Form page={page} action="/sleutels">
            <TextField
              name="name"
              label={t('staff.keys.name')}
              hint={t('staff.keys.nameHint')}
              maxLength={60}
              error={error('name')}
            />
            <Button>{t('staff.keys.make')}</Button>
          </Form>
        </section>
      </>
    ),
  });
}

function dayOf(instant: string, page: PageContext): string {
  const day = parseDate(instant.slice(0, 10));
  return day === null ? '' : longDate(day, page.lang);
}
