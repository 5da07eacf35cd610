import type { PageContext } from '../../../platform/http/page-context.ts';
import { DataTable, type Column } from '../../../platform/page/parts.tsx';
import type { DiffLine, Remark } from '../reads/import-show.ts';
import { sayRemark, sayValue } from './import-words.ts';

interface Part<T> {
  readonly count: number;
  readonly shown: readonly T[];
}

/** What is wrong or worth knowing, by row and column. Nothing when there is nothing to say. */
export function RemarkTable({ page, title, remarks }: { page: PageContext; title: string; remarks: Part<Remark> }) {
  const { t } = page;
  if (remarks.count === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        empty=""
        rows={remarks.shown}
        columns={[
          { title: t('staff.import.row'), number: true, cell: ({ line }) => line },
          { title: t('staff.import.column'), cell: ({ column }) => column ?? '' },
          { title: t('staff.import.what'), head: true, cell: (remark) => sayRemark(page, remark) },
        ]}
      />
      <More page={page} part={remarks} />
    </>
  );
}

interface DiffProps {
  readonly page: PageContext;
  /** Text key of the title, with the count. */
  readonly title: string;
  readonly lead?: string;
  readonly part: Part<DiffLine>;
}

/** Rows of one kind: new, changed, or gone. */
export function DiffTable({ page, title, lead, part }: DiffProps) {
  const { t } = page;
  if (part.count === 0) return null;
  const words = t(title, { count: part.count });
  const changes: Column<DiffLine> = {
    title: t('staff.import.diff.becomes'),
    cell: (row) => (
      <ul class="plain">
        {row.changes.map(({ field, from, to }) => (
          <li key={field}>
            {t('staff.import.change', {
              field: t(`staff.import.field.${field}`),
              from: sayValue(page, field, from),
              to: sayValue(page, field, to),
            })}
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <>
      <h2>{words}</h2>
      {lead !== undefined && <p>{lead}</p>}
      <DataTable
        caption={words}
        empty=""
        rows={part.shown}
        columns={[
          { title: t('staff.import.diff.key'), cell: ({ key }) => key },
          { title: t('staff.import.diff.name'), head: true, cell: ({ name }) => name },
          ...(part.shown.some((row) => row.changes.length > 0) ? [changes] : []),
        ]}
      />
      <More page={page} part={part} />
    </>
  );
}

const More = ({ page, part }: { page: PageContext; part: Part<unknown> }) =>
  part.count > part.shown.length ? (
    <p class="meta">{page.t('staff.import.more', { count: part.count - part.shown.length })}</p>
  ) : null;
