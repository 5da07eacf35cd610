import { refuse } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { myArea, type DeskArea } from '../reads/my-area.ts';

/** The desk of whoever looks; nobody else gets further. */
export const ownDesk = (page: PageContext): Promise<DeskArea> =>
  page.actor.kind === 'staff'
    ? page.read(myArea, { organisation: page.actor.as.organisation })
    : refuse('access.refused');
