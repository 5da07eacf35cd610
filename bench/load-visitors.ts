import http from 'node:http';
import { randomFrom, type Random } from '../src/demo/random.ts';

/** What the visitors of a load measurement are told, as JSON on standard input. */
export interface VisitorsWork {
  readonly url: string;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly visitors: number;
  readonly codes: readonly string[];
  readonly locations: readonly string[];
  readonly addresses: Addresses;
}

export interface Addresses {
  readonly places: readonly string[];
  readonly postcodes: readonly string[];
  readonly from: readonly string[];
  readonly public: readonly Weighted[];
  readonly family: readonly Weighted[];
  readonly answers: readonly (readonly [string, Readonly<Record<string, string | readonly string[]>>])[];
}

interface Weighted {
  readonly weight: number;
  readonly path: string;
}

export interface VisitorsResult {
  readonly milliseconds: Readonly<Record<Kind, number[]>>;
  readonly errors: readonly string[];
  readonly bytes: number;
  readonly sent: number;
}

export type Kind = 'public' | 'family' | 'write';

/**
 * How a visitor goes on: looks for care, looks at its own pages, or writes. Every write brings one page more, so that of all
 * requests 80 % look, 15 % are family pages and 5 % write.
 */
const [PUBLIC, WRITE] = [0.842, 0.053];

interface Session {
  readonly from: string;
  cookies: Map<string, string>;
  token: string;
  /** Which answer comes next; null for a family that only looks. */
  step: number;
}

const work = JSON.parse(await text(process.stdin)) as VisitorsWork;
const agent = new http.Agent({ keepAlive: true, maxSockets: work.visitors });
const result: { milliseconds: Record<Kind, number[]>; errors: string[]; bytes: number; sent: number } = {
  milliseconds: { public: [], family: [], write: [] }, errors: [], bytes: 0, sent: 0,
}; // prettier-ignore
let [counting, address] = [false, 1];

/** Everybody comes from an address of their own, as people do: the limit per address stays what it is. */
const nextAddress = () => {
  address += 1;
  return `10.${String((address >> 16) & 255)}.${String((address >> 8) & 255)}.${String(address & 255)}`;
};
const stranger = (): Session => ({ from: nextAddress(), cookies: new Map(), token: '', step: -1 });

const families = await Promise.all(
  work.codes.map(async (code) => {
    const session = stranger();
    const answer = await ask(session, 'POST', '/mijn-vraag/code', new URLSearchParams({ code }));
    if (answer.status !== 303 && answer.status !== 302) throw new Error(`a family could not sign in: ${String(answer.status)}`); // prettier-ignore
    return session;
  }),
);
setTimeout(() => (counting = true), work.warmUpSeconds * 1000);
process.send?.({ begun: true });
const ends = performance.now() + (work.warmUpSeconds + work.seconds) * 1000;
await Promise.all(Array.from({ length: work.visitors }, (_, index) => visit(randomFrom(index + 1))));
process.stdout.write(JSON.stringify(result));
agent.destroy();

async function visit(random: Random): Promise<void> {
  let writer = stranger();
  while (performance.now() < ends) {
    const share = random.next();
    if (share < PUBLIC) await timed('public', stranger(), 'GET', fill(random, pick(random, work.addresses.public)));
    // A write is followed by the page that it leads to: that counts for the family pages.
    else if (share < 1 - WRITE)
      await timed('family', random.pick(families), 'GET', fill(random, pick(random, work.addresses.family))); // prettier-ignore
    else writer = await write(random, writer);
  }
}

/** The next answer of somebody who asks a place, from the first question to sending; then somebody else begins. */
async function write(random: Random, session: Session): Promise<Session> {
  const here = session.step >= work.addresses.answers.length ? stranger() : session;
  const [path, fields] = here.step < 0 ? (['/vraag', { locatie: [random.pick(work.locations)] }] as const) : (work.addresses.answers[here.step] ?? ['/vraag', {}]); // prettier-ignore
  const body = new URLSearchParams({ _csrf: here.token });
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const answer = await timed('write', here, 'POST', path, body);
  if (answer?.location === undefined) {
    result.errors.push(`POST ${path} led nowhere`);
    return stranger();
  }
  here.step += 1;
  await timed('family', here, 'GET', answer.location);
  return here;
}

async function timed(kind: Kind, session: Session, method: string, path: string, body?: URLSearchParams) {
  const began = performance.now();
  try {
    const answer = await ask(session, method, path, body);
    if (counting && performance.now() < ends) {
      result.milliseconds[kind].push(performance.now() - began);
      result.bytes += answer.bytes;
    }
    if (answer.status >= 400) result.errors.push(`${String(answer.status)} ${method} ${path}`);
    return answer;
  } catch (error) {
    result.errors.push(`${method} ${path}: ${(error as Error).message}`);
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly location: string | undefined;
}

function ask(session: Session, method: string, path: string, body?: URLSearchParams): Promise<Answer> {
  result.sent += 1;
  const cookie = [...session.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers: Record<string, string> = {
    'x-forwarded-for': session.from,
    'sec-fetch-site': 'same-origin',
    // Tokens are read from the pages of those who write; everybody else takes the pages as a browser does.
    ...(session.step >= 0 || method === 'POST' ? {} : { 'accept-encoding': 'gzip' }),
    ...(cookie === '' ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, work.url), { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const content = Buffer.concat(chunks);
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          session.cookies.set(name, value);
        }
        if (session.step >= 0) session.token = /name="_csrf" value="([^"]*)"/.exec(content.toString())?.[1] ?? session.token; // prettier-ignore
        resolve({ status: response.statusCode ?? 0, bytes: content.length, location: response.headers.location });
      });
    });
    request.on('error', reject);
    request.end(body?.toString());
  });
}

function pick(random: Random, list: readonly Weighted[]): string {
  return random.weighted(list, ({ weight }) => weight).path;
}

function fill(random: Random, path: string): string {
  return path
    .replace('{place}', () => encodeURIComponent(random.pick(work.addresses.places)))
    .replace('{postcode}', () => random.pick(work.addresses.postcodes))
    .replace('{from}', () => random.pick(work.addresses.from))
    .replace('{location}', () => random.pick(work.locations));
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
