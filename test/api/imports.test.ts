import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { csv, row } from '../imports/lists.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testServer, type TestServing } from '../support/server.ts';
import { supplyApp, supplyWorld } from '../support/world-supply.ts';
import { formOf } from './calls.ts';

const clerk: Actor = {
  kind: 'staff',
  person: newId(),
  name: 'Beheer',
  as: { organisation: newId(), kind: 'platform', name: 'Platform', desk: null, organiser: null },
  roles: ['administrator'],
  locations: [],
};
const family: Actor = { kind: 'family', family: newId(), draft: null };
let open: TestDatabase;
let serving: TestServing;
beforeAll(async () => {
  open = await testDatabase();
  await supplyWorld(supplyApp(open.db));
  serving = await testServer({ db: open.db, actors: { clerk, family } });
});
afterAll(async () => {
  await serving.close();
  await open.close();
});

const send = (content: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, as = 'clerk') =>
  serving.ask({
    method: 'POST',
    url: '/api/v1/imports',
    payload: formOf({ source: 'Stad Strand', kind: 'locations', content: new Blob([content]) }),
    headers,
    as,
  });
const look = async (file: string) =>
  (await serving.ask({ url: `/api/v1/imports/${file}`, as: 'clerk' })).json<Record<string, unknown>>();
const post = (url: string, payload: object = {}) =>
  serving.ask({ method: 'POST', url: `/api/v1/imports/${url}`, payload, as: 'clerk' });

test('a name in a wrong encoding is told at its row and column', async () => {
  const { file } = (await send(csv(row('O1'), row('O2', { name: 'ZoÃ©' })))).json<{ file: string }>();
  expect(await look(file)).toMatchObject({ faults: { shown: [{ line: 3, column: 'naam', code: 'oddSigns' }] } });
});

test('a list is sent, looked at, mapped and imported over the API', async () => {
  const list = csv(row('A1'), row('A2')).replace('naam;', 'hoe het heet;');
  const sent = await send(list);
  expect([sent.statusCode, sent.json()]).toMatchObject([201, { rows: 2 }]);
  const { file } = sent.json<{ file: string }>();
  expect(sent.headers.location).toBe(`http://kribbe.test/api/v1/imports/${file}`);

  const first = await look(file);
  expect(first).toMatchObject({ name: 'lijst.csv', rows: 2, added: { count: 0 }, faults: { count: 2 } });
  expect(first['faults']).toMatchObject({ shown: [{ line: 2, code: 'missing.name', detail: 'De naam ontbreekt.' }, { line: 3 }] }); // prettier-ignore
  const refused = await post(`${file}/run`, { digest: first['digest'] });
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { values: { count: 2 } }]);

  const mapping = [...(first['mapping'] as object[]), { field: 'name', column: 'hoe het heet' }];
  expect((await post(`${file}/mapping`, { mapping, centroid: false })).statusCode).toBe(200);
  const second = await look(file);
  expect(second).toMatchObject({ added: { count: 2, shown: [{ key: 'A1', name: 'Opvang A1' }, {}] }, faults: { count: 0 } }); // prettier-ignore
  const done = await post(`${file}/run`, { digest: second['digest'] });
  expect([done.statusCode, done.json()]).toMatchObject([200, { added: 2, changed: 0, unchanged: 0, closed: 0 }]);
  expect((await post(`${file}/run`, { digest: second['digest'] })).statusCode).toBe(404);
  const { sources, runs } = (await serving.ask({ url: '/api/v1/imports', as: 'clerk' })).json<Record<string, object[]>>();
  expect([sources, runs]).toMatchObject([[{ name: 'Stad Strand' }], [{ fileName: 'lijst.csv', added: 2 }]]);
}); // prettier-ignore

test('what cannot be read is said in a sentence, in the language that was asked for', async () => {
  const answer = await send('%PDF-1.7\n', { 'accept-language': 'en' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json']);
  expect(answer.json()).toMatchObject({
    type: 'urn:problem-type:kribbe:supply:importUnreadable',
    detail: 'This is a PDF, whatever it is called. Ask for the list as Excel or CSV.',
    values: { why: 'pdf' },
  });
  expect((await send(new Uint8Array([0x61, 0x3b, 0x62, 0x0a, 0x81, 0x3b, 0x00]))).json()).toMatchObject({
    detail: expect.stringContaining('UTF-8') as string,
  });
});

test('a file that is sent twice with one key is kept once; another file with that key is refused', async () => {
  const headers = { 'idempotency-key': newId<never>() };
  const [one, two] = [await send(csv(row('K1')), headers), await send(csv(row('K1')), headers)];
  expect(two.headers['idempotent-replayed']).toBe('true');
  expect(two.body).toBe(one.body);
  expect((await send(csv(row('K2')), headers)).statusCode).toBe(409);
});

test('nothing of a file is read of who may not send one', async () => {
  expect((await send(csv(row('F1')), {}, 'family')).statusCode).toBe(403);
  expect((await send(csv(row('F1')), {}, 'nobody')).statusCode).toBe(401);
});
