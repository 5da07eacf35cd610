import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testServer, type TestServing } from '../support/server.ts';
import { supplyWorld, type SupplyWorld } from '../support/world-supply.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { actorOf } from '../../src/modules/accounts/index.ts';
import type { FastifyInstance } from 'fastify';

let open: TestDatabase;
let serving: TestServing;
let server: FastifyInstance;
let world: SupplyWorld;

beforeAll(async () => {
  open = await testDatabase();
  serving = await testServer({ db: open.db });
  world = await supplyWorld(serving.app);
  const parts = { familyOfCode: () => Promise.resolve(null) };
  server = await buildServer({ app: serving.app, secret: 's'.repeat(40), actorOf: actorOf(serving.app, parts) });
});
afterAll(async () => {
  await server.close();
  await serving.close();
  await open.close();
});

const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

test('the code of a request that is being made is shown, and stands nowhere in the database', async () => {
  const begun = await post('/vraag', { locatie: world.at.nele });
  expect(begun.statusCode).toBe(303);
  const cookie = cookieOf(begun);
  const page = await server.inject({ url: String(begun.headers.location), headers: { cookie } });
  const [code = ''] = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(page.body) ?? [];
  expect(code).not.toBe('');
  expect(page.headers['cache-control']).toBe('no-store');
  const { rows } = await open.pool.query<{ text: string }>('select content::text as text from platform.session');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain(code);
  const jobs = await open.pool.query<{ text: string }>(
    'select payload::text as text from graphile_worker._private_jobs',
  );
  for (const { text } of jobs.rows) expect(text).not.toContain(code);
});

test('a form with a session asks for its token, also to stop; one of another site never passes', async () => {
  const cookie = cookieOf(await post('/vraag', { locatie: world.at.nele }));
  for (const url of ['/afmelden', '/vraag/stoppen', '/vraag', '/vraag/nakijken', '/mijn-vraag/code'])
    expect((await post(url, { code: 'x' }, { cookie })).statusCode, url).toBe(403);
  for (const header of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }])
    expect((await post('/mijn-vraag/code', { code: 'x' }, header as never)).statusCode).toBe(403);
});

test('looking at the link of a mail uses nothing up and leaves no cookie', async () => {
  const answer = await server.inject('/mijn-vraag/mail?code=AAAA-BBBB-CCCC-DDDD%22%3E%3Cscript%3E');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['referrer-policy']).toBe('same-origin');
  expect(answer.body).not.toContain('"><script>');
});

test.each([
  '/api/v1/locations?lat=50.88&lon=4.7&from=9999-12-31', '/api/v1/locations?lat=50.88&lon=4.7&from=2099-12-31&halfDays=3',
  '/api/v1/locations?lat=50.88&lon=4.7&from=1900-01-01&halfDays=16383&weeks=104&radiusKm=50', '/api/v1/locations?lat=1e9&lon=NaN',
  '/zoeken?plaats=Leuven&vanaf=31-2-2027&straal=1e9&toon=999999999', '/zoeken?plaats=Leuven&vanaf=31/12/2099&dagen=0',
  '/zoeken?plaats=%F0%9F%92%A9&dagen=99&dagen=-1', `/zoeken?plaats=${'a'.repeat(500)}`, '/aanmelden?verder=//elders.example',
  '/aanmelden?verder=%2F%5Celders.example', '/mijn-vraag/mail?code=%0d%0aSet-Cookie:x', '/vraag?locatie=x&vanaf=9999-12-31&dagen=77',
])('%s breaks nothing', async (url) => {
  const answer = await server.inject(url);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).not.toMatch(/(href|value)="[/\\]{0,2}elders/);
}); // prettier-ignore

test('whoever says nothing about themselves makes no hundreds of requests a minute', async () => {
  const make = () =>
    server.inject({ method: 'POST', url: '/api/v1/requests', remoteAddress: '198.51.100.7', payload: { unfit: true } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 31; attempt += 1) statuses.push((await make()).statusCode);
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 400));
  expect(statuses[30]).toBe(429);
});

test('a body that is nested a hundred thousand deep is refused, not choked on', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const answer = await server.inject({
    method: 'POST',
    url: '/api/v1/requests',
    headers: { 'content-type': 'application/json' },
    payload: `{"remarks":${deep}}`,
  });
  expect(answer.statusCode).toBe(400);
});
