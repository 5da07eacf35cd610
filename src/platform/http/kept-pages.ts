import { gzipSync } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Surroundings } from '../operations/run.ts';
import type { PageContext } from './page-context.ts';
import type { Answer, Route } from './route.ts';
import { isRemembered } from './session.ts';

/** So many bytes of compressed pages are kept, some five thousand of them, and none longer than a minute. */
const [BYTES, LONGEST] = [32_000_000, 60_000];

interface Kept {
  readonly mark: string;
  readonly gzip: Buffer;
}

/** Public pages as they were last drawn, compressed: many people look for the same town and the same days. */
export class KeptPages {
  readonly #pages = new LRUCache<string, Kept>({ maxSize: BYTES, ttl: LONGEST, sizeCalculation: ({ gzip }, key) => gzip.length + key.length }); // prettier-ignore

  /** Answers with the kept page, or draws it and keeps it. Only for a visitor without a session: nothing of a person is in it. */
  async answer(route: Route, around: Surroundings, page: PageContext, request: FastifyRequest): Promise<Answer> {
    if (route.keep === undefined || page.actor.kind !== 'visitor' || isRemembered(request.session))
      return route.handle(page);
    const [mark, key] = [await route.keep(around), `${page.lang} ${page.here}`];
    const known = this.#pages.get(key);
    if (known?.mark === mark) return { kind: 'kept', gzip: known.gzip };
    const answer = await route.handle(page);
    if (answer.kind !== 'html' || answer.status !== 200) return answer;
    const kept = { mark, gzip: gzipSync(answer.html) };
    this.#pages.set(key, kept);
    return { kind: 'kept', gzip: kept.gzip };
  }
}
