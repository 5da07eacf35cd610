import { afterEach, beforeEach, expect, test } from 'vitest';
import { asSuperuser, testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { sealCommitted, verifyChain } from './seal.ts';

let database: TestDatabase;
beforeEach(async () => void (database = await testDatabase()));
afterEach(() => database.close());

const remember = (minute: number, action = 'requests.send') =>
  database.db
    .insertInto('audit.entry')
    .values({
      entry_id: newId(),
      at: `2026-11-21T09:${String(minute).padStart(2, '0')}:00Z`,
      actor: JSON.stringify({ key: 'family' }),
      action,
      outcome: 'done',
      subject: JSON.stringify({ request: newId() }),
    })
    .execute();

async function sealedLog(entries: number): Promise<void> {
  for (let minute = 0; minute < entries; minute++) await remember(minute);
  await sealCommitted(database.db);
}

/** Somebody with full power over the database. */
const intrude = (statement: string) =>
  asSuperuser(`set session_replication_role = replica; ${statement}`, database.superuserUrl);
const entryAt = (seq: number) => `(select entry_id from audit.seal where seq = ${seq})`;

test('entries are sealed once, in the order of their time', async () => {
  await remember(2);
  await remember(1);
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, sealed: 0, unsealed: 2, head: null });
  expect(await sealCommitted(database.db)).toBe(2);
  expect(await sealCommitted(database.db)).toBe(0);
  await remember(0);
  expect(await sealCommitted(database.db)).toBe(1);
  const report = await verifyChain(database.db);
  expect(report).toMatchObject({ ok: true, sealed: 3, unsealed: 0, head: { seq: 3 } });
  const { rows } = await database.pool.query<{ minute: string }>(
    `select to_char(at at time zone 'UTC', 'MI') as minute from audit.seal join audit.entry using (entry_id) order by seq`,
  );
  expect(rows.map((row) => row.minute)).toEqual(['01', '02', '00']);
});

test('a transaction that commits after the sealing is sealed next time', async () => {
  const slow = await database.pool.connect();
  await slow.query('begin');
  await slow.query(
    `insert into audit.entry (entry_id, at, actor, action, outcome, subject) values (gen_random_uuid(), '2026-11-20', '{}', 'slow', 'done', '{}')`,
  );
  await sealedLog(2);
  await slow.query('commit');
  slow.release();
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, sealed: 2, unsealed: 1 });
  expect(await sealCommitted(database.db)).toBe(1);
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, sealed: 3, unsealed: 0 });
});

test('sealers that meet do not fork the chain', async () => {
  for (let minute = 0; minute < 20; minute++) await remember(minute);
  const counts = await Promise.all(Array.from({ length: 5 }, () => sealCommitted(database.db)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(20);
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, sealed: 20 });
});

test('a changed entry is found', async () => {
  await sealedLog(4);
  await intrude(`update audit.entry set subject = '{}' where entry_id = ${entryAt(2)}`);
  expect(await verifyChain(database.db)).toMatchObject({ ok: false, firstBroken: 2 });
});

test('a removed entry is found, also when its seal is removed with it', async () => {
  await sealedLog(4);
  await intrude(`delete from audit.entry where entry_id = ${entryAt(3)}`);
  expect(await verifyChain(database.db)).toMatchObject({ ok: false, firstBroken: 3 });
  await intrude('delete from audit.seal where seq = 3; update audit.seal set seq = 3 where seq = 4');
  expect(await verifyChain(database.db)).toMatchObject({ ok: false, firstBroken: 3 });
});

test('a rewritten seal breaks the chain behind it', async () => {
  await sealedLog(4);
  await intrude(`update audit.seal set hash = sha256('other') where seq = 2`);
  expect(await verifyChain(database.db)).toMatchObject({ ok: false, firstBroken: 2 });
});

test('an end that was cut off is found with an anchor kept elsewhere', async () => {
  await sealedLog(3);
  const { head } = await verifyChain(database.db);
  await intrude(`delete from audit.entry where entry_id = ${entryAt(3)}; delete from audit.seal where seq = 3`);
  expect((await verifyChain(database.db)).ok).toBe(true);
  expect(await verifyChain(database.db, head!)).toMatchObject({ ok: false, firstBroken: 3 });
});
