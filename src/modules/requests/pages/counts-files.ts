import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { longDate } from '../../../platform/texts/format.ts';
import type { CountsPage } from '../reads/official-counts.ts';
import { countOf, definitions, figures, rowsOf } from './counts-figures.ts';
import type { Period } from './counts-period.ts';

/** The counts as they leave the program. */
interface Counted {
  readonly page: PageContext;
  readonly period: Period;
  readonly counted: CountsPage;
}

/** 'opvangvragen-2026-01-01-2026-12-31.csv', marked in a practice environment. */
export const fileName = ({ page, period }: Counted, extension: string): string =>
  `${page.demo ? 'oefenomgeving-' : ''}opvangvragen-${period.from}-${period.until}.${extension}`;

function headings({ page: { t } }: Counted): string[] {
  const names = figures.flatMap((figure) => {
    const name = t(`staff.counts.${figure}`);
    return [name, t('staff.counts.unansweredOf', { figure: name })];
  });
  return [t('staff.counts.municipality'), t('staff.counts.nis'), ...names];
}

function cells({ page: { t }, counted }: Counted): (string | number | null)[][] {
  return rowsOf(counted, t('staff.counts.together')).map(({ name, nis, counts }) => [
    name,
    nis,
    ...figures.flatMap((figure) => {
      const { total, unanswered } = countOf(counts, figure);
      return [total, unanswered];
    }),
  ]);
}

/** For other programs: one row of headings, a byte order mark so that Excel reads the accents, semicolons as in Belgium. */
export function countsCsv(all: Counted): string {
  const { page, period } = all;
  const { t } = page;
  const practice = page.demo ? [t('staff.counts.practice')] : [];
  const head = [
    ...headings(all),
    t('staff.counts.from'),
    t('staff.counts.until'),
    ...practice.map(() => t('staff.counts.environment')),
  ];
  const rows = cells(all).map((row) => [...row, period.from, period.until, ...practice]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function quoted(value: string | number | null): string {
  const text = String(value ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const bold = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold' });
const wrapped = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: 'top' });

/** For people: the figures as numbers, with the period, the mark of a practice environment and a sheet of definitions. */
export async function countsXlsx(all: Counted): Promise<Uint8Array> {
  const { page, period } = all;
  const { t, lang } = page;
  const period_ = t('staff.counts.periodIs', {
    from: longDate(period.from, lang),
    until: longDate(period.until, lang),
  });
  const top: SheetData = [
    [bold(t('staff.counts.caption'))],
    [t('staff.counts.period'), period_],
    [t('staff.counts.madeOn', { date: longDate(page.today, lang) })],
    page.demo ? [{ ...bold(t('staff.counts.practiceMark')), textColor: '#a9211a' }] : [],
    [],
  ];
  const rows = cells(all);
  const data: SheetData = [
    ...top,
    headings(all).map((heading) => ({ ...bold(heading), wrap: true, alignVertical: 'bottom' as const })),
    ...rows.map((row, index) =>
      row.map((value): CellObject => ({
        ...(value === null ? {} : { value, type: typeof value === 'number' ? Number : String }),
        ...(index === rows.length - 1 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
  ];
  const explained: SheetData = [
    ['figure', 'definition', 'source'].map((column) => bold(t(`staff.counts.${column}`))),
    ...definitions.map(({ figure, source }) =>
      [t(`staff.counts.${figure}`), t(`staff.counts.def.${figure}`), t(`staff.counts.source.${source}`)].map(wrapped),
    ),
  ];
  return writeExcelFile([
    {
      data,
      sheet: t('staff.counts.sheet'),
      stickyRowsCount: top.length + 1,
      columns: [{ width: 28 }, { width: 10 }, ...figures.flatMap(() => [{ width: 15 }, { width: 15 }])],
    },
    { data: explained, sheet: t('staff.counts.definitions'), columns: [{ width: 24 }, { width: 80 }, { width: 50 }] },
  ]).toBuffer();
}
