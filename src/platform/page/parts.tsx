import type { ComponentChildren } from 'preact';
import type { Frame, PageContext } from '../http/page-context.ts';
import type { ErrorOf } from './fields.tsx';

/** A form that posts; carries the token that proves it came from our page. */
export function Form({
  page,
  action,
  children,
  id,
}: {
  page: PageContext;
  action: string;
  children: ComponentChildren;
  id?: string;
}) {
  return (
    <form method="post" action={page.href(action)} id={id} novalidate>
      <input type="hidden" name="_csrf" value={page.csrf} />
      {children}
    </form>
  );
}

/** One button that does one thing, for lists: the hidden fields say to what. */
export function ActButton({
  page,
  action,
  label,
  hidden = {},
  quiet = true,
}: {
  page: PageContext;
  action: string;
  label: ComponentChildren;
  hidden?: Readonly<Record<string, string>>;
  quiet?: boolean;
}) {
  return (
    <form method="post" action={page.href(action)} class="inline">
      <input type="hidden" name="_csrf" value={page.csrf} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <button type="submit" class={quiet ? 'btn quiet' : 'btn'}>
        {label}
      </button>
    </form>
  );
}

/** What is wrong with the whole form, first on the page, each line leading to its field. */
export function ErrorSummary({
  frame,
  fields,
  error,
  problem,
}: {
  frame: Frame;
  fields: readonly string[];
  error: ErrorOf;
  problem?: string | null;
}) {
  const wrong = fields.map((field) => [field, error(field)] as const).filter(([, sentence]) => sentence !== null);
  if (wrong.length === 0 && problem == null) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1}>
      <h2 id="error-title">{frame.t('error.title')}</h2>
      {problem != null && <p>{problem}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(([field, sentence]) => (
            <li key={field}>
              <a href={`#${field}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const Button = ({ children, name, value }: { children: ComponentChildren; name?: string; value?: string }) => (
  <button class="btn" type="submit" name={name} value={value}>
    {children}
  </button>
);

export const LinkButton = ({
  href,
  children,
  quiet = false,
}: {
  href: string;
  children: ComponentChildren;
  quiet?: boolean;
}) => (
  <a class={quiet ? 'btn quiet' : 'btn'} href={href}>
    {children}
  </a>
);

export type Tone = 'free' | 'warn' | 'stop' | 'plain';

/** A status in words with a soft tint. */
export const Chip = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={tone === 'plain' ? 'chip' : `chip ${tone}`}>{children}</span>
);

/** A message in a box: what happened and what follows. */
export const Notice = ({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children: ComponentChildren;
}) => (
  <div class={`notice ${tone}`} role={tone === 'stop' ? 'alert' : undefined}>
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </div>
);

export interface SummaryRow {
  readonly term: string;
  readonly value: ComponentChildren;
  /** Where to change it. */
  readonly change?: { readonly href: string; readonly label: string };
}

/** Answers to check, or facts of a thing. */
export function SummaryList({ rows, changeWord }: { rows: readonly SummaryRow[]; changeWord?: string }) {
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.change !== undefined && (
            <dd class="change">
              <a href={row.change.href}>
                {changeWord} <span class="hidden">{row.change.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly number?: boolean;
  /** This column names the row. */
  readonly head?: boolean;
}

/** A dense, quiet table for professionals; on a narrow screen it scrolls inside its own box. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  empty,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  empty: string;
}) {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="data">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.title} class={column.number === true ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) =>
                column.head === true ? (
                  <th scope="row" key={column.title}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} class={column.number === true ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
