import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/database/embedded.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { freePort, killAll, kribbe } from './kribbe.ts';

/** Several starts of the whole program. */
const SLOW = 120_000;

const elsewhere = temporaryDataFolder('faults-elsewhere');
const dataDir = temporaryDataFolder('faults-data');
const folder = temporaryDataFolder('faults-copies');
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbedded({ dataDir: elsewhere, durable: false });
});
afterEach(killAll);
afterAll(async () => {
  await server.stop();
  for (const place of [elsewhere, dataDir, folder]) rmSync(place, { recursive: true, force: true });
});

/** Settings of a program on the server elsewhere. */
const external = async (secret = 'the same for every process, 32 characters') => ({
  KRIBBE_DATABASE_URL: server.appUrl,
  KRIBBE_DATABASE_OWNER_URL: server.ownerUrl,
  KRIBBE_SECRET: secret,
  KRIBBE_DATA: dataDir,
  KRIBBE_PORT: await freePort(),
});

test(
  'two programs that start at once on one database serve the same visit; a third finds its port taken; one may die',
  { timeout: SLOW },
  async () => {
    const settings = [await external(), await external()] as const;
    const [first, second] = [kribbe(['start'], settings[0]), kribbe(['start'], settings[1])] as const;
    await Promise.all([first.heard('is ready'), second.heard('is ready')]);
    const [here, there] = settings.map(({ KRIBBE_PORT }) => `http://localhost:${KRIBBE_PORT}`) as [string, string];

    const begun = await fetch(`${here}/vraag`, { method: 'POST', redirect: 'manual', headers: { origin: here } });
    expect(begun.status).toBe(303);
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const goesOn = async (at: string, headers: Record<string, string>) =>
      (await (await fetch(`${at}/vraag`, { headers })).text()).includes('<div class="notice">');
    expect(await goesOn(here, { cookie })).toBe(true);
    expect(await goesOn(there, { cookie })).toBe(true);
    expect(await goesOn(there, {})).toBe(false);

    const port = settings[0].KRIBBE_PORT;
    const third = kribbe(['start'], settings[0]);
    expect(await third.ended).toBe(1);
    expect(third.said()).toContain(
      `Port ${port} is in use by another program. Stop that one, or take another port: KRIBBE_PORT=${Number(port) + 1} kribbe start`,
    );
    expect(third.said()).not.toContain('    at ');

    first.child.kill('SIGKILL');
    await first.ended;
    expect(await goesOn(there, { cookie })).toBe(true);
    second.child.kill('SIGTERM');
    const asked = Date.now();
    expect(await second.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(8000);
  },
);

test('a database that cannot be reached is said in words', async () => {
  const nowhere = `postgres://app:secret@127.0.0.1:${await freePort()}/kribbe`;
  const program = kribbe(['start'], {
    ...(await external()),
    KRIBBE_DATABASE_URL: nowhere,
    KRIBBE_DATABASE_OWNER_URL: nowhere,
  });
  expect(await program.ended).toBe(1);
  expect(program.said()).toMatch(/The database kribbe at 127\.0\.0\.1:\d+ cannot be reached/);
  expect(program.said()).not.toContain('secret');
  expect(program.said()).not.toContain('    at ');
});

test(
  'the embedded database: doctor and copies beside the program, restored elsewhere; the program ends when it is lost',
  { timeout: SLOW },
  async () => {
    const settings = { KRIBBE_DATA: dataDir, KRIBBE_PORT: await freePort(), KRIBBE_DEMO: 'no' };
    const program = kribbe(['start'], settings);
    await program.heard('is ready');
    await program.heard('no mail server is configured');

    const doctor = kribbe(['doctor'], settings);
    expect(await doctor.ended).toBe(1);
    expect(doctor.said()).toContain('The database of the running program answers.');
    expect(doctor.said()).toContain('✗ settings: No mail server is configured');
    expect(doctor.said()).toContain('The audit log is whole');

    const copy = path.join(folder, 'copy');
    const backup = kribbe(['backup', copy], settings);
    expect(await backup.ended).toBe(0);
    expect(backup.said()).toContain(`are in ${copy}.`);
    expect(await kribbe(['backup', copy], settings).ended).toBe(1);
    const occupied = kribbe(['restore', copy], settings);
    expect(await occupied.ended).toBe(1);
    expect(occupied.said()).toContain('Kribbe runs on this database.');

    const restored = { ...settings, KRIBBE_DATA: path.join(folder, 'data') };
    const restore = kribbe(['restore', copy], restored);
    expect(await restore.ended).toBe(0);
    const again = kribbe(['doctor'], restored);
    expect(await again.ended).toBe(1);
    expect(again.said()).toContain('The database at rest answers.');
    expect(again.said()).toContain('This is a real installation.');

    const lost = pidOf(dataDir);
    process.kill(lost, 'SIGKILL');
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('PostgreSQL ended unexpectedly');
  },
);

test('a job that was given up is told by doctor and can be tried again', async () => {
  const settings = { ...(await external()), KRIBBE_DEMO: 'yes' };
  await kribbe(['migrate'], settings).ended;
  await query(
    `select graphile_worker.permanently_fail_jobs(array[(select id from graphile_worker.add_job('no.such', '{}'))], 'out of paper')`,
  );
  const told = kribbe(['doctor'], settings);
  expect(await told.ended).toBe(1);
  expect(told.said()).toContain('✗ background work: 1 × no.such was given up: out of paper.');
  const retried = kribbe(['doctor', '--retry'], settings);
  await retried.ended;
  expect(retried.said()).toContain('1 jobs that were given up are tried again.');
  expect(retried.said()).not.toContain('given up: out of paper');
});

const pidOf = (data: string): number => parseInt(readFileSync(path.join(data, 'postgres/data/postmaster.pid'), 'utf8'));

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
