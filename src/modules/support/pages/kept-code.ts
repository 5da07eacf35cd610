import type { RequestId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';

const NAME = 'deskReceipt';

/**
 * The code of a family is told once, on its receipt. This visit remembers the last one, so that the page can be printed
 * again; the database holds only its hash.
 */
export function keepCode(page: PageContext, request: RequestId, code: string | null): void {
  if (code !== null) page.visit.keep(NAME, `${request} ${code}`);
}

/** The code of this request's family, when this visit made it and made none since. */
export function keptCode(page: PageContext, request: string): string | null {
  const [of, code] = (page.visit.kept(NAME) ?? '').split(' ');
  return of === request && code !== undefined ? code : null;
}
