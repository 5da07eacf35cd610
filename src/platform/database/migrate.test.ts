import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { migrate, MigrationRefused, readMigrations } from './migrate.ts';

let database: TestDatabase;
let directory: string;
beforeEach(async () => {
  database = await testDatabase({ empty: true });
  directory = mkdtempSync(path.join(os.tmpdir(), 'kribbe-migrations-'));
  for (const { name, sql } of readMigrations().slice(0, 1)) file(name, sql);
});
afterEach(async () => {
  await database.close();
  rmSync(directory, { recursive: true });
});

const file = (name: string, sql: string) => writeFileSync(path.join(directory, `${name}.sql`), sql);
const first = readMigrations()[0]!.name;

async function asOwner(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

test('migrations run once, in the order of their names, and say which ran', async () => {
  file('20270102000000_test_second', 'insert into test.seen values (2)');
  file('20270101000000_test_first', 'create schema test; create table test.seen (n int)');
  expect(await migrate(database, { directory })).toEqual([
    first,
    '20270101000000_test_first',
    '20270102000000_test_second',
  ]);
  expect(await migrate(database, { directory })).toEqual([]);
  expect((await database.pool.query('select n from test.seen')).rows).toEqual([{ n: 2 }]);
});

test('programs that start together migrate once', async () => {
  file(
    '20270101000000_test_slow',
    'create schema test; create table test.seen (n int); select pg_sleep(0.2); insert into test.seen values (1)',
  );
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database, { directory })));
  expect(ran.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  expect((await database.pool.query('select n from test.seen')).rowCount).toBe(1);
});

test('a migration that fails leaves nothing of itself and says where', async () => {
  file('20270101000000_test_good', 'create schema test; create table test.kept (n int)');
  file('20270102000000_test_bad', 'create table test.half (n int);\nselect wrong;');
  await expect(migrate(database, { directory })).rejects.toThrow(
    '20270102000000_test_bad failed: column "wrong" does not exist (line 2)',
  );
  expect(
    await asOwner(`select to_regclass('test.kept') is not null as kept, to_regclass('test.half') is not null as half`),
  ).toEqual([{ kept: true, half: false }]);
});

test('a migration that changed after it ran is refused; other line ends are no change', async () => {
  file('20270101000000_test_a', 'create schema test;\nselect 1;');
  await migrate(database, { directory });
  file('20270101000000_test_a', 'create schema test;\r\nselect 1;');
  expect(await migrate(database, { directory })).toEqual([]);
  file('20270101000000_test_a', 'create schema test;\nselect 2;');
  await expect(migrate(database, { directory })).rejects.toThrow(MigrationRefused);
  await expect(migrate(database, { directory })).rejects.toThrow('20270101000000_test_a was changed');
});

test('a database of a newer program is refused', async () => {
  file('20270101000000_test_a', 'create schema test');
  await migrate(database, { directory });
  rmSync(path.join(directory, '20270101000000_test_a.sql'));
  await expect(migrate(database, { directory })).rejects.toThrow('does not know 20270101000000_test_a');
});

test('the program gets rows, not tables; of audit it can only read and add', async () => {
  file(
    '20270101000000_test_a',
    'create schema test; create table test.thing (n int generated always as identity, at int)',
  );
  await migrate(database, { directory });
  const { pool } = database;
  await pool.query('insert into test.thing (at) values (1)');
  await pool.query('update test.thing set at = 2');
  await expect(pool.query('alter table test.thing add column x int')).rejects.toThrow('must be owner');
  await expect(pool.query('create table test.other ()')).rejects.toThrow('permission denied');
  await expect(pool.query('truncate test.thing')).rejects.toThrow('permission denied');
  await expect(pool.query('delete from platform.migration')).rejects.toThrow('permission denied');
  const rights = await asOwner(
    `select string_agg(distinct privilege_type, ' ' order by privilege_type) as rights from information_schema.role_table_grants
     where grantee = 'kribbe_app' and table_schema = 'audit'`,
  );
  expect(rights).toEqual([{ rights: 'INSERT SELECT' }]);
});

test('what an instance is never changes, not even for the owner', async () => {
  await migrate(database, { directory });
  await database.pool.query(`insert into platform.instance (id, demo) values (gen_random_uuid(), true)`);
  await expect(database.pool.query('update platform.instance set demo = false')).rejects.toThrow('permission denied');
  await expect(asOwner('update platform.instance set demo = false')).rejects.toThrow('never changes');
  await expect(
    database.pool.query(`insert into platform.instance (id, demo) values (gen_random_uuid(), false)`),
  ).rejects.toThrow('unique');
});

test('the whole timeline runs on an empty database, and one role may do everything where there is only one', async () => {
  const ran = await migrate({ ownerUrl: database.ownerUrl, appUrl: database.ownerUrl });
  expect(ran).toEqual(readMigrations().map(({ name }) => name));
});
