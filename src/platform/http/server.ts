import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { address } from './address.ts';
import { apiDocs } from './api-docs.tsx';
import { serveApi } from './api.ts';
import { trace } from './api/trace.ts';
import { serveAssets } from './assets.ts';
import { errorPages, pageFailure } from './error-pages.tsx';
import { guardForms } from './guard-forms.ts';
import { health } from './health.ts';
import { KeptPages } from './kept-pages.ts';
import { describeApi } from './openapi.ts';
import { servePage } from './pages.tsx';
import { secureHeaders } from './secure-headers.ts';
import { SESSION_HOURS, sessionStore } from './session.ts';
import { serveUploads } from './uploads.ts';

export interface ServerParts {
  readonly app: App;
  readonly secret: string;
  /** Who asks, from the session or the bearer token; reads roles afresh. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
}

/** The web server: pages, API, health. Not listening yet. */
export async function buildServer({ app, secret, actorOf }: ServerParts): Promise<FastifyInstance> {
  const { config, around } = app;
  const secure = config.url.startsWith('https:');
  const server = fastify({
    logger: { level: process.env['NODE_ENV'] === 'test' ? 'silent' : 'warn' },
    // One proxy, ours. Trusting the whole chain would let visitors write their own address in front of it.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    // Node already bounds the whole request head to 16 kB; a longer part is then just an unknown name.
    routerOptions: { maxParamLength: 16_384 },
    rewriteUrl: (request) => address(request as never),
    requestTimeout: 30_000,
  });
  trace(server);
  await secureHeaders(server, config, secure);
  await server.register(compress, { threshold: 1024 });
  await server.register(rateLimit, { global: true, max: 600, timeWindow: '1 minute', skipOnError: true });
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('cache-control', 'no-store');
    // The API takes bearer tokens only: without cookies no foreign page can use somebody's session there.
    if (request.url.startsWith('/api/')) delete request.raw.headers.cookie;
    next();
  });
  await server.register(cookie);
  await server.register(session, {
    secret,
    cookieName: 'kribbe',
    store: sessionStore(around.db, around.clock),
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_HOURS * 3_600_000 },
  });
  await server.register(csrf, { sessionPlugin: '@fastify/session' });

  const serving = { app, asset: await serveAssets(server), actorOf, kept: new KeptPages() };
  // Before the parts below: each takes over the handlers that stand when it is registered.
  const answer = errorPages(serving);
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) =>
    answer({ type: 'page.notFound', values: {} }, 404, request, reply),
  );
  server.setErrorHandler((error: Error, request, reply) => {
    const { problem, status } = pageFailure(error, app);
    if (status >= 500) request.log.error(error);
    return answer(problem, status, request, reply);
  });
  health(server, around.db);
  const description = describeApi(app);
  await server.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    await pages.register(formbody);
    guardForms(pages, config.url);
    const routes = [...app.modules.flatMap((module) => module.routes), apiDocs(description)];
    for (const route of routes) if (route.upload === undefined) servePage(pages, serving, route);
    await serveUploads(pages, serving, routes);
  });
  await serveApi(server, { app, actorOf, description: JSON.stringify(description) });

  return server;
}
