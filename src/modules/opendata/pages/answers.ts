import { createHash } from 'node:crypto';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { OpenAnswer } from '../../../platform/http/open-answer.ts';
import type { Site } from '../rules/location-document.ts';
import { turtle, type Thing } from '../rules/turtle.ts';

export const JSON_LD = 'application/ld+json';
export const TURTLE = 'text/turtle; charset=utf-8';

export const siteOf = ({ url, demo }: PageContext): Site => ({ url, demo });
export const contextOf = ({ url }: Pick<Site, 'url'>): string => `${url}/open-data/context.jsonld`;

/** The mark of something that fits in memory. */
export const markOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);

/** A small document in both forms. */
export function documentAnswer(
  page: PageContext,
  thing: Thing,
  rest: Pick<OpenAnswer, 'changed' | 'keep'>,
  first: 'json' | 'turtle' = 'json',
): OpenAnswer {
  const json = { type: JSON_LD, write: () => [JSON.stringify({ '@context': contextOf(page), ...thing })] };
  const text = { type: TURTLE, write: () => turtle(thing, page.url) };
  return { kind: 'open', forms: first === 'json' ? [json, text] : [text], mark: markOf(thing), ...rest };
}
