import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Type } from 'typebox';
import { newId } from '../../src/kernel/ids.ts';
import { refuse } from '../../src/kernel/problem.ts';
import { visitor, type Actor } from '../../src/platform/access/actor.ts';
import { anyone } from '../../src/platform/access/rules.ts';
import { endpoint, nothing } from '../../src/platform/http/endpoint.ts';
import { defineModule } from '../../src/platform/module.ts';
import { schema } from '../../src/platform/operations/input.ts';
import { action } from '../../src/platform/operations/operation.ts';
import { modules } from '../../src/modules.ts';
import { asSuperuser, testDatabase, type TestDatabase } from '../support/database.ts';
import { testServer, type TestServing } from '../support/server.ts';

/** Writes a row in a ledger each time it is done; may be told to fail after writing. */
const note = action('ledger.note', {
  input: schema.object({ text: Type.String({ maxLength: 100 }), amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })) }),
  open: [anyone],
  async run({ tx }, { text }) {
    const id = newId();
    await sql`insert into platform.ledger values (${id}, ${text})`.execute(tx);
    if (text === 'refuse' && first) refuse('ledger.notNow');
    return { id, secret: `code of ${text}` };
  },
  audit: (_input, { id }) => ({ id }),
}); // prettier-ignore
const forget = action('ledger.forget', {
  input: schema.object({}),
  open: [anyone],
  async run({ tx }) {
    await sql`delete from platform.ledger`.execute(tx);
  },
  audit: () => ({}),
});
let first = true;

const ledger = defineModule('ledger', {
  texts: { nl: { 'problem.ledger.notNow': 'Nu niet.' }, fr: {}, en: {} },
  actions: [note, forget],
  problems: { types: { 'ledger.notNow': 409 } },
  endpoints: [
    endpoint('POST', '/notes', {
      operation: note,
      summary: 'x',
      output: Type.Object({ id: Type.String(), secret: Type.String() }),
      created: '/notes/{id}',
    }),
    endpoint('POST', '/notes/forget', { operation: forget, summary: 'x', output: nothing }),
  ],
});

const other: Actor = { kind: 'family', family: newId(), draft: null };
let base: TestDatabase;
let serving: TestServing;
beforeAll(async () => {
  base = await testDatabase();
  await asSuperuser(
    'create table platform.ledger (id uuid primary key, text text); grant all on platform.ledger to public',
    base.superuserUrl,
  );
  serving = await testServer({ db: base.db, modules: [...modules, ledger], actors: { other, visitor } });
});
afterAll(async () => {
  await serving.close();
  await base.close();
});
beforeEach(() => (first = true));
afterEach(() =>
  sql`truncate platform.idempotency`
    .execute(base.db)
    .catch(() => sql`delete from platform.idempotency`.execute(base.db)),
);

const rows = async (text: string) =>
  (
    await sql<{ count: number }>`select count(*)::int as count from platform.ledger where text = ${text}`.execute(
      base.db,
    )
  ).rows[0]?.count;

const post = (text: string, key?: string, as?: string) =>
  serving.ask({
    method: 'POST',
    url: '/api/v1/notes',
    payload: { text },
    as,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });

describe('Idempotency-Key', () => {
  test('the same request with the same key gives the same answer and is done once', async () => {
    const key = newId();
    const one = await post('once', key);
    const two = await post('once', key);
    expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
    expect(two.body).toBe(one.body);
    expect(two.headers.location).toBe(one.headers.location);
    expect(one.headers.location).toBe(`http://kribbe.test/api/v1/notes/${String(one.json().id)}`);
    expect([one.headers['idempotent-replayed'], two.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
    expect(await rows('once')).toBe(1);
  });

  test('fifty at the same moment do one thing', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('fifty', key)));
    expect(new Set(answers.map(({ statusCode, body }) => `${String(statusCode)} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(201);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    expect(await rows('fifty')).toBe(1);
    const audited = await sql<{ count: number }>`select count(*)::int as count from audit.entry where action = 'ledger.note'
      and subject ->> 'id' = ${String(answers[0]?.json().id)}`.execute(base.db);
    expect(audited.rows[0]?.count).toBe(1);
  });

  test('another request with the same key is refused; the order of members does not matter', async () => {
    const key = newId();
    await post('a', key);
    const answer = await post('b', key);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ type: 'urn:problem-type:kribbe:idempotency:otherInput', detail: 'Met deze sleutel kwam eerder al een andere vraag binnen.' });
    expect(await rows('b')).toBe(0);
    const ordered = newId();
    const send = (payload: object) => serving.ask({ method: 'POST', url: '/api/v1/notes', payload, headers: { 'idempotency-key': ordered } });
    expect((await send({ text: 'c', amount: 1 })).body).toBe((await send({ amount: 1, text: 'c' })).body);
    const elsewhere = await serving.ask({ method: 'POST', url: '/api/v1/notes/forget', headers: { 'idempotency-key': key } });
    expect(elsewhere.statusCode).toBe(409);
  });

  test('keys are per actor', async () => {
    const key = newId();
    const one = await post('mine', key);
    const two = await post('mine', key, 'other');
    expect(two.json().id).not.toBe(one.json().id);
    expect(await rows('mine')).toBe(2);
  });

  test('what was refused may be tried again with the same key', async () => {
    const key = newId();
    expect((await post('refuse', key)).statusCode).toBe(409);
    first = false;
    expect((await post('refuse', key)).statusCode).toBe(201);
    expect(await rows('refuse')).toBe(1);
  });

  test('an answer without a body is given again without a body', async () => {
    const send = () => serving.ask({ method: 'POST', url: '/api/v1/notes/forget', headers: { 'idempotency-key': key } });
    const key = newId();
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([204, 204]);
  });

  test('without a key everything is done anew', async () => {
    await post('plain');
    await post('plain');
    expect(await rows('plain')).toBe(2);
  });

  test.each(['short', 'x'.repeat(65), 'with a space in between', '"unbalanced-but-long-enough"!'])('the key %s is refused', async (key) => {
    const answer = await post('never', key);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().issues).toEqual([expect.objectContaining({ in: 'header', name: 'Idempotency-Key' })]);
  });

  test('a copy of the table tells neither keys nor answers', async () => {
    const key = newId();
    await post('quiet', key);
    const { rows: kept } = await sql`select actor_key, key, request_hash, body::text from platform.idempotency`.execute(base.db);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${key}|code of|quiet`));
  });
}); // prettier-ignore
