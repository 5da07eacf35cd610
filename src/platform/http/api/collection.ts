import { InvalidInput } from '../../operations/input.ts';
import { cursorOf, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, readCursor } from '../../operations/paging.ts';
import { collectionParts, type CollectionParts, type Endpoint } from '../endpoint.ts';
import { shapeOf } from './schema-shape.ts';

/** Does the operation cut its own pages? Else the API cuts the whole list it answers. */
export const pagesItself = (endpoint: Endpoint): boolean =>
  'after' in (shapeOf(endpoint.operation.input as never).properties ?? {});

/** A page of a list, before its items are projected. */
export interface Page {
  readonly items: readonly unknown[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly pageSize: number;
  readonly total?: number;
}

type Query = Readonly<Record<string, string | readonly string[]>>;

/** The page that was asked for. @throws InvalidInput on a wrong `pageSize` or `after` */
export function pageOf(endpoint: Endpoint, output: unknown, query: Query): Page {
  const parts = collectionParts(endpoint.output);
  if (parts === undefined) throw new Error(`${endpoint.path} is no collection`);
  if (pagesItself(endpoint)) {
    const { items, next } = output as { items: readonly unknown[]; next: string | null };
    const { pageSize } = query;
    return { items, next, pageSize: typeof pageSize === 'string' ? Number(pageSize) : DEFAULT_PAGE_SIZE };
  }
  return cut(output as readonly unknown[], parts, query);
}

function cut(all: readonly unknown[], { key }: CollectionParts, query: Query): Page {
  const pageSize = wishedSize(query['pageSize'] ?? String(DEFAULT_PAGE_SIZE));
  const start = query['after'] === undefined ? 0 : startAfter(all, key, query['after']);
  const items = all.slice(start, start + pageSize);
  const last = start + items.length;
  const next = last < all.length ? cursorOf([keyOf(items.at(-1), key), last]) : null;
  return { items, next, pageSize, total: all.length };
}

/** After the item the cursor names; where it stood when that item has gone. */
function startAfter(all: readonly unknown[], key: string, after: string | readonly string[]): number {
  if (typeof after !== 'string') throw new InvalidInput([{ field: 'after', rule: 'cursor' }]);
  const [named, position] = readCursor(after, 2);
  if (typeof named !== 'string' || typeof position !== 'number')
    throw new InvalidInput([{ field: 'after', rule: 'cursor' }]);
  const found = all.findIndex((item) => keyOf(item, key) === named);
  return found >= 0 ? found + 1 : Math.max(0, Math.min(position, all.length));
}

const keyOf = (item: unknown, key: string): string => String((item as Record<string, unknown>)[key]);

function wishedSize(wish: string | readonly string[]): number {
  const size = typeof wish === 'string' && /^[1-9]\d{0,5}$/.test(wish) ? Number(wish) : 0;
  if (size < 1) throw new InvalidInput([{ field: 'pageSize', rule: 'type' }]);
  if (size > MAX_PAGE_SIZE) throw new InvalidInput([{ field: 'pageSize', rule: 'maximum', limit: MAX_PAGE_SIZE }]);
  return size;
}

/** A path with the members of a value in its braces. */
export const filled = (path: string, value: unknown): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((value as Record<string, string | undefined> | undefined)?.[name] ?? ''),
  );
