import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { fixedClock } from '../../src/kernel/clock.ts';
import { date } from '../../src/kernel/calendar-date.ts';
import { visitor, type Actor } from '../../src/platform/access/actor.ts';
import { assemble, type App } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import type { Module } from '../../src/platform/module.ts';
import { connectSecrets } from '../../src/platform/secrets.ts';
import { modules as allModules } from '../../src/modules.ts';

export const today = date('2026-11-21');
const secret = 'a secret that only the tests know, long enough';

export interface TestServing {
  readonly app: App;
  readonly server: FastifyInstance;
  /** Sends a request without a network. `as` names an actor of `actors`: it becomes the bearer token. */
  ask(options: InjectOptions & { readonly as?: string }): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The program over a database on the test's own day, without a server. */
export function testApp(db: Database, modules: readonly Module[] = allModules, url = 'http://kribbe.test'): App {
  connectSecrets(secret);
  return assemble({ config: readConfig({ KRIBBE_URL: url }), modules, db, clock: fixedClock(today), demo: true });
}

/** The program over a database, without listening. Every request comes from another address, below the rate limit. */
export async function testServer(parts: {
  readonly db: Database;
  readonly modules?: readonly Module[];
  readonly actors?: Readonly<Record<string, Actor>>;
  readonly url?: string;
}): Promise<TestServing> {
  const { db, modules = allModules, actors = {}, url } = parts;
  const app = testApp(db, modules, url);
  const server = await buildServer({
    app,
    secret,
    actorOf: (request) =>
      Promise.resolve(actors[(request.headers.authorization ?? '').replace(/^Bearer /, '')] ?? visitor),
  });
  await server.ready();
  let asked = 0;
  return {
    app,
    server,
    ask({ as, ...options }) {
      asked += 1;
      return server.inject({
        remoteAddress: `10.1.${String((asked >> 8) & 255)}.${String(asked & 255)}`,
        ...options,
        headers: { ...(as === undefined ? {} : { authorization: `Bearer ${as}` }), ...options.headers },
      });
    },
    close: () => server.close(),
  };
}
