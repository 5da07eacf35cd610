import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmbedded, superuserUrl, type EmbeddedServer } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { bundled, type Bundled } from './bundled.ts';

const dataDir = temporaryDataFolder('faults-jobs');
let program: Bundled;
let server: EmbeddedServer;
let children: ChildProcess[] = [];

beforeAll(async () => {
  program = await bundled('worker.ts');
  server = await startEmbedded({ dataDir, durable: false });
  await migrate(server);
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});
afterAll(async () => {
  await server.stop();
  program.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts a worker process; `heard` waits until it says the word. */
function worker(name: string, milliseconds: number) {
  const child = spawn(process.execPath, [program.file, server.appUrl, name, String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const heard = async (word: string): Promise<unknown> => {
    for (;;) {
      const lines = output.split('\n').slice(0, -1);
      const line = lines
        .map((text) => JSON.parse(text) as { word: string; value: unknown })
        .find((l) => l.word === word);
      if (line) return line.value;
      if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}: ${output}`);
      await sleep(20);
    }
  };
  return { child, heard, exited };
}

async function query(sql: string, url = server.ownerUrl): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const add = (id: number) => query(`select graphile_worker.add_job('trial.take', '{"id": ${id}}'::json)`);

test('the job of a killed process is done by another within a minute', async () => {
  const first = worker('first', 600_000);
  await first.heard('working');
  await add(1);
  expect(await first.heard('began')).toEqual({ id: 1 });
  const second = worker('second', 0);
  await second.heard('working');
  first.child.kill('SIGKILL');
  await first.exited;
  const killed = Date.now();
  expect(await second.heard('finished')).toEqual({ id: 1 });
  expect(Date.now() - killed).toBeLessThan(60_000);
  expect(await query('select from graphile_worker.jobs')).toEqual([]);
});

test('the job of a killed process is done by its next start', async () => {
  const first = worker('first', 600_000);
  await first.heard('working');
  await add(2);
  await first.heard('began');
  first.child.kill('SIGKILL');
  await first.exited;
  expect(await worker('again', 0).heard('finished')).toEqual({ id: 2 });
});

test('a process survives that the database cuts its connections, again and again, and does all its work', async () => {
  const first = worker('first', 0);
  await first.heard('working');
  for (let round = 0; round < 10; round++) {
    for (const id of [1, 2, 3]) await add(100 + round * 10 + id);
    await sleep(round * 20);
    await query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kribbe_app'`,
      superuserUrl(dataDir),
    );
  }
  const left = () => query('select last_error from graphile_worker.jobs');
  for (const end = Date.now() + 40_000; (await left()).length > 0 && Date.now() < end;) await sleep(200);
  expect(await left()).toEqual([]);
  expect(first.child.exitCode).toBeNull();
  const holders = () => query(`select from pg_locks where locktype = 'advisory' and classid = 1802660450 and granted`);
  for (const end = Date.now() + 5000; (await holders()).length !== 1 && Date.now() < end;) await sleep(100);
  expect(await holders()).toHaveLength(1);
});

test('a process that is asked to stop ends by itself', async () => {
  const first = worker('first', 500);
  await first.heard('working');
  await add(4);
  await first.heard('began');
  first.child.kill('SIGTERM');
  expect(await first.heard('finished')).toEqual({ id: 4 });
  await first.heard('stopped');
  await first.exited;
  expect(first.child.exitCode).toBe(0);
});
