import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/problem.ts';
import { visitor, type Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { InvalidInput } from '../operations/input.ts';
import { runAction, runRead, type Alongside } from '../operations/run.ts';
import { answerProblem } from './api/answer-problem.ts';
import { faultsOf } from './api/check-endpoint.ts';
import { filled, pageOf } from './api/collection.ts';
import { idempotencyKeyIn, once, type StoredAnswer } from './api/idempotency.ts';
import { BadRequest, inputOf, placed, type RequestParts } from './api/input.ts';
import { project } from './api/output.ts';
import { shapeOf } from './api/schema-shape.ts';
import { collectionParts, isNothing, type Endpoint } from './endpoint.ts';

/** Where the API stands. Only the major version is in the address. */
export const API = '/api/v1';

export interface ApiServing {
  readonly app: App;
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  /** The description of all endpoints, as JSON text. */
  readonly description: string;
}

/**
 * Serves the endpoints of all modules below /api/v1 by the Belgif REST guide. It knows bearer tokens and no cookies, so
 * no foreign page can act in somebody's name, and sends no CORS headers. @throws on an endpoint that breaks the rules
 */
export async function serveApi(server: FastifyInstance, serving: ApiServing): Promise<void> {
  const endpoints = serving.app.modules.flatMap((module) => module.endpoints);
  const faults = endpoints.flatMap(faultsOf);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await server.register(
    (api, _options, done) => {
      api.removeAllContentTypeParsers();
      const parse = api.getDefaultJsonParser('error', 'error');
      api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, next) => {
        if (body === '') next(null, undefined);
        else void parse(request, body as string, next);
      });
      api.setErrorHandler((error: Error, request, reply) => answerProblem(error, request, reply, serving.app));
      api.setNotFoundHandler({ preHandler: api.rateLimit() }, (request, reply) =>
        answerProblem(new Refusal({ type: 'page.notFound', values: {} }), request, reply, serving.app),
      );
      for (const endpoint of endpoints) serveEndpoint(api, serving, endpoint);
      api.get('/v1/openapi.json', (_request, reply) =>
        reply.type('application/json').send(Buffer.from(serving.description)),
      );
      serveOtherMethods(api, [...endpoints, { method: 'GET', path: '/openapi.json' }]);
      done();
    },
    { prefix: '/api' },
  );
}

function serveEndpoint(api: FastifyInstance, serving: ApiServing, endpoint: Endpoint): void {
  api.route({
    method: endpoint.method,
    url: routePath(endpoint.path),
    ...(isOpenDoor(endpoint) ? { config: { rateLimit: { max: UNKNOWN_MAKERS, timeWindow: '1 minute' } } } : {}),
    handler: async (request, reply) => {
      const actor = await bearer(request, serving);
      const parts = { params: request.params, query: request.query, body: request.body } as RequestParts;
      try {
        const input = inputOf(endpoint, parts);
        const answer = await run(request, reply, serving, endpoint, actor, input);
        return await send(request, reply, answer);
      } catch (error) {
        if (error instanceof InvalidInput) throw new BadRequest(error.issues.map((issue) => placed(issue, endpoint)));
        if (error instanceof Refusal && error.problem.type === 'access.refused' && actor.kind === 'visitor')
          throw new Refusal({ type: 'access.signInNeeded', values: {} });
        throw error;
      }
    },
  });
}

/**
 * What anybody may make without saying who they are sends letters to addresses of their choice: a person makes one now and
 * then, only a machine that means harm makes hundreds.
 */
const UNKNOWN_MAKERS = 30;
const isOpenDoor = ({ method, operation }: Endpoint): boolean =>
  method === 'POST' && operation.open.some(({ scope }) => scope === 'anyone');

/** Whose token it is. A token that opens nothing is said so, also where none is needed. */
async function bearer(request: FastifyRequest, { actorOf }: ApiServing): Promise<Actor> {
  if (request.headers.authorization === undefined) return visitor;
  const invalid = new Refusal({ type: 'access.tokenInvalid', values: {} });
  const actor = await actorOf(request).catch((error: unknown) => {
    throw error instanceof Refusal && error.problem.type === 'access.signInNeeded' ? invalid : error;
  });
  if (actor.kind === 'visitor' && actor.draft === null) throw invalid;
  return actor;
}

