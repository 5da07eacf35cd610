import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { lockClass, locks } from '../locks.ts';

export interface ApplicationLock {
  release(): Promise<void>;
}

/**
 * Takes the lock that says: this program owns the server. Null when another living program has it. A server
 * that is starting or stopping is asked again until `patience` (ms) ends; so is a lock of a program that just died.
 */
export async function takeApplicationLock(url: string, patience = 1500): Promise<ApplicationLock | null> {
  for (const end = Date.now() + patience; ; await sleep(20)) {
    const client = new pg.Client({ connectionString: url, application_name: 'kribbe application lock' });
    client.on('error', () => {});
    await client.connect();
    if (await tryLock(client)) return keep(client, url);
    await client.end();
    if (Date.now() > end) return null;
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as held', [
    lockClass,
    locks.application,
  ]);
  return rows[0]?.held === true;
}

/** A crashed backend makes PostgreSQL end all sessions; the lock is taken again as soon as the server allows. */
function keep(first: pg.Client, url: string): ApplicationLock {
  let client = first;
  let released = false;
  const watch = () => client.once('end', () => void (released || again()));
  const again = async () => {
    while (!released) {
      try {
        client = new pg.Client({ connectionString: url, application_name: 'kribbe application lock' });
        client.on('error', () => {});
        await client.connect();
        if (await tryLock(client)) return watch();
        await client.end();
      } catch {
        // not back yet
      }
      await new Promise((next) => setTimeout(next, 250).unref());
    }
  };
  watch();
  return {
    async release() {
      released = true;
      await client.end().catch(() => {});
    },
  };
}
