import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { languages, type Language } from '../texts/texts.ts';
import { serveApi } from './api.ts';
import { serveAssets } from './assets.ts';
import { health } from './health.ts';
import { pageContext, problemAnswer, servePage } from './pages.tsx';
import { isRemembered, SESSION_HOURS, sessionStore } from './session.ts';

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
    trustProxy: config.trustProxy,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: (request) => withoutLanguage(request as never),
    requestTimeout: 30_000,
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:'], 'font-src': ["'self'"],
        'object-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': formTargets(config), 'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      }, // prettier-ignore
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(compress, { threshold: 1024 });
  await server.register(formbody);
  await server.register(rateLimit, { global: true, max: 600, timeWindow: '1 minute', skipOnError: true });
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
  server.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.url.startsWith('/api/')) return;
    if (!fromOurPage(request, config.url)) await reply.status(403).send(await expired(request, reply));
    else if (isRemembered(request.session))
      await new Promise<void>((go) => {
        server.csrfProtection(request, reply, (error?: Error) => {
          if (error === undefined) go();
          else
            void expired(request, reply)
              .then((html) => reply.status(403).type('text/html; charset=utf-8').send(html))
              .then(() => {
                go();
              });
        });
      });
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    await Promise.resolve(request);
  });

  const serving = { app, asset: serveAssets(server), actorOf };
  const expired = async (request: FastifyRequest, reply: Parameters<typeof pageContext>[3]) => {
    const answer = problemAnswer(
      await pageContext(serving, [], request, reply),
      { type: 'access.formExpired', values: {} },
      403,
    );
    return answer.kind === 'html' ? answer.html : '';
  };
  health(server, around.db);
  for (const module of app.modules) for (const route of module.routes) servePage(server, serving, route);
  await serveApi(server, app, actorOf);

  server.setNotFoundHandler(async (request, reply) => {
    const answer = problemAnswer(
      await pageContext(serving, [], request, reply),
      { type: 'page.notFound', values: {} },
      404,
    );
    return reply
      .status(404)
      .type('text/html; charset=utf-8')
      .send(answer.kind === 'html' ? answer.html : '');
  });
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const type =
      status === 429
        ? 'limit.tooMany'
        : status === 413
          ? 'input.tooLarge'
          : status < 500
            ? 'input.invalid'
            : 'server.broken';
    if (status >= 500) request.log.error(error);
    const answer = problemAnswer(await pageContext(serving, [], request, reply), { type, values: {} }, status);
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .send(answer.kind === 'html' ? answer.html : '');
  });
  return server;
}

/** Takes the language off the address and remembers it beside the request: /fr/zoeken is /zoeken in French. */
function withoutLanguage(request: { url?: string; kribbeLanguage?: Language }): string {
  const url = request.url ?? '/';
  const language = languages.find(
    (candidate) =>
      candidate !== 'nl' &&
      (url === `/${candidate}` || url.startsWith(`/${candidate}/`) || url.startsWith(`/${candidate}?`)),
  );
  if (language === undefined) return url;
  request.kribbeLanguage = language;
  const rest = url.slice(language.length + 1);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * Forms only from our own pages: browsers say where a request comes from (Fetch metadata, Origin). A browser too old
 * for both still has the SameSite cookie and the token.
 */
function fromOurPage(request: FastifyRequest, url: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === new URL(url).origin || origin === `${request.protocol}://${request.host}`;
}

/** Signing in by OpenID Connect leaves through a redirect after a form: its server must be allowed as a target. */
const formTargets = (config: App['config']): string[] => [
  "'self'",
  ...(config.oidc === null ? [] : [new URL(config.oidc.issuer).origin]),
];
