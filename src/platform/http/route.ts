import { anyone } from '../access/rules.ts';
import type { AnyOperation } from '../operations/operation.ts';
import type { Surroundings } from '../operations/run.ts';
import type { OpenAnswer } from './open-answer.ts';
import type { PageContext } from './page-context.ts';

/** What a page handler answers. */
export type Answer =
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  /** A page that was drawn before and is the same for everybody, compressed. */
  | { readonly kind: 'kept'; readonly gzip: Buffer }
  | { readonly kind: 'redirect'; readonly to: string }
  | OpenAnswer
  /** Read in the browser, not saved: robots.txt, a calendar. */
  | { readonly kind: 'text'; readonly type: string; readonly content: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly content: Uint8Array | string };

/** A page or the receiving end of a form. Its access is that of the operations it names; it can reach no others. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly uses: readonly AnyOperation[];
  readonly handle: (page: PageContext) => Promise<Answer> | Answer;
  /**
   * What the page shows is the same for everybody who is not signed in, and stays so while this mark does: it may then be
   * kept and given again. For public figures only.
   */
  readonly keep?: (around: Surroundings) => Promise<string>;
  /** Takes a file of at most so many bytes, from staff only. Other forms take no files. */
  readonly upload?: number;
}

interface RouteParts {
  readonly uses: readonly AnyOperation[];
  readonly handle: Route['handle'];
  readonly keep?: Route['keep'];
  readonly upload?: number;
}

/** A page to look at. Cannot be built without the operations it shows. */
export const page = (path: string, parts: RouteParts): Route => route('GET', path, parts);

/** Receives a form. */
export const form = (path: string, parts: RouteParts): Route => route('POST', path, parts);

/** A page that shows nothing from the database: words only, open to the world. */
export const wordsOnly = (path: string, handle: Route['handle']): Route => ({ method: 'GET', path, uses: [], handle });

function route(method: Route['method'], path: string, parts: RouteParts): Route {
  if (parts.uses.length === 0) throw new Error(`${method} ${path} names no operation, so nobody knows who may open it`);
  // What was kept is given without asking who looks: nothing that only some may see, nothing whose reading is remembered.
  if (
    parts.keep !== undefined &&
    parts.uses.some(({ kind, open, audit }) => kind !== 'read' || audit !== null || !open.includes(anyone))
  )
    throw new Error(`${method} ${path} may not be kept: not everything on it is open to everybody`);
  return { method, path, ...parts };
}
