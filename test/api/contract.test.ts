import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Compile } from 'typebox/compile';
import type { Actor } from '../../src/platform/access/actor.ts';
import { collectionParts, fileInput, isNothing, type Endpoint } from '../../src/platform/http/endpoint.ts';
import { operationIdOf, type ApiDescription, type DescribedOperation } from '../../src/platform/http/openapi.ts';
import { modules } from '../../src/modules.ts';
import { examples } from '../support/examples.ts';
import { testServer, type TestServing } from '../support/server.ts';
import { people } from '../support/world-actors.ts';
import { seedWorld, type SeededWorld } from '../support/world.ts';
import { callOf, formOf, nullsIn, oddNamesIn, type Call } from './calls.ts';

const endpoints = modules.flatMap((module) => module.endpoints);
const cases = endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);

let seeded: SeededWorld;
let actors: Record<string, Actor>;
let serving: TestServing & { done(): Promise<void> };
let description: ApiDescription;

/** A server over a copy of the world of its own: what one test does, no other meets. */
async function freshServer() {
  const open = await seeded.copy();
  const fresh = await testServer({ db: open.db, actors });
  return { ...fresh, done: async () => (await fresh.close(), await open.close()) };
}

beforeAll(async () => {
  seeded = await seedWorld();
  actors = Object.fromEntries(people(seeded.world).map(({ name, actor }) => [name.replaceAll(' ', '-'), actor]));
  serving = await freshServer();
  description = (await serving.ask({ url: '/api/v1/openapi.json' })).json();
});
afterAll(async () => {
  await serving.done();
  await seeded.close();
});

