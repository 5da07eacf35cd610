import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './connect.ts';
import { lockClass, locks } from './locks.ts';

/** Tables that belong to the database itself and not to what a demo is filled with. */
const kept = ['platform.instance', 'platform.migration', 'platform.demo_filling'];

/**
 * Fills a demo once. Programs that start together wait for one another; a filling that was cut off half-way is wiped and
 * begins anew, so that half a demo is never served. `fill` answers what the guide page shows, or null when it was
 * stopped. Answers whether the demo is whole.
 */
export async function fillOnce(
  db: Database,
  ownerUrl: string,
  now: string,
  fill: () => Promise<object | null>,
): Promise<boolean> {
  if ((await stateOf(db)) === 'done') return true;
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'kribbe demo' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1::int, $2::int)', [lockClass, locks.filling]);
    const state = await stateOf(db);
    if (state === 'done') return true;
    if (state === 'started') await wipe(owner);
    await sql`insert into platform.demo_filling (started_at) values (${now}) on conflict do nothing`.execute(db);
    const guide = await fill();
    if (guide === null) return false;
    await owner.query('analyze');
    await sql`update platform.demo_filling set done_at = ${now}, guide = ${JSON.stringify(guide)}::jsonb`.execute(db);
    return true;
  } finally {
    await owner.end();
  }
}

/** What the guide page of a demo shows; null elsewhere. */
export async function guideOf(db: Database): Promise<unknown> {
  const { rows } = await sql<{
    guide: unknown;
  }>`select guide from platform.demo_filling where done_at is not null`.execute(db);
  return rows[0]?.guide ?? null;
}

async function stateOf(db: Database): Promise<'none' | 'started' | 'done'> {
  const { rows } = await sql<{ done: boolean }>`select done_at is not null as done from platform.demo_filling`.execute(
    db,
  );
  return rows[0] === undefined ? 'none' : rows[0].done ? 'done' : 'started';
}

/** Empties what the demo wrote; geography stays, it is read from files at each start. */
async function wipe(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname !~ '^(pg_|information_schema|public|graphile_)' and schemaname || '.' || tablename <> all($1)
       and not (schemaname = 'geo' and tablename in ('zone', 'municipality', 'nis_change', 'place'))`,
    [kept],
  );
  if (rows.length > 0) await owner.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
}
