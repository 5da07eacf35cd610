import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { projectRoot } from '../files.ts';
import type { DatabaseUrls } from './embedded.ts';
import { grantAppRole } from './grants.ts';
import { lockClass, locks } from './locks.ts';

export interface Migration {
  /** File name without `.sql`: `<timestamp>_<module>_<what>`. Names sort in the order they run. */
  readonly name: string;
  /** sha256 of the text, with line ends as on Unix. */
  readonly checksum: string;
  readonly sql: string;
}

export interface MigrateOptions {
  /** Folder of the files; `src/migrations` of the checkout unless given. */
  directory?: string;
  /** Run no other migrations than these (a restore first builds the database of its backup). */
  only?: ReadonlySet<string>;
}

/** The database and the program do not belong together; the message says how. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

/** The timeline of this program. */
export function readMigrations(directory = path.join(projectRoot(), 'src/migrations')): Migration[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => {
    if (!/^\d{14}_[a-z]+_[a-z0-9_]+\.sql$/.test(file))
      throw new Error(`A migration is named <timestamp>_<module>_<what>.sql, not ${file}`);
    const sql = readFileSync(path.join(directory, file), 'utf8').replaceAll('\r\n', '\n');
    return { name: file.slice(0, -4), checksum: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/**
 * Brings the database up to this program, each migration in its own transaction, and gives the program's role
 * its rights. Programs that start together wait for one another. Returns the names that ran.
 * @throws MigrationRefused when the database knows migrations that this program does not, or others by the same name
 */
export async function migrate(urls: DatabaseUrls, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = readMigrations(options.directory).filter(({ name }) => options.only?.has(name) ?? true);
  const client = new pg.Client({
    connectionString: urls.ownerUrl,
    application_name: 'kribbe migrate',
    options: '-c timezone=UTC',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1::int, $2::int)', [lockClass, locks.migration]);
    const applied = await appliedMigrations(client);
    checkHistory(migrations, applied);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(client, migration);
    await runMigrations({ connectionString: urls.ownerUrl, logger: new Logger(() => () => {}) });
    const appRole = roleOf(urls.appUrl);
    if (appRole !== roleOf(urls.ownerUrl)) await grantAppRole(client, appRole);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  // Both statements would need the right to create even when there is nothing to create.
  const made = await client.query(`select from pg_tables where schemaname = 'platform' and tablename = 'migration'`);
  if (made.rowCount === 0)
    await client.query(`
      create schema if not exists platform;
      create table platform.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function checkHistory(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new MigrationRefused(
        `The database was migrated by a newer or other program: this one does not know ${name}. Start the newest Kribbe.`,
      );
    if (known.get(name) !== checksum)
      throw new MigrationRefused(
        `The migration ${name} was changed after it ran on this database. Undo the change and add a new migration.`,
      );
  }
}

async function apply(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`The migration ${name} failed: ${(error as Error).message}${lineOf(sql, error)}`, { cause: error });
  }
}

function lineOf(sql: string, error: unknown): string {
  const position = Number((error as pg.DatabaseError).position);
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
}
