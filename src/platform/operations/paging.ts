import { Type } from 'typebox';
import { InvalidInput } from './input.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

/** The two inputs of a read that cuts its list in pages itself. Spread them in its input. */
export const paging = () => ({
  after: Type.Optional(Type.String({ maxLength: 400, pattern: '^[A-Za-z0-9_-]+$' })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE })),
});

/** An opaque cursor: what the last item of a page sorts by. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** What stands in a cursor of `length` values. @throws InvalidInput on `after` for anything this program did not make */
export function readCursor(cursor: string, length: number): (string | number)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    values = null;
  }
  const fits = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (!Array.isArray(values) || values.length !== length || !values.every(fits))
    throw new InvalidInput([{ field: 'after', rule: 'cursor' }]);
  return values;
}
