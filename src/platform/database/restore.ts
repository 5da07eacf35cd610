import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { copySettings } from './backup.ts';
import { readBackup, RestoreRefused, type BackupFile, type Manifest, type TableCopy } from './backup-format.ts';
import { ofNoExtension, ourSchema, ourTables } from './catalogue.ts';
import type { DatabaseUrls } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';

/** Rows, and characters, inserted by one statement. */
const ROWS = 500;
const SIZE = 4_000_000;

/**
 * Fills an empty database from a backup: first the tables of the program that wrote it, then the rows, then the
 * migrations since. All foreign keys are checked again. When anything fails the database is empty again.
 * @throws RestoreRefused before anything is written: target not empty, file damaged, program too old
 */
export async function restore(
  urls: DatabaseUrls,
  folder: string,
  options: { directory?: string } = {},
): Promise<Manifest> {
  const manifest = await readBackup(folder);
  refuseUnknown(manifest, options.directory);
  const client = new pg.Client({
    connectionString: urls.ownerUrl,
    application_name: 'kribbe restore',
    options: copySettings,
  });
  await client.connect();
  try {
    await refuseFilled(client);
    try {
      await migrate(urls, { ...options, only: new Set(manifest.migrations.map(({ name }) => name)) });
      await load(client, folder, manifest);
      await migrate(urls, options);
    } catch (error) {
      await client
        .query('rollback')
        .then(() => empty(client))
        .catch(() => {}); // the connection is gone: what matters is why
      throw error;
    }
  } finally {
    await client.end();
  }
  return manifest;
}

function refuseUnknown(manifest: Manifest, directory?: string): void {
  const known = new Map(readMigrations(directory).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of manifest.migrations)
    if (known.get(name) !== checksum)
      throw new RestoreRefused(
        `The backup is of a newer or other program (${manifest.program}): this one does not know ${name}.`,
      );
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and (${ourSchema} or n.nspname = 'graphile_worker') and ${ofNoExtension} limit 1`);
  if (rows[0]) throw new RestoreRefused(`The database is not empty (it has ${rows[0].name}). Restore into a new one.`);
}

/** It was empty when we came, so all of this is ours. */
async function empty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(n.nspname) as name from pg_namespace n where (${ourSchema} or n.nspname = 'graphile_worker') and n.nspname <> 'public'`,
  );
  if (rows.length) await client.query(`drop schema ${rows.map(({ name }) => name).join(', ')} cascade`);
}

async function load(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await client.query('begin');
  const tables = (await ourTables(client)).map(({ name }) => name);
  const keys = await foreignKeys(client);
  for (const { name, key } of keys) await client.query(`alter table ${name} drop constraint ${key}`);
  for (const name of tables) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`); // a migration may have brought rows, and the backup has them too
  for (const table of manifest.tables) await loadTable(client, folder, table);
  for (const name of tables) await client.query(`alter table ${name} enable trigger user`);
  for (const { name, key, definition } of keys)
    await client.query(`alter table ${name} add constraint ${key} ${definition}`);
  for (const { name, value } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::int8)', [name, value]);
  for await (const lines of batches(folder, manifest.jobs))
    for (const line of lines) await client.query(addJob, [line]);
  await verifyCounts(client, manifest);
  await client.query('commit');
  await client.query('analyze');
}

/** Dropped and made again, rows may come in any order, and PostgreSQL checks them all. */
async function foreignKeys(client: pg.Client): Promise<{ name: string; key: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; key: string; definition: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, quote_ident(k.conname) as key, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ourSchema}`);
  return rows;
}

async function loadTable(client: pg.Client, folder: string, table: TableCopy): Promise<void> {
  const columns = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  const values = table.columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ');
  const insert = `insert into ${table.name} (${columns}) overriding system value select ${values} from json_array_elements($1::json) line`;
  for await (const lines of batches(folder, table)) await client.query(insert, [`[${lines.join(',')}]`]);
}

const addJob = `
  select graphile_worker.add_job(identifier => j->>'identifier', payload => j->'payload', queue_name => j->>'queue',
    run_at => (j->>'runAt')::timestamptz, max_attempts => (j->>'maxAttempts')::int, job_key => j->>'key', priority => (j->>'priority')::int,
    flags => case when json_typeof(j->'flags') = 'array' then array(select json_array_elements_text(j->'flags')) end)
  from (select $1::json as j) job`;

async function* batches(folder: string, { file }: BackupFile): AsyncGenerator<string[]> {
  const input = createReadStream(path.join(folder, file)).pipe(createGunzip()).setEncoding('utf8');
  let lines: string[] = [];
  let size = 0;
  let rest = '';
  for await (const chunk of input) {
    const parts = (rest + (chunk as string)).split('\n'); // readline also splits at U+2028, which may stand in a text
    rest = parts.pop()!;
    for (const line of parts) {
      lines.push(line);
      size += line.length;
      if (lines.length < ROWS && size < SIZE) continue;
      yield lines;
      lines = [];
      size = 0;
    }
  }
  if (lines.length) yield lines;
}

async function verifyCounts(client: pg.Client, manifest: Manifest): Promise<void> {
  const counted = async (from: string) => {
    const result = await client.query<{ rows: string }>(`select count(*) as rows from ${from}`);
    return Number(result.rows[0]!.rows);
  };
  const expected = [...manifest.tables, { name: 'graphile_worker._private_jobs', rows: manifest.jobs.rows }];
  for (const { name, rows } of expected) {
    const found = await counted(name);
    if (found !== rows) throw new Error(`${name} has ${found} rows after the restore, the backup says ${rows}`);
  }
}