async function run(
  request: FastifyRequest,
  reply: FastifyReply,
  serving: ApiServing,
  endpoint: Endpoint,
  actor: Actor,
  input: Record<string, unknown>,
): Promise<StoredAnswer> {
  const { app } = serving;
  const { operation } = endpoint;
  const answerOf = (output: unknown) => answer(app, endpoint, output, request);
  if (operation.kind === 'read') return answerOf(await runRead(app.around, operation, actor, input as never));
  const act = (alongside?: Alongside<unknown>) => runAction(app.around, operation, actor, input as never, alongside);
  const key = idempotencyKeyIn(request.headers['idempotency-key']);
  if (key === null) return answerOf(await act());
  const outcome = await once(app.around.db, key, { actor, request: [operation.name, input] }, answerOf, act);
  if ('done' in outcome) return answerOf(outcome.done);
  void reply.header('idempotent-replayed', 'true');
  return outcome.again;
}

/** The answer to an output: only what the endpoint declares. */
function answer(app: App, endpoint: Endpoint, output: unknown, request: FastifyRequest): StoredAnswer {
  const base = app.config.url + API;
  const parts = collectionParts(endpoint.output);
  if (parts !== undefined) {
    const { items, next, pageSize, total } = pageOf(endpoint, output, request.query as RequestParts['query']);
    const itemShape = shapeOf(endpoint.output).properties?.['items']?.items ?? {};
    const listed = items.map((item) => ({
      ...(parts.href === undefined ? {} : { href: base + filled(parts.href, item) }),
      ...(project(itemShape as never, item) as object),
    }));
    const nextPage = next === null ? {} : { next: withQuery(app.config.url + request.url, { after: next }) };
    return json(200, { items: listed, pageSize, ...(total === undefined ? {} : { total }), ...nextPage });
  }
  const body = isNothing(endpoint.output) ? undefined : project(shapeOf(endpoint.output), output);
  if (endpoint.created !== undefined)
    return { ...json(201, body ?? {}), location: base + filled(endpoint.created, output) };
  if (isNothing(endpoint.output)) return { status: 204, location: null, body: null };
  if (body === undefined) throw new Refusal({ type: 'page.notFound', values: {} });
  return json(200, body);
}

const json = (status: number, body: unknown): StoredAnswer => ({ status, location: null, body: JSON.stringify(body) });

function withQuery(address: string, change: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
  return url.href;
}

async function send(request: FastifyRequest, reply: FastifyReply, stored: StoredAnswer): Promise<FastifyReply> {
  const { status, location, body } = stored;
  if (location !== null) void reply.header('location', location);
  if (body === null) return reply.status(status).send();
  if (request.method === 'GET' || request.method === 'HEAD') {
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', tag);
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return reply.status(304).send();
  }
  return reply.status(status).type('application/json').send(Buffer.from(body)); // text would get a charset
}

/** A known address with another method: 405 with what it does know; OPTIONS is answered with the same list. */
function serveOtherMethods(api: FastifyInstance, known: readonly Pick<Endpoint, 'method' | 'path'>[]): void {
  const methods = new Map<string, { url: string; own: Set<string> }>();
  for (const { method, path } of known) {
    const url = routePath(path);
    const same = url.replace(/:\w+/g, ':');
    const entry = methods.get(same) ?? { url, own: new Set(['OPTIONS']) };
    for (const each of method === 'GET' ? ['GET', 'HEAD'] : [method]) entry.own.add(each);
    methods.set(same, entry);
  }
  for (const { url, own } of methods.values()) {
    const allow = [...own].sort().join(', ');
    api.options(url, (_request, reply) => reply.status(204).header('allow', allow).send());
    api.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !own.has(method)),
      url,
      exposeHeadRoute: false,
      onRequest: (_request, reply, next) => {
        void reply.header('allow', allow);
        next(new Refusal({ type: 'http.methodNotAllowed', values: {} }));
      },
      handler: () => undefined,
    });
  }
}

const routePath = (path: string) => `/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
