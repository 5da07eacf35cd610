import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { projectRoot } from '../files.ts';
import type { BackupFile, Manifest, TableCopy } from './backup-format.ts';
import { ourSchema, ourTables, type Table } from './catalogue.ts';
import { lockClass, locks } from './locks.ts';

/** Rows fetched at once. */
const STEP = 500;

/** How values become text and text values, whatever the server's settings. */
export const copySettings =
  '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=3 -c bytea_output=hex';

/**
 * Writes a copy of the database, as of one moment, into a folder that is not there yet; the program may go on
 * meanwhile. It holds every row of our tables and the jobs that wait or run (after a restore those start again
 * with fresh attempts; a handler runs at least once anyway). It does not hold the keys of encrypted fields,
 * the roles and passwords, or the queue's own records. Restorable on any later program and any PostgreSQL from 15.
 */
export async function backup(ownerUrl: string, folder: string): Promise<Manifest> {
  const aside = path.join(path.dirname(path.resolve(folder)), `.backup-${randomUUID()}`);
  await refuseFilled(folder);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'kribbe backup',
    options: copySettings,
  });
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1::int, $2::int)', [lockClass, locks.migration]); // no migration in between
    await client.query('begin isolation level repeatable read read only');
    const manifest = await copyAll(client, aside);
    const text = JSON.stringify(manifest, null, 2);
    await durable(path.join(aside, 'manifest.json'), text);
    await durable(path.join(aside, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
    await rename(aside, folder);
    return manifest;
  } finally {
    await client.end();
    await rm(aside, { recursive: true, force: true });
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => null);
  if (there?.length) throw new Error(`${folder} is not empty; a backup takes a folder of its own.`);
  if (there) await rmdir(folder);
}

async function copyAll(client: pg.Client, folder: string): Promise<Manifest> {
  const tables: TableCopy[] = [];
  for (const table of await ourTables(client)) tables.push(await copyTable(client, table, folder));
  const jobs = await copyRows(client, jobsQuery, folder, 'jobs.ndjson.gz');
  const all = async <T>(sql: string) => (await client.query(sql)).rows as T[];
  return {
    format: 1,
    program: (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string })
      .version,
    postgres: (await all<{ version: string }>(`select current_setting('server_version') as version`))[0]!.version,
    at: new Date().toISOString(),
    instance: (await all<{ id: string; demo: boolean }>('select id, demo from platform.instance'))[0] ?? null,
    migrations: await all('select name, checksum from platform.migration order by name'),
    tables,
    sequences: await all(`
      select format('%I.%I', n.nspname, s.sequencename) as name, s.last_value::float8 as value
      from pg_sequences s join pg_namespace n on n.nspname = s.schemaname where s.last_value is not null and ${ourSchema} order by 1`),
    jobs,
  };
}

const jobsQuery = `
  select json_build_object('identifier', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at,
    'maxAttempts', j.max_attempts, 'key', j.key, 'priority', j.priority,
    'flags', (select array_agg(flag) from jsonb_object_keys(j.flags) flag))::text as line
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`;

async function copyTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<TableCopy> {
  const values = columns.map((column) => `${pg.escapeIdentifier(column.name)}::text`);
  const query = `select to_json(array[${values.join(', ')}]::text[])::text as line from ${name}`;
  const file = `${name.replaceAll('"', '')}.ndjson.gz`;
  return { name, columns, ...(await copyRows(client, query, folder, file)) };
}

async function copyRows(client: pg.Client, query: string, folder: string, file: string): Promise<BackupFile> {
  let rows = 0;
  const hash = createHash('sha256');
  async function* lines() {
    await client.query(`declare lines no scroll cursor for ${query}`);
    for (;;) {
      const batch = await client.query<{ line: string }>(`fetch ${STEP} from lines`);
      rows += batch.rows.length;
      if (batch.rows.length) yield batch.rows.map(({ line }) => `${line}\n`).join('');
      if (batch.rows.length < STEP) break;
    }
    await client.query('close lines');
  }
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = createWriteStream(path.join(folder, file), { mode: 0o600, flush: true });
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), hashing, target);
  return { file, rows, sha256: hash.digest('hex') };
}

async function durable(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flush: true });
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file), 'r');
  await folder.sync();
  await folder.close();
}
