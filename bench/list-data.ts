import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/platform/database/connect.ts';
import { startEmbedded, superuserUrl, type EmbeddedServer } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { loadGeography } from '../src/modules/geo/index.ts';
import { nameGroups } from '../src/demo/words.ts';

export const LOCATIONS = 5389;
const script = new URL('list.sql', import.meta.url);

/**
 * The database of a data folder with so many requests, made once and kept in the temporary folder of the system, named by
 * what makes it. Settings are the product's own.
 */
export async function listData(requests: number): Promise<{ server: EmbeddedServer; folder: string }> {
  const folder = path.join(os.tmpdir(), `kribbe-list-${String(requests)}-${hashOfMaking()}`);
  const whole = path.join(folder, 'whole');
  if (existsSync(whole)) return { server: await startEmbedded({ dataDir: folder }), folder };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  const began = performance.now();
  const making = await startEmbedded({
    dataDir: folder,
    durable: false,
    settings: { max_wal_size: '8GB', checkpoint_timeout: '1h', work_mem: '256MB', maintenance_work_mem: '512MB' },
  });
  try {
    await migrate(making);
    const open = openDatabase({ url: making.appUrl });
    await inTransaction(open.db, (tx) => loadGeography(tx));
    await open.close();
    await fill(superuserUrl(folder), requests);
  } finally {
    await making.stop();
  }
  mkdirSync(path.join(folder, 'making'));
  renameSync(path.join(folder, 'making'), whole);
  console.log(`${requests.toLocaleString('nl-BE')} requests made in ${((performance.now() - began) / 1000).toFixed(0)} s, kept in ${folder}`); // prettier-ignore
  return { server: await startEmbedded({ dataDir: folder }), folder };
}

async function fill(url: string, requests: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const groups = nameGroups();
    const list = (names: readonly string[]) => `'{${[...new Set(names)].map((name) => `"${name.replaceAll("'", "''")}"`).join(',')}}'::text[]`; // prettier-ignore
    const made = readFileSync(script, 'utf8')
      .replaceAll('$requests', String(requests))
      .replaceAll('$locations', String(LOCATIONS))
      .replaceAll('$firstNames', () =>
        list(groups.flatMap(({ girls, boys, mothers, fathers }) => [...girls, ...boys, ...mothers, ...fathers])),
      ) // prettier-ignore
      .replaceAll('$lastNames', () => list(groups.flatMap(({ surnames }) => surnames)));
    // What is drawn points only at what was drawn before it: the keys are not checked row by row.
    await client.query('set session_replication_role = replica');
    for (const statement of made.split(/;\n\s*\n|;\n(?=insert|create|analyze)/)) {
      const began = performance.now();
      await client.query(statement);
      const seconds = (performance.now() - began) / 1000;
      if (seconds > 5) console.log(`  ${/(?:into|table) (\S+)/.exec(statement)?.[1] ?? ''} ${seconds.toFixed(1)} s`);
    }
    // The list is laid ready by the rule of the product; its indices are made afterwards, which is quicker.
    const began = performance.now();
    const { rows } = await client.query<{ name: string; statement: string }>(`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as statement
      from pg_index where indrelid = 'requests.seen_by'::regclass and not indisprimary`);
    for (const { name } of rows) await client.query(`drop index ${name}`);
    await client.query('insert into requests.seen_by select * from requests.seen_by_rule');
    for (const { statement } of rows) await client.query(statement);
    await client.query('set session_replication_role = origin');
    console.log(`  requests.seen_by ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

function hashOfMaking(): string {
  const hash = createHash('sha256')
    .update(readFileSync(script))
    .update(readFileSync(new URL(import.meta.url)));
  const folder = new URL('../src/migrations/', import.meta.url);
  for (const name of readdirSync(folder).sort())
    if (/_(geo|supply|accounts|requests)_/.test(name)) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex').slice(0, 12);
}
