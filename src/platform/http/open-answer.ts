import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Data for other programs: any site may read it, and caches may keep it. Nothing of it may depend on who asks. */
export interface OpenAnswer {
  readonly kind: 'open';
  /** The same content in one form or several; the first is sent to who has no wish (Accept). */
  readonly forms: readonly OpenForm[];
  /** Changes when the content does. */
  readonly mark: string;
  /** When it last changed, as an instant; null when that is not known. */
  readonly changed: string | null;
  /** Seconds a cache may keep it without asking; 'forever' for what never changes. */
  readonly keep: number | 'forever';
  /** Name to save it by. */
  readonly name?: string;
}

export interface OpenForm {
  /** Media type, with its parameters. */
  readonly type: string;
  /** The content in pieces, made as they are sent. */
  write(): Iterable<string> | AsyncIterable<string>;
}

/** Sends the form that was asked for, or 304 when the asker has it already. */
export function sendOpen(reply: FastifyReply, { forms, mark, changed, keep, name }: OpenAnswer): FastifyReply {
  const { headers } = reply.request;
  const index = preferred(
    headers.accept,
    forms.map((form) => form.type),
  );
  const form = forms[index];
  if (form === undefined) throw new Error('open data without a form');
  const etag = `W/"${mark}-${String(index)}"`; // weak: it is compressed on the way
  void reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'etag, last-modified')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header(
      'cache-control',
      keep === 'forever' ? 'public, max-age=31536000, immutable' : `public, max-age=${String(keep)}`,
    )
    .header('etag', etag);
  if (forms.length > 1) void reply.header('vary', 'accept, accept-encoding');
  if (changed !== null) void reply.header('last-modified', new Date(changed).toUTCString());
  if (isKnown(headers['if-none-match'], etag)) return reply.status(304).send();
  if (headers['if-none-match'] === undefined && isNotNewer(headers['if-modified-since'], changed))
    return reply.status(304).send();
  if (name !== undefined) void reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.type(form.type).send(Readable.from(form.write()));
}

/** RFC 9110, 13.1.2: weak comparison. */
const isKnown = (given: string | undefined, etag: string): boolean =>
  given !== undefined && given.split(',').some((each) => ['*', etag, etag.slice(2)].includes(each.trim()));

const isNotNewer = (given: string | undefined, changed: string | null): boolean =>
  given !== undefined && changed !== null && Math.floor(Date.parse(changed) / 1000) * 1000 <= Date.parse(given);

/** Which of the types an Accept header likes best (RFC 9110, 12.5.1); the first when it likes none. */
export function preferred(accept: string | undefined, types: readonly string[]): number {
  const wishes = (accept ?? '*/*').split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    return { range, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const liking = (type: string): number => {
    const [bare = ''] = type.split(';');
    const ranges = [bare, `${bare.split('/')[0] ?? ''}/*`, '*/*'];
    for (const range of ranges) {
      const wish = wishes.find((each) => each.range === range);
      if (wish !== undefined) return wish.weight;
    }
    return 0;
  };
  const likings = types.map(liking);
  return Math.max(0, likings.indexOf(Math.max(...likings)));
}
