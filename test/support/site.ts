import type { FastifyInstance } from 'fastify';
import { kribbeServer } from '../../src/cli/server.ts';
import { date, type CalendarDate } from '../../src/kernel/calendar-date.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { modules } from '../../src/modules.ts';
import { assemble, type App } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { connectSecrets } from '../../src/platform/secrets.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';

/** A clock that a test moves by hand; it starts at noon UTC. */
export interface HandClock extends Clock {
  goTo(instant: string): void;
  addSeconds(seconds: number): void;
}

export function handClock(today: CalendarDate): HandClock {
  let now = Date.parse(`${today}T12:00:00Z`);
  return {
    now: () => new Date(now).toISOString(),
    today: () => date(new Date(now).toISOString().slice(0, 10)),
    goTo: (instant) => void (now = Date.parse(instant)),
    addSeconds: (seconds) => void (now += seconds * 1000),
  };
}

/** The whole program listening on a free port, on a database of its own. */
export interface TestSite {
  readonly app: App;
  readonly server: FastifyInstance;
  readonly data: TestDatabase;
  readonly clock: HandClock;
  readonly url: string;
  close(): Promise<void>;
}

export async function testSite({ demo = true, env = {} }: { demo?: boolean; env?: Record<string, string> } = {}) {
  const data = await testDatabase();
  const secret = 'a secret of the tests, long enough for everything';
  connectSecrets(secret);
  await data.db.insertInto('platform.instance').values({ id: newId(), demo }).execute();
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const config = readConfig({ KRIBBE_PORT: String(port), KRIBBE_URL: url, KRIBBE_DEMO: demo ? 'yes' : 'no', ...env });
  const clock = handClock(date('2026-11-21'));
  const app = assemble({ config, modules, db: data.db, clock, demo });
  const server = await kribbeServer(app, secret);
  await server.listen({ port, host: '127.0.0.1' });
  const close = async () => {
    await server.close();
    await data.close();
  };
  return { app, server, data, clock, url, close } satisfies TestSite;
}

export interface Shown {
  readonly status: number;
  /** Where it ended, as a path of the site. */
  readonly path: string;
  readonly html: string;
}

/** Somebody with a browser: keeps cookies, follows redirects, sends the token that stands in the form. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  #token = '';

  constructor(readonly site: Pick<TestSite, 'url'>) {}

  get(path: string): Promise<Shown> {
    return this.#go('GET', path);
  }

  /** Sends a form with the token of the page seen last. */
  post(path: string, fields: Record<string, string>, { token = this.#token } = {}): Promise<Shown> {
    return this.#go('POST', path, new URLSearchParams({ _csrf: token, ...fields }));
  }

  /** One request, no redirect followed. */
  async send(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.site.url), {
      method,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), 'sec-fetch-site': 'same-origin' },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async #go(method: 'GET' | 'POST', path: string, body?: URLSearchParams, hops = 0): Promise<Shown> {
    const response = await this.send(method, path, body);
    const to = response.headers.get('location');
    if (to !== null && hops < 12) return this.#go('GET', new URL(to, new URL(path, this.site.url)).href, undefined, hops + 1); // prettier-ignore
    const html = await response.text();
    this.#token = /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const { pathname, search } = new URL(path, this.site.url);
    return { status: response.status, path: pathname + search, html };
  }
}
