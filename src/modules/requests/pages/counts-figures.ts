import type { CountsPage } from '../reads/official-counts.ts';
import { countCategories, type Count, type OfficialCounts } from '../rules/official-counts.ts';

/** The figures of a row, each a total and how much of it is unanswered. */
export const figures = ['all', ...countCategories] as const;
export type Figure = (typeof figures)[number];

export const countOf = (counts: OfficialCounts, figure: Figure): Count =>
  figure === 'all' ? counts : counts.categories[figure];

export interface FigureRow {
  readonly name: string;
  /** Null for the row of all together. */
  readonly nis: string | null;
  readonly counts: OfficialCounts;
}

/** The rows of the table and of both files: a row per municipality, then all together. */
export const rowsOf = (counted: CountsPage, together: string): FigureRow[] => [
  ...counted.municipalities.map((row) => ({ name: row.name, nis: row.nis, counts: row })),
  { name: together, nis: null, counts: counted.together },
];

/** What is explained, and where the explanation comes from. */
export const definitions = [
  { figure: 'all', source: 'faq' },
  { figure: 'unanswered', source: 'faq' },
  { figure: 'vulnerable', source: 'vulnerable' },
  { figure: 'urgent', source: 'own' },
  { figure: 'flexible', source: 'own' },
  { figure: 'specificNeed', source: 'own' },
  { figure: 'municipality', source: 'own' },
] as const;
