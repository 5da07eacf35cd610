import { refuse } from '../../../../kernel/problem.ts';

/** What we can say about a file we cannot use; the sentence is a branch of `problem.supply.importUnreadable`. */
export type Why =
  | 'empty' | 'pdf' | 'oldExcel' | 'zip' | 'bomb' | 'broken' | 'locked' | 'garbage' | 'markup' | 'quotes' | 'noHeader'
  | 'noRows' | 'manyRows' | 'manyColumns' | 'longCell' | 'merged' | 'geojson' | 'json' | 'projection' | 'tooLarge'; // prettier-ignore

/** The whole file is refused: nothing of it is kept. */
export const unreadable = (why: Why, values: Readonly<Record<string, string | number>> = {}): never =>
  refuse('supply.importUnreadable', { why, ...values });
