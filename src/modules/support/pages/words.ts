import type { Frame } from '../../../platform/http/page-context.ts';
import type { DeskRow } from '../../requests/index.ts';

/** The child's name; while it has none, whose child it is. */
export const nameOf = ({ t }: Frame, { child, guardian }: Pick<DeskRow, 'child' | 'guardian'>): string =>
  child ?? t('staff.placement.child.nameless', { guardian });
