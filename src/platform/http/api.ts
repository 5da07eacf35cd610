import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, refuse, type Problem } from '../../kernel/problem.ts';
import { visitor, type Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { InvalidInput } from '../operations/input.ts';
import { runAction, runRead, type Alongside } from '../operations/run.ts';
import { answerProblem } from './api/answer-problem.ts';
import { faultsOf } from './api/check-endpoint.ts';
import { filled, pageOf } from './api/collection.ts';
import { idempotencyKeyIn, once, type StoredAnswer } from './api/idempotency.ts';
import { receiveFiles } from './api/receive-file.ts';
import { sayProblem } from '../texts/say-problem.ts';
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
    async (api) => {
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
      for (const endpoint of endpoints) await serveIn(api, serving, endpoint);
      api.get('/v1/openapi.json', (_request, reply) =>
        reply.type('application/json').send(Buffer.from(serving.description)),
      );
      serveOtherMethods(api, [...endpoints, { method: 'GET', path: '/openapi.json' }]);
    },
    { prefix: '/api' },
  );
}

/** An endpoint with a file stands apart: it alone reads multipart bodies, and only of staff. */
async function serveIn(api: FastifyInstance, serving: ApiServing, endpoint: Endpoint): Promise<void> {
  const { upload } = endpoint;
  if (upload === undefined) serveEndpoint(api, serving, endpoint);
  else
    await api.register(async (apart) => {
      await receiveFiles(apart, upload, async (request) => {
        const { kind } = await bearer(request, serving);
        if (kind === 'visitor') refuse('access.signInNeeded');
        if (kind !== 'staff') refuse('access.refused');
      });
      serveEndpoint(apart, serving, endpoint);
    });
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
const isOpenDoor = ({ operation }: Endpoint): boolean =>
  operation.kind === 'action' && operation.open.some(({ scope }) => scope === 'anyone');

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
  const asked = [operation.name, await withHashes(input)];
  const outcome = await once(app.around.db, key, { actor, request: asked }, answerOf, act);
  if ('done' in outcome) return answerOf(outcome.done);
  void reply.header('idempotent-replayed', 'true');
  return outcome.again;
}

/** An input in which a file is told by its hash: another file is another request. */
async function withHashes(input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const hashed = { ...input };
  for (const [name, value] of Object.entries(input))
    if (value instanceof Blob)
      hashed[name] = createHash('sha256').update(new Uint8Array(await value.arrayBuffer())).digest('hex'); // prettier-ignore
  return hashed;
}

/** The answer to an output: only what the endpoint declares. */
function answer(app: App, endpoint: Endpoint, plain: unknown, request: FastifyRequest): StoredAnswer {
  const t = app.texts.in('nl');
  const words = { t, lang: 'nl', say: (problem: Problem) => sayProblem(problem, 'nl', t) } as const;
  const output = endpoint.worded === undefined ? plain : endpoint.worded(plain as never, words);
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
