import { readDate } from '../../../kernel/calendar-date.ts';
import { isId } from '../../../kernel/ids.ts';
import { Refusal, refuse, type Problem } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form as formRoute, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import type { InputOf } from '../../../platform/operations/operation.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { ActButton, Button, Form, Notice } from '../../../platform/page/parts.tsx';
import { typedDate } from '../../../platform/texts/format.ts';
import { dropImport } from '../actions/import-drop.ts';
import { mapImport } from '../actions/import-map.ts';
import { runImport } from '../actions/import-run.ts';
import { showImport, type Field } from '../reads/import-show.ts';
import { DiffTable, RemarkTable } from './import-diff.tsx';
import { MappingForm } from './import-fields.tsx';

const path = '/beheer/invoer/:file';

/** /beheer/invoer/:file: what a list would change, which column is what, and the button that does it. */
export const importFilePage = pageRoute(path, { uses: [showImport], handle: (page) => show(page) });

export const mapImportForm = formRoute(`${path}/kolommen`, {
  uses: [showImport, mapImport],
  async handle(page) {
    const { form } = page;
    const file = idOf(page);
    const { fields } = await page.read(showImport, { file });
    const mapping = fields.flatMap((field: Field): { field: Field; column?: string; value?: string }[] => {
      const [column, value] = [form.one(`column.${field}`), form.one(`value.${field}`)];
      return column !== '' ? [{ field, column }] : value !== '' ? [{ field, value }] : [];
    });
    const done = await page.attempt(mapImport, { file, mapping, centroid: form.one('centroid') === 'yes' });
    return done.ok ? page.redirect(`/beheer/invoer/${file}`) : show(page, done.problem, done.status);
  },
});

export const runImportForm = formRoute(`${path}/doen`, {
  uses: [showImport, runImport],
  async handle(page) {
    const file = idOf(page);
    const typed = page.form.one('closeFrom');
    const done = await page.attempt(runImport, {
      file,
      digest: page.form.one('digest'),
      ...(typed === '' ? {} : { closeFrom: readDate(typed) ?? typed }),
    });
    if (!done.ok)
      return show(
        page,
        done.problem,
        done.status,
        done.issues.some(({ field }) => field === 'closeFrom'),
      );
    const { added, changed, unchanged, closed } = done.value;
    return page.redirect(`/beheer/invoer?nieuw=${String(added)}&gewijzigd=${String(changed)}&gelijk=${String(unchanged)}&gesloten=${String(closed)}`); // prettier-ignore
  },
});

export const dropImportForm = formRoute(`${path}/weg`, {
  uses: [dropImport],
  async handle(page) {
    await page.act(dropImport, { file: idOf(page) });
    return page.redirect('/beheer/invoer');
  },
});

type FileId = InputOf<typeof showImport>['file'];

function idOf(page: PageContext): FileId {
  const id = page.params['file'] ?? '';
  return isId(id) ? (id as FileId) : refuse('supply.importGone');
}

async function show(
  page: PageContext,
  problem: Problem | null = null,
  status = 200,
  wrongDay = false,
): Promise<Answer> {
  const { t } = page;
  const file = idOf(page);
  const view = await read(page, file);
  if (view instanceof Refusal) return unreadable(page, view.problem);
  const { added, changed, gone, faults, notices, newOrganisers } = view;
  const idle = added.count + changed.count + gone.count === 0;
  const title =
    faults.count > 0
      ? t('staff.import.show.faults', { count: faults.count })
      : idle
        ? t('staff.import.show.same')
        : t('staff.import.show.ready', { added: added.count, changed: changed.count, closed: gone.count });
  return page.html({
    title,
    status,
    wide: true,
    body: (
      <>
        <Back page={page} />
        {problem !== null && (
          <Notice tone="stop">
            <p>{page.say(problem)}</p>
          </Notice>
        )}
        <h1>{title}</h1>
        <p>{t('staff.import.show.file', { name: view.name, rows: view.rows, source: view.source.name })}</p>
        {view.note !== null && (
          <Notice>
            <p>{t(`staff.import.show.note.${view.note}`)}</p>
          </Notice>
        )}
        {faults.count > 0 && <p>{t('staff.import.faults.lead')}</p>}
        <RemarkTable page={page} title={t('staff.import.faults')} remarks={faults} />
        {faults.count === 0 && (
          <Form page={page} action={`/beheer/invoer/${file}/doen`}>
            <input type="hidden" name="digest" value={view.digest} />
            {gone.count > 0 && (
              <TextField
                name="closeFrom"
                label={t('staff.import.closeFrom')}
                hint={t('staff.supply.dateHint')}
                value={page.form.one('closeFrom') || typedDate(page.today)}
                error={wrongDay ? t('error.calendar-date') : null}
                short
              />
            )}
            <Button>{t('staff.import.run')}</Button>
          </Form>
        )}
        <div class="acts">
          <ActButton page={page} action={`/beheer/invoer/${file}/weg`} label={t('staff.import.drop')} />
        </div>
        <DiffTable page={page} title="staff.import.diff.changed" part={changed} />
        <DiffTable page={page} title="staff.import.diff.gone" lead={t('staff.import.diff.gone.lead')} part={gone} />
        <DiffTable page={page} title="staff.import.diff.added" part={added} />
        {newOrganisers.count > 0 && (
          <>
            <h2>{t('staff.import.diff.organisers', { count: newOrganisers.count })}</h2>
            <p>{newOrganisers.shown.join(', ')}</p>
          </>
        )}
        <p>{t('staff.import.diff.unchanged', { count: view.unchanged })}</p>
        <RemarkTable page={page} title={t('staff.import.notices')} remarks={notices} />
        <details class="more" open={faults.count > 0}>
          <summary>{t('staff.import.map.title')}</summary>
          <p>{t('staff.import.map.lead')}</p>
          <MappingForm
            page={page}
            action={`/beheer/invoer/${file}/kolommen`}
            fields={view.fields}
            header={view.header}
            samples={view.samples}
            mapping={view.mapping}
            centroid={view.source.kind === 'locations' ? view.source.centroid : null}
          />
        </details>
      </>
    ),
  });
}

/** The dry run, or why the file cannot be read after all. */
async function read(page: PageContext, file: FileId) {
  try {
    return await page.read(showImport, { file });
  } catch (error) {
    if (error instanceof Refusal && error.problem.type === 'supply.importUnreadable') return error;
    throw error;
  }
}

const unreadable = (page: PageContext, problem: Problem): Answer =>
  page.html({
    title: page.t('staff.import.unreadable'),
    status: 400,
    body: (
      <>
        <Back page={page} />
        <h1>{page.t('staff.import.unreadable')}</h1>
        <p>{page.say(problem)}</p>
      </>
    ),
  });

const Back = ({ page }: { page: PageContext }) => (
  <a class="back" href={page.href('/beheer/invoer')}>
    {page.t('staff.import.back')}
  </a>
);
