import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Config } from '../config/config.ts';
import { readMigrations } from '../database/migrate.ts';
import { good, wrong, type Check, type Finding } from './check.ts';

const GB = 1024 ** 3;
const LITTLE = 1;

/** Which PostgreSQL is this? */
export const server: Check = {
  name: 'database',
  async run(db) {
    const { rows } = await sql<{ version: string; encoding: string; size: string }>`
      select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
        pg_size_pretty(pg_database_size(current_database())) as size`.execute(db);
    const { version = '?', encoding = '?', size = '?' } = rows[0] ?? {};
    return parseInt(version) < 15 || encoding !== 'UTF8'
      ? [wrong(`The server is PostgreSQL ${version} in ${encoding}; Kribbe needs 15 or newer in UTF8.`)]
      : [good(`PostgreSQL ${version}, ${size}.`)];
  },
};

/** Do database and program belong together? */
export const migrations: Check = {
  name: 'migrations',
  async run(db) {
    const applied = await db.selectFrom('platform.migration').select(['name', 'checksum']).execute();
    const known = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
    const strange = applied.filter(({ name, checksum }) => known.get(name) !== checksum).map(({ name }) => name);
    const pending = [...known.keys()].filter((name) => !applied.some((ran) => ran.name === name));
    if (strange.length > 0)
      return [wrong(`The database knows migrations that this program does not: ${strange.join(', ')}.`)];
    if (pending.length > 0)
      return [wrong(`${pending.length} migrations have not run: ${pending.join(', ')}. Run kribbe migrate.`)];
    return [good(`All ${applied.length} migrations have run.`)];
  },
};

/** Do the settings suit this installation? */
export function settings(config: Config, demo: boolean): Finding[] {
  if (demo) return [good('This is a demo: its people and places are made up.')];
  return [
    good('This is a real installation.'),
    ...(config.smtpUrl === null
      ? [wrong('No mail server is configured, so letters to families wait. Set KRIBBE_SMTP_URL and KRIBBE_MAIL_FROM.')]
      : []),
    ...(config.url.startsWith('https:')
      ? []
      : [wrong(`People reach Kribbe at ${config.url}, without encryption. Put it behind https and set KRIBBE_URL.`)]),
  ];
}

/** Room on the disk of the data folder. */
export async function disk(folder: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GB;
  const sentence = `${free.toFixed(1)} GB free on the disk of ${folder}.`;
  return [free < LITTLE ? wrong(`Only ${sentence}`) : good(sentence)];
}
