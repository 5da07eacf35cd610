import type { Attempt, PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { Choices, TextField } from '../../../platform/page/fields.tsx';
import { Button, DataTable, ErrorSummary, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { dayAt } from '../../../kernel/clock.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import { keepImportFile } from '../actions/import-keep-file.ts';
import { importKinds, importLimits, listImports } from '../reads/import-list.ts';
import { supplyErrors } from './errors.ts';
import { FileField } from './import-fields.tsx';

const path = '/beheer/invoer';

/** /beheer/invoer: bring in a list, the sources, and what came in before. */
export const importPage = pageRoute(path, { uses: [listImports], handle: (page) => show(page) });

export const keepImportForm = formRoute(path, {
  uses: [listImports, keepImportFile],
  upload: importLimits.fileBytes,
  async handle(page) {
    const { file, form } = page;
    const organiser = organiserOf(page);
    const missing = file === null || (file.content.size === 0 && file.name === 'bestand');
    const done = missing
      ? ({ ok: false, status: 400, issues: [{ field: 'file', rule: 'missing' }], problem: null } as const)
      : await page.attempt(keepImportFile, {
          source: form.one('source'),
          kind: organiser === null ? form.one('kind') : 'locations',
          ...(organiser === null ? {} : { organiser }),
          name: file.name,
          content: file.content,
        });
    return done.ok ? page.redirect(`${path}/${done.value.file}`) : show(page, done);
  },
});

const organiserOf = ({ actor }: PageContext) => (actor.kind === 'staff' ? actor.as.organiser : null);

async function show(page: PageContext, failed?: Extract<Attempt<unknown>, { ok: false }>): Promise<Answer> {
  const { t, lang, form } = page;
  const { sources, runs } = await page.read(listImports, {});
  const isOwn = organiserOf(page) !== null;
  const fault = supplyErrors(page, failed?.issues ?? []);
  const error = (field: string) =>
    field === 'file' && fault('file') !== null ? t('staff.import.file.missing') : fault(field);
  const title = t('staff.import.title');
  return page.html({
    title,
    status: failed?.status ?? 200,
    body: (
      <>
        <ErrorSummary
          frame={page}
          fields={['file', 'source', 'kind']}
          error={error}
          problem={failed?.problem == null ? null : page.say(failed.problem)}
        />
        {page.query.has('nieuw') && (
          <Notice tone="free" title={t('staff.import.done.title')}>
            <p>
              {t('staff.import.done', {
                added: countIn(page, 'nieuw'),
                changed: countIn(page, 'gewijzigd'),
                unchanged: countIn(page, 'gelijk'),
                closed: countIn(page, 'gesloten'),
              })}
            </p>
          </Notice>
        )}
        <h1>{title}</h1>
        <p>{t(isOwn ? 'staff.import.leadOwn' : 'staff.import.lead')}</p>
        <form method="post" action={page.href(path)} encType="multipart/form-data" novalidate>
          <input type="hidden" name="_csrf" value={page.csrf} />
          <FileField label={t('staff.import.file')} error={error('file')} />
          <TextField
            name="source"
            label={t('staff.import.source')}
            hint={t('staff.import.source.hint')}
            value={form.one('source') || page.query.one('bron')}
            error={error('source')}
          />
          {!isOwn && (
            <Choices
              name="kind"
              label={t('staff.import.kind')}
              error={error('kind')}
              chosen={[form.one('kind') || 'locations']}
              choices={importKinds.map((value) => ({
                value,
                label: t(`staff.import.kind.${value}`),
                hint: t(`staff.import.kind.${value}.hint`),
              }))}
            />
          )}
          <Button>{t('staff.import.look')}</Button>
        </form>
        {!isOwn && (
          <p>
            <a href={page.href('/beheer/aantallen')}>{t('staff.import.counts.link')}</a>
          </p>
        )}
        <h2>{t('staff.import.sources')}</h2>
        <DataTable
          caption={t('staff.import.sources')}
          empty={t('staff.import.sources.empty')}
          rows={sources}
          columns={[
            { title: t('staff.import.source'), head: true, cell: ({ name }) => name },
            { title: t('staff.import.kind'), cell: ({ kind }) => t(`staff.import.kind.${kind}`) },
            {
              title: t('staff.import.waiting'),
              cell: ({ waiting }) =>
                waiting === null ? (
                  t('staff.import.waiting.none')
                ) : (
                  <a href={page.href(`${path}/${waiting.file}`)}>
                    {t('staff.import.waiting.see', { name: waiting.name })}
                  </a>
                ),
            },
          ]}
        />
        <h2>{t('staff.import.runs')}</h2>
        <DataTable
          caption={t('staff.import.runs')}
          empty={t('staff.import.runs.empty')}
          rows={runs}
          columns={[
            { title: t('staff.import.run.at'), head: true, cell: ({ at }) => longDate(dayAt(at), lang) },
            { title: t('staff.import.source'), cell: ({ sourceName }) => sourceName },
            {
              title: t('staff.import.run.file'),
              cell: ({ fileName, sha256 }) => (
                <>
                  {fileName} <span class="meta">{t('staff.import.run.hash', { hash: sha256.slice(0, 8) })}</span>
                </>
              ),
            },
            { title: t('staff.import.run.by'), cell: ({ by }) => t(`staff.import.run.${whoIs(page, by)}`) },
            { title: t('staff.import.added'), number: true, cell: ({ added }) => added },
            { title: t('staff.import.changed'), number: true, cell: ({ changed }) => changed },
            { title: t('staff.import.unchanged'), number: true, cell: ({ unchanged }) => unchanged },
            { title: t('staff.import.closed'), number: true, cell: ({ closed }) => closed },
          ]}
        />
      </>
    ),
  });
}

const countIn = (page: PageContext, name: string): number => Number(/^\d{1,6}$/.exec(page.query.one(name))?.[0] ?? 0);

const whoIs = (page: PageContext, by: string): 'you' | 'system' | 'colleague' =>
  by.startsWith('system:') ? 'system' : by === actorKey(page.actor) ? 'you' : 'colleague';
