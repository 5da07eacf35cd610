import type { DeskRow } from '../../requests/index.ts';

/** The child's name, or the parent's while the child has none. */
export const nameOf = (row: Pick<DeskRow, 'child' | 'guardian'>): string => row.child ?? row.guardian;
