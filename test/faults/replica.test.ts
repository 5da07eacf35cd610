import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocationId } from '../../src/kernel/ids.ts';
import { openOn } from '../../src/main.ts';
import { registerOrganiser, searchLocations, showLocation } from '../../src/modules/supply/index.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import { system, visitor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { replicaFindings } from '../../src/platform/checks/replica.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { startEmbedded, superuserUrl, type EmbeddedServer } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openReplica } from '../../src/platform/database/replica.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { seedLocation } from '../support/world-supply.ts';

const me = system('test');
const folder = temporaryDataFolder('faults-primary');
const copy = temporaryDataFolder('faults-replica');
let primary: EmbeddedServer;
let replica: EmbeddedServer;
let running: Awaited<ReturnType<typeof openOn>>;
let app: App;
let organiser: string;

beforeAll(async () => {
  const first = await startEmbedded({ dataDir: folder, durable: false });
  await migrate(first);
  await first.stop();
  // A copied data folder with this signal follows the server it was copied from.
  spawnSync('cp', ['-a', path.join(folder, 'postgres'), copy]);
  primary = await startEmbedded({ dataDir: folder, durable: false });
  const { hostname, port, username, password } = new URL(superuserUrl(folder));
  writeFileSync(path.join(copy, 'postgres/data/standby.signal'), '');
  replica = await startEmbedded({
    dataDir: copy,
    durable: false,
    settings: { primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}` },
  });
  const config = readConfig({
    KRIBBE_DATABASE_URL: primary.appUrl,
    KRIBBE_DATABASE_OWNER_URL: primary.ownerUrl,
    KRIBBE_DATABASE_READ_URL: replica.appUrl,
    KRIBBE_SECRET: 'the same for every process, 32 characters',
    KRIBBE_DEMO: 'yes',
  });
  running = await openOn(primary, config);
  app = running.app;
  await inTransaction(app.around.db, (tx) => loadGeography(tx));
  ({ organiser } = await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' }));
});
afterAll(async () => {
  await running.open.close();
  await replica.stop();
  await primary.stop();
  for (const place of [folder, copy]) rmSync(place, { recursive: true, force: true });
});

const add = (name: string): Promise<LocationId> => seedLocation(app, organiser, { name, lat: 50.88, lon: 4.7 });
const found = async () =>
  (await runRead(app.around, searchLocations, visitor, { lat: 50.88, lon: 4.7 })).results
    .map(({ name }) => name)
    .sort();
const onReplica = async (statement: string) => {
  const client = new pg.Client({ connectionString: superuserUrl(copy) });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
/** Milliseconds until it holds; fails after so many seconds. */
async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > seconds * 1000) throw new Error(`not within ${String(seconds)} s`);
    await sleep(10);
  }
  return performance.now() - began;
}

test('the search is answered by the replica, and sees what the primary wrote within two seconds', async () => {
  await until(() => app.around.replica?.inUse() === true, 10);
  await onReplica('select pg_wal_replay_pause()');
  const location = await add('De Eerste');
  expect(await found()).toEqual([]); // the replica stands still: this was not the primary
  await onReplica('select pg_wal_replay_resume()');
  await until(async () => (await found()).includes('De Eerste'), 2);
  expect((await runRead(app.around, showLocation, visitor, { location })).name).toBe('De Eerste');
  const took: number[] = [];
  for (const name of ['De Tweede', 'De Derde', 'De Vierde']) {
    await add(name);
    took.push(await until(async () => (await found()).includes(name), 2));
  }
  expect(Math.max(...took)).toBeLessThan(2000);
});

test('doctor tells how far the replica is behind, and what is no replica of this database', async () => {
  const { db } = running.open;
  expect(await replicaFindings(replica.appUrl, db)).toEqual([
    {
      wrong: false,
      sentence: expect.stringMatching(/^The read replica follows; it is at most \d\.\d\d s behind\.$/) as string,
    },
  ]);
  expect(await replicaFindings(primary.appUrl, db)).toMatchObject([{ wrong: true }]);
  const nowhere = Object.assign(new URL(replica.appUrl), { port: '1' }).href;
  expect((await replicaFindings(nowhere, db))[0]?.sentence).toContain('cannot be reached');
});

test('a replica that falls behind is left until it has caught up', async () => {
  const said: string[] = [];
  const near = openReplica({
    url: replica.appUrl,
    primary: running.open.db,
    warn: (sentence) => said.push(sentence),
    lookEveryMs: 50,
    mostBehindMs: 500,
  });
  try {
    await until(() => near.inUse(), 5);
    await onReplica('select pg_wal_replay_pause()');
    await add('De Vijfde');
    await until(() => !near.inUse(), 5);
    expect(said).toEqual([expect.stringContaining('too far behind')]);
    await onReplica('select pg_wal_replay_resume()');
    await until(() => near.inUse(), 5);
    expect(said.at(-1)).toContain('follows again');
  } finally {
    await near.close();
  }
});

test('when the replica is lost the search goes on from the primary, at once and up to date', async () => {
  await until(() => app.around.replica?.inUse() === true, 5);
  process.kill(replica.pid, 'SIGKILL');
  await replica.lost;
  await add('De Zesde');
  expect(await found()).toContain('De Zesde');
  expect(app.around.replica?.inUse()).toBe(false);
});
