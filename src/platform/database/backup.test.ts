import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { backup } from './backup.ts';
import { RestoreRefused } from './backup-format.ts';
import { migrate, readMigrations, type Migration } from './migrate.ts';
import { restore } from './restore.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let directory: string;
const extra = '20990101000000_test_all_types';

/** Cases that a copy by way of JSON, or in the wrong order, would spoil. */
const allTypes = `
  create schema test;
  create type test.mood as enum ('good', 'bad');
  create table test.parent (id uuid primary key, previous uuid references test.parent);
  create table test.thing (
    n int generated always as identity primary key, twice int generated always as (big * 2) stored, big int, parent uuid references test.parent,
    j jsonb, raw json, bytes bytea, day date, days date[], at timestamptz, weeks int4multirange, period daterange, amount numeric, f float8,
    flag boolean, mood test.mood, c char(4), texts text[], span interval, "Odd name" text);
  create table test.seeded (id int primary key);
  insert into test.seeded values (1);
  create function test.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
  create trigger refuse before insert on test.seeded for each row execute function test.refuse();`;

const rows = `
  insert into test.parent values ('00000000-0000-7000-8000-000000000001', null);
  insert into test.parent values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001');
  update test.parent set previous = '00000000-0000-7000-8000-000000000002' where previous is null;
  insert into test.thing (big, parent, j, raw, bytes, day, days, at, weeks, period, amount, f, flag, mood, c, texts, span, "Odd name") values
    (21, '00000000-0000-7000-8000-000000000002', 'null', '{"a":  1, "a": 2}', '\\x00ff', '2026-03-29', '{2026-03-29,NULL}', '2026-03-29 01:59:59.123456+00',
     '{[1,3),[5,9)}', '[2026-01-01,)', 12345678901234567890.10, 0.1::float8 + 0.2, true, 'bad', 'ab', '{"a,b","c\\"d",NULL}', '1 mon 2 days 03:04:05', E'tab\\t line\\n "quote" é 👶 \\u2028'),
    (null, null, null, null, null, 'infinity', '{}', '-infinity', '{}', 'empty', 'NaN', 'Infinity', null, null, null, '{{a},{b}}', null, '');
  insert into test.thing (big) select n from generate_series(1, 1500) n;`;

beforeEach(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'kribbe-backup-'));
  folder = path.join(directory, 'copy');
  program(readMigrations().slice(0, 1));
  source = await testDatabase({ empty: true });
  target = await testDatabase({ empty: true });
});

afterEach(async () => {
  await source.close();
  await target.close();
  rmSync(directory, { recursive: true });
});

/** The timeline of a program: these migrations and one with a table of every type. */
function program(migrations: readonly Pick<Migration, 'name' | 'sql'>[]): void {
  for (const { name, sql } of [...migrations, { name: extra, sql: allTypes }])
    writeFileSync(path.join(directory, `${name}.sql`), sql);
}

async function asOwner<T extends pg.QueryResultRow>({ ownerUrl }: TestDatabase, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC -c extra_float_digits=3' });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function fill(): Promise<void> {
  await migrate(source, { directory });
  await asOwner(source, rows);
  await source.pool.query(
    `insert into platform.instance (id, demo) values ('00000000-0000-7000-8000-000000000009', true)`,
  );
  await source.pool.query(
    `select graphile_worker.add_job('mail.send', '{"id": 7}', queue_name => 'mails', run_at => '2030-01-01', job_key => 'once', priority => 3, flags => '{slow}')`,
  );
  await source.pool.query(`select graphile_worker.add_job('plain', null)`);
}