describe('the description', () => {
  test('is OpenAPI 3.0 and names every resource', () => {
    expect(description.openapi).toBe('3.0.3');
    const named = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.sort()).toEqual(cases.map(([name]) => name).sort());
  });

  test('gives every operation an id of its own', () => {
    const ids = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test('knows nothing that OpenAPI 3.0 does not', () => {
    expect(JSON.stringify(description)).not.toMatch(/"const":|"type":"null"|"type":"void"|patternProperties|"type":\[/);
    expect(oddNamesIn(Object.values(description.paths).flatMap((methods) => Object.values(methods).flatMap(propertiesOf)))).toEqual([]);
  }); // prettier-ignore

  test('is readable by people', async () => {
    const page = await serving.ask({ url: '/api' });
    expect(page.statusCode).toBe(200);
    for (const [name] of cases) expect(page.body).toContain(name.replace(' ', ' /api/v1'));
    expect(page.body).not.toMatch(/(src|href)="https?:\/\/(?!kribbe\.test)/);
  });
});

describe.each(cases)('%s', (_, endpoint) => {
  const call = (side = seeded.world.own): Call =>
    callOf(endpoint, examples[endpoint.operation.name]?.input(side, seeded.world));
  const described = (): DescribedOperation => {
    const found = description.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    if (found === undefined) throw new Error('not described');
    return found;
  }; // prettier-ignore
  const ask = (parts: Partial<Call> = {}, as?: string) => serving.ask({ ...call(), ...parts, as });
  const open = endpoint.operation.open.some(({ scope }) => scope === 'anyone');

  test('has an example', () => {
    expect(Object.keys(examples)).toContain(endpoint.operation.name);
    expect(described().operationId).toBe(operationIdOf(endpoint.operation.name));
    expect(described().summary).toMatch(/^[A-Z].{5,150}$/);
  });

  test('answers somebody who may, in the shape it describes', async () => {
    const fresh =
      endpoint.operation.kind === 'read' ? { ...serving, done: () => Promise.resolve() } : await freshServer();
    try {
      const answers = [];
      for (const as of [undefined, ...Object.keys(actors)]) {
        const answer = await fresh.ask({ ...call(), as });
        answers.push(answer);
        if (answer.statusCode < 300) break;
      }
      const answer = answers.at(-1);
      if (answer === undefined) throw new Error('nobody asked');
      expect(answer.statusCode, answer.body).toBe(
        endpoint.created !== undefined ? 201 : isNothing(endpoint.output) ? 204 : 200,
      );
      expect(answer.headers['belgov-trace-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers['cache-control']).toBe('no-store');
      if (endpoint.created !== undefined)
        expect(answer.headers.location).toMatch(/^http:\/\/kribbe\.test\/api\/v1\/[\w/-]+$/);
      if (isNothing(endpoint.output)) return;
      expect(answer.headers['content-type']).toBe('application/json');
      const body: unknown = answer.json();
      expect(nullsIn(body)).toEqual([]);
      expect(oddNamesIn(body)).toEqual([]);
      const shape = schemaOf(described(), String(answer.statusCode));
      expect([...Compile(shape as never).Errors(body)].slice(0, 5)).toEqual([]);
      if (endpoint.method === 'GET') await checkCaching(endpoint, fresh, answer.headers.etag, answers.length);
    } finally {
      await fresh.done();
    }
  });

  async function checkCaching(_e: Endpoint, fresh: TestServing, etag: string | undefined, turn: number) {
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const as = [undefined, ...Object.keys(actors)][turn - 1];
    const again = await fresh.ask({ ...call(), as, headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await fresh.ask({ ...call(), as, method: 'HEAD' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
  }

  test('asks who it is where it is not open to all', async () => {
    const answer = await ask();
    if (open) expect(answer.statusCode).toBeLessThan(300);
    else {
      expectProblem(answer, 401, 'urn:problem-type:belgif:noAccessToken');
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="kribbe"');
    }
    const wrong = await ask({}, 'no-such-key');
    expectProblem(wrong, 401, 'urn:problem-type:belgif:invalidAccessToken');
    expect(wrong.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  test('says what is unknown in the query, all at once', async () => {
    const url = `${call().url}${call().url.includes('?') ? '&' : '?'}unknownOne=1&unknownTwo=2`;
    const issues = expectProblem(await ask({ url }, sender()), 400, 'urn:problem-type:belgif:badRequest').issues ?? [];
    for (const name of ['unknownOne', 'unknownTwo'])
      expect(issues).toContainEqual(
        expect.objectContaining({ type: 'urn:problem-type:belgif:input-validation:unknownInput', in: 'query', name }),
      );
  });

  test('refuses ids that are none, and names them', async () => {
    const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    if (names.length === 0) return;
    const url = `/api/v1${endpoint.path.replace(/\{\w+\}/g, '%20not%20an%20id%20')}`;
    const issues = expectProblem(await ask({ url }), 400, 'urn:problem-type:belgif:badRequest').issues ?? [];
    for (const name of names) expect(issues).toContainEqual(expect.objectContaining({ in: 'path', name }));
  });

  test('knows its own methods only', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (Object.keys(description.paths[endpoint.path] ?? {}).includes(method.toLowerCase())) continue;
      const answer = await ask({ method, payload: undefined });
      expectProblem(answer, 405, 'urn:problem-type:kribbe:http:methodNotAllowed');
      expect(String(answer.headers.allow).split(', ')).toContain(endpoint.method);
      expect(String(answer.headers.allow).split(', ')).not.toContain(method);
    }
  });

  test.runIf(endpoint.upload !== undefined)('takes a form with a file only, and says what is wrong in it', async () => {
    const as = sender();
    const send = (type: string, payload: string) => serving.ask({ ...call(), payload, headers: { 'content-type': type }, as });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json'])
      expectProblem(await send(type, '{}'), 415, 'urn:problem-type:kribbe:http:mediaType');
    for (const [type, payload] of [['multipart/form-data', 'x'], ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="source"\r\n\r\nx']] as const)
      expectProblem(await send(type, payload), 400, 'urn:problem-type:belgif:badRequest');
    const input = examples[endpoint.operation.name]?.input(seeded.world.own, seeded.world) as Record<string, unknown>;
    const file = fileInput(endpoint) ?? '';
    const large = new Blob([new Uint8Array((endpoint.upload?.mostBytes ?? 0) + 1)]);
    expectProblem(await ask({ payload: formOf({ ...input, [file]: large }) }, as), 413, 'urn:problem-type:belgif:payloadTooLarge');
    for (const [more, name] of [[{ unknownThing: 'x' }, 'unknownThing'], [{ [file]: 'no file' }, file]] as const) {
      const refused = expectProblem(await ask({ payload: formOf({ ...input, ...more }) }, as), 400, 'urn:problem-type:belgif:badRequest');
      expect(refused.issues).toContainEqual(expect.objectContaining({ in: 'body', name }));
    }
  }); // prettier-ignore

  test.runIf(endpoint.method === 'POST' && endpoint.upload === undefined)('takes JSON only, and says what is wrong in it', async () => {
    const send = (type: string, payload: string) => serving.ask({ ...call(), payload, headers: { 'content-type': type } });
    expectProblem(await send('text/plain', 'x'), 415, 'urn:problem-type:kribbe:http:mediaType');
    expectProblem(await send('application/x-www-form-urlencoded', 'a=b'), 415, 'urn:problem-type:kribbe:http:mediaType');
    expectProblem(await send('application/json', '{'), 400, 'urn:problem-type:belgif:badRequest');
    expectProblem(await send('application/json', '[]'), 400, 'urn:problem-type:belgif:badRequest');
    expectProblem(await send('application/json', JSON.stringify('x'.repeat(300_000))), 413, 'urn:problem-type:belgif:payloadTooLarge');
    const extra = expectProblem(await ask({ payload: { ...(call().payload as object), unknownThing: null } }), 400, 'urn:problem-type:belgif:badRequest');
    expect(extra.issues).toContainEqual(expect.objectContaining({ in: 'body', name: 'unknownThing' }));
  }); // prettier-ignore

  test.runIf(collectionParts(endpoint.output) !== undefined)('comes in pages that together are the whole', async () => {
    const key = collectionParts(endpoint.output)?.key ?? '';
    const as = open ? undefined : await whoMay();
    const seen: string[] = [];
    const separator = call().url.includes('?') ? '&' : '?';
    let url: string | undefined = `${call().url}${separator}pageSize=2`;
    for (let page = 0; url !== undefined && page < 500; page += 1) {
      const body: { items: Record<string, string>[]; next?: string } = (await serving.ask({ url, as })).json();
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map((item) => item[key] ?? ''));
      url = body.next?.replace('http://kribbe.test', '');
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const wrong of ['pageSize=0', 'pageSize=1000', 'pageSize=x', 'after=', 'after=x', 'after=W10'])
      expectProblem(await serving.ask({ url: `${call().url}${separator}${wrong}`, as }), 400, 'urn:problem-type:belgif:badRequest');
  }); // prettier-ignore

  /** Files are taken of staff alone, whatever else is wrong. */
  const sender = () =>
    endpoint.upload === undefined ? undefined : Object.keys(actors).find((name) => actors[name]?.kind === 'staff');

  async function whoMay(): Promise<string | undefined> {
    for (const as of Object.keys(actors)) if ((await ask({}, as)).statusCode < 300) return as;
    return undefined;
  }
});

test('an unknown resource is a problem too, and carries the caller’s trace beside ours', async () => {
  const headers = { 'belgov-trace-id': 'caller-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
  const answer = await serving.ask({ url: '/api/v1/unknown', headers });
  const problem = expectProblem(answer, 404, 'urn:problem-type:belgif:resourceNotFound');
  expect(answer.headers['belgov-related-trace-id']).toBe('caller-1');
  expect(problem.instance).toBe(`urn:uuid:${String(answer.headers['belgov-trace-id'])}`);
});

type Answered = Awaited<ReturnType<TestServing['ask']>>;
interface ProblemBody {
  readonly instance: string;
  readonly issues?: readonly { type: string; in: string; name: string; detail: string }[];
}

/** A problem document with everything the guide asks. */
function expectProblem(answer: Answered, status: number, type: string): ProblemBody {
  expect([answer.statusCode, answer.headers['content-type']], answer.body).toEqual([
    status,
    'application/problem+json',
  ]);
  const body = answer.json<ProblemBody>();
  expect(body).toMatchObject({ type, status, title: expect.stringMatching(/\w/), detail: expect.stringMatching(/\w/) });
  expect(body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(answer.headers['belgov-trace-id']).toBeDefined();
  expect(nullsIn(body)).toEqual([]);
  return body;
}

const schemaOf = (operation: DescribedOperation, status: string): unknown =>
  (operation.responses[status]?.['content'] as Record<string, { schema: unknown }> | undefined)?.['application/json']
    ?.schema;

/** Every name a caller writes or reads in an operation. */
const propertiesOf = ({ parameters, requestBody }: DescribedOperation): Record<string, unknown>[] => [
  Object.fromEntries(parameters.filter((parameter) => parameter.in !== 'header').map(({ name }) => [name, 1])),
  (Object.values(requestBody?.content ?? {})[0]?.schema['properties'] ?? {}) as Record<string, unknown>,
]; // prettier-ignore
