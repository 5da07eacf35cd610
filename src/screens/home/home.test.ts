import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { date } from '../../kernel/calendar-date.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { modules } from '../../modules.ts';
import { visitor } from '../../platform/access/actor.ts';
import { assemble } from '../../platform/app.ts';
import { readConfig } from '../../platform/config/config.ts';
import { buildServer } from '../../platform/http/server.ts';
import { hashOf } from '../../platform/texts/texts.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

let database: TestDatabase;
let demo: FastifyInstance;
let real: FastifyInstance;

beforeAll(async () => {
  database = await testDatabase();
  const serve = (isDemo: boolean) =>
    buildServer({
      app: assemble({
        config: readConfig({ KRIBBE_URL: 'https://opvang.example' }),
        modules,
        db: database.db,
        clock: fixedClock(date('2026-11-21')),
        demo: isDemo,
      }),
      secret: 'for the test only, long enough to sign',
      actorOf: () => Promise.resolve(visitor),
    });
  [demo, real] = await Promise.all([serve(true), serve(false)]);
});
afterAll(async () => {
  await Promise.all([demo.close(), real.close()]);
  await database.close();
});

const get = async (url: string, server = real) => {
  const { statusCode, body, headers } = await server.inject({ url });
  return { statusCode, body, type: headers['content-type'], cookie: headers['set-cookie'] };
};

test('the first page searches, asks, follows and names the desk, without a cookie', async () => {
  const { statusCode, body, cookie } = await get('/');
  expect(statusCode).toBe(200);
  expect(cookie).toBeUndefined();
  expect(body).toContain('<form class="panel" method="get" action="/zoeken"');
  for (const name of ['plaats', 'vanaf', 'dagen']) expect(body).toContain(`name="${name}"`);
  for (const path of ['/vraag', '/mijn-vraag', '/hulp']) expect(body).toContain(`href="${path}"`);
  expect(body.match(/<h1/g)).toHaveLength(1);
});

test('in French the ways on stay French', async () => {
  const { body } = await get('/fr/');
  expect(body).toContain('action="/fr/zoeken"');
  expect(body).toContain('Trouvez un accueil');
});

test.each(['/hulp', '/toegankelijkheid', '/privacy', '/over'])('%s answers in three languages', async (path) => {
  const bodies = await Promise.all(['', '/fr', '/en'].map((prefix) => get(prefix + path)));
  for (const { statusCode, body } of bodies) {
    expect(statusCode).toBe(200);
    expect(body.match(/<h1/g)).toHaveLength(1);
  }
  expect(new Set(bodies.map(({ body }) => /<h1>([^<]*)/.exec(body)?.[1])).size).toBe(3);
});

test('a place nobody knows gets a sentence and a way on', async () => {
  const { statusCode, body } = await get('/hulp?plaats=Xyzzy%3Cb%3E');
  expect(statusCode).toBe(200);
  expect(body).toContain('We vinden “Xyzzy&lt;b>” niet');
});

test('words lead on: the desk, and the authority for complaints', async () => {
  const { body } = await get('/fr/privacy');
  expect(body).toContain('<a href="/fr/hulp">votre guichet local</a>');
  expect(body).toContain('<a href="https://www.autoriteprotectiondonnees.be">www.autoriteprotectiondonnees.be</a>.');
});

test('search engines stay out of the demo and out of what is private', async () => {
  expect((await get('/robots.txt', demo)).body).toContain('Disallow: /\n');
  const { body, type } = await get('/robots.txt');
  expect(type).toContain('text/plain');
  expect(body).toContain('Disallow: /mijn-vraag\n');
  expect(body).not.toContain('Disallow: /\n');
});

test('says where to report a leak, for half a year', async () => {
  const { body, type } = await get('/.well-known/security.txt');
  expect(type).toContain('text/plain');
  expect(body).toContain('Contact: https://opvang.example/over#security');
  expect(body).toContain('Expires: 2027-05-20T00:00:00Z');
});

test.each([
  ['fr', fr],
  ['en', en],
])('every word is translated in %s', (_language, translations) => {
  for (const [key, dutch] of Object.entries(nl)) expect(translations[key]?.of, key).toBe(hashOf(dutch));
});