/** Every row of every table as PostgreSQL writes it, with the jobs. */
async function contents(database: TestDatabase): Promise<unknown> {
  const tables = await asOwner<{ name: string }>(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'graphile_worker') and tablename <> 'migration' order by 1`,
  );
  const all: Record<string, unknown> = {};
  for (const { name } of tables) all[name] = await asOwner(database, `select t::text from ${name} t order by 1`);
  all['jobs'] = await asOwner(
    database,
    'select task_identifier, queue_name, run_at, max_attempts, key, priority, flags from graphile_worker.jobs order by 1',
  );
  all['payloads'] = await asOwner(database, 'select payload::text from graphile_worker._private_jobs order by 1');
  return all;
}

test('what was backed up is restored, row by row, through the whole timeline', async () => {
  program(readMigrations());
  await fill();
  const manifest = await backup(source.ownerUrl, folder);
  expect(manifest.instance).toEqual({ id: '00000000-0000-7000-8000-000000000009', demo: true });
  expect(manifest.tables.find(({ name }) => name === 'test.thing')?.rows).toBe(1502);
  await restore(target, folder, { directory });
  expect(await contents(target)).toEqual(await contents(source));
  // keys, triggers, identities and rights are as before
  await expect(
    asOwner(target, `insert into test.parent values (gen_random_uuid(), gen_random_uuid())`),
  ).rejects.toThrow('foreign key');
  await expect(asOwner(target, 'insert into test.seeded values (2)')).rejects.toThrow('no');
  expect(await asOwner(target, 'insert into test.thing (big) values (1) returning n')).toEqual([{ n: 1503 }]);
  expect((await target.pool.query('select id from platform.instance')).rowCount).toBe(1);
  await expect(target.pool.query('delete from audit.entry')).rejects.toThrow('permission denied');
});

test('a backup of an earlier program is brought up to this one', async () => {
  await migrate(source, { directory });
  await backup(source.ownerUrl, folder);
  writeFileSync(
    path.join(directory, '20990102000000_test_later.sql'),
    `alter table test.seeded add column word text default 'new'`,
  );
  await restore(target, folder, { directory });
  expect(await asOwner(target, 'select * from test.seeded')).toEqual([{ id: 1, word: 'new' }]);
});

test('a backup of a newer program is refused', async () => {
  await migrate(source, { directory });
  await backup(source.ownerUrl, folder);
  await expect(restore(target, folder)).rejects.toThrow(`does not know ${extra}`);
});

test('a damaged or missing file is refused before anything is written', async () => {
  await fill();
  await backup(source.ownerUrl, folder);
  const damage = async (file: string, change: (copy: string) => void) => {
    const copy = path.join(directory, 'damaged');
    cpSync(folder, copy, { recursive: true });
    change(path.join(copy, file));
    await expect(restore(target, copy, { directory })).rejects.toThrow(RestoreRefused);
    rmSync(copy, { recursive: true });
  };
  await damage('test.thing.ndjson.gz', (file) => {
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
  });
  await damage('test.parent.ndjson.gz', (file) => rmSync(file));
  await damage('manifest.json', (file) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace('"demo": true', '"demo": false')),
  );
  await damage('manifest.json', (file) => rmSync(file));
  expect(await asOwner(target, `select 1 as one from pg_namespace where nspname = 'platform'`)).toEqual([]);
});

test('a database with anything in it is refused', async () => {
  await migrate(source, { directory });
  await backup(source.ownerUrl, folder);
  await migrate(target, { directory });
  await expect(restore(target, folder, { directory })).rejects.toThrow('The database is not empty');
});

test('a restore that fails leaves the database empty, so that it can be tried again', async () => {
  await migrate(source, { directory });
  await backup(source.ownerUrl, folder);
  writeFileSync(path.join(directory, '20990102000000_test_later.sql'), 'select wrong');
  await expect(restore(target, folder, { directory })).rejects.toThrow('20990102000000_test_later failed');
  rmSync(path.join(directory, '20990102000000_test_later.sql'));
  await restore(target, folder, { directory });
  expect(await contents(target)).toEqual(await contents(source));
});

test('a backup is one moment, also while the program writes; it is private and never overwrites', async () => {
  await fill();
  const writer = { on: true, done: Promise.resolve() };
  writer.done = (async () => {
    for (let n = 0; writer.on; n++)
      await asOwner(
        source,
        `begin; insert into test.parent values (gen_random_uuid(), null); insert into test.thing (big) values (-1); commit`,
      );
  })();
  const manifest = await backup(source.ownerUrl, folder);
  writer.on = false;
  await writer.done;
  const count = (name: string) => manifest.tables.find((table) => table.name === name)!.rows;
  expect(count('test.thing') - 1502).toBe(count('test.parent') - 2);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  await expect(backup(source.ownerUrl, folder)).rejects.toThrow('not empty');
  await restore(target, folder, { directory });
  expect(await asOwner(target, `select count(*)::int as n from test.thing`)).toEqual([{ n: count('test.thing') }]);
});
