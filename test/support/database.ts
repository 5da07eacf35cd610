import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/connect.ts';

export interface TestDatabase extends OpenDatabase {
  /** The program's role: what `db` and `pool` use. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Full power, for tests that play an intruder. */
  readonly superuserUrl: string;
}

/**
 * A private, migrated, empty database. Call it once per file, in `beforeAll` or at the top, and `close` in `afterAll`.
 * With `empty` it has no schema at all.
 */
export async function testDatabase({
  empty = false,
  max = 10,
}: { empty?: boolean; max?: number } = {}): Promise<TestDatabase> {
  const server = inject('server');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${empty ? 'template1' : 'kribbe_template'} owner kribbe_owner`);
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const open = openDatabase({ url: on(server.appUrl), max });
  return {
    ...open,
    appUrl: on(server.appUrl),
    ownerUrl: on(server.ownerUrl),
    superuserUrl: on(server.superuserUrl),
    async close() {
      await open.close();
      await asSuperuser(`drop database ${name} with (force)`);
    },
  };
}

/** Runs statements as superuser on a test database, or on the server when no address is given. */
export async function asSuperuser(sql: string, url: string = inject('server').superuserUrl): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
