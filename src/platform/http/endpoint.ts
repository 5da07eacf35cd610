import { Type, type TSchema } from 'typebox';
import type { Problem } from '../../kernel/problem.ts';
import type { AnyOperation } from '../operations/operation.ts';
import type { Language, Translate } from '../texts/texts.ts';

/**
 * A REST route drawn from an operation: its input is the path parameters, the query (GET) or the body (POST)
 * together, checked by the operation's own schema. Belgif REST guide: plural lowerCamelCase resources, ids as text.
 * A read with personal data in its input is a POST: addresses end up in logs.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** Below the version, e.g. '/locations/{location}'. Parameter names are input names. */
  readonly path: string;
  readonly operation: AnyOperation;
  /** One line in English for the description of the API. */
  readonly summary: string;
  /** Shape of the answer; what it does not name is not sent. `collection(…)` for lists, `nothing` for 204. */
  readonly output: TSchema;
  /** For something new (201): its address below the version, with output names in braces. */
  readonly created?: string;
  /** For an input with a file (`schema.file()`): its body is multipart/form-data, and only staff may send it. */
  readonly upload?: Upload;
  /** Adds sentences to an answer for people who read it, in Dutch, before it is cut to `output`. */
  readonly worded?: (answer: never, words: Words) => unknown;
}

/** What comes with a file. */
export interface Upload {
  readonly mostBytes: number;
  /** The input that takes what the sender calls the file, when that is not given as a field. */
  readonly nameIn: string;
}

/** What turns codes and problems into sentences. */
export interface Words {
  readonly t: Translate;
  readonly lang: Language;
  readonly say: (problem: Problem) => string;
}

export const endpoint = (
  method: Endpoint['method'],
  path: string,
  parts: Omit<Endpoint, 'method' | 'path'>,
): Endpoint => ({ method, path, ...parts });

/** How a list is cut in pages and linked. */
export interface CollectionParts {
  /** The member that tells items apart; the cursor holds it. */
  readonly key: string;
  /** Where one item has an address of its own: below the version, with item names in braces. */
  readonly href?: string;
}

/**
 * The answer of a list. An operation that answers a plain array is cut in pages here (`pageSize`, `after`). One whose
 * own input has `after` cuts itself and answers `{ items, next }`, where `next` is a cursor from `cursorOf` or null.
 */
export const collection = (item: TSchema, parts: CollectionParts): TSchema =>
  Type.Object({ items: Type.Array(item) }, { 'x-collection': parts });

/** The parts of a collection; undefined for any other answer. */
export const collectionParts = (output: TSchema): CollectionParts | undefined =>
  (output as { 'x-collection'?: CollectionParts })['x-collection'];

/** The answer of an action that has nothing to say: 204. */
export const nothing: TSchema = Type.Void();

export const isNothing = (output: TSchema): boolean => (output as { type?: string }).type === 'void';

/** The input that is a file; undefined for most. */
export const fileInput = ({ operation }: Endpoint): string | undefined => {
  const { properties = {} } = operation.input as { properties?: Readonly<Record<string, { 'x-form'?: string }>> };
  return Object.keys(properties).find((name) => properties[name]?.['x-form'] === 'file');
};
