import type { TSchema } from 'typebox';
import type { AnyOperation } from '../operations/operation.ts';

/**
 * A REST route drawn from an operation: its input is the path parameters, the query (reads) or the body (actions)
 * together, checked by the operation's own schema. Belgif REST guide: plural lowerCamelCase resources, ids as text.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** Below the version, e.g. '/locations/{location}'. Parameter names are input names. */
  readonly path: string;
  readonly operation: AnyOperation;
  /** One line in English for the description of the API. */
  readonly summary: string;
  /** Shape of the answer; what it does not name is not sent. */
  readonly output: TSchema;
  /** For something new (201): its address below the version, with output names in braces. */
  readonly created?: string;
}

export const endpoint = (
  method: Endpoint['method'],
  path: string,
  parts: Omit<Endpoint, 'method' | 'path'>,
): Endpoint => ({ method, path, ...parts });
