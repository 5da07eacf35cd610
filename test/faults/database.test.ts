import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { folderFor } from '../../src/platform/database/embedded/account.ts';
import { findRunning, startEmbedded } from '../../src/platform/database/embedded.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { bundled, type Bundled } from './bundled.ts';

const options = { durable: false, binaries: process.env.KRIBBE_TEST_POSTGRES };
let program: Bundled;
let dataDir: string;
let children: ChildProcess[];

/** A database that was set up once: tests of what comes after a setup begin with a copy of it. */
const made = temporaryDataFolder('faults-made');

beforeAll(async () => {
  program = await bundled('program.ts');
  await (await startEmbedded({ dataDir: made, ...options })).stop();
});
afterAll(() => {
  program.remove();
  rmSync(made, { recursive: true, force: true });
});

const setUp = () => spawnSync('cp', ['-a', path.join(made, 'postgres'), dataDir]);

beforeEach(() => {
  dataDir = temporaryDataFolder('faults');
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  const pid = pidInFile();
  if (pid && alive(pid)) process.kill(pid, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the program in a process group of its own, as a terminal does. `heard` waits for what it says. */
function start(folder = dataDir) {
  const child = spawn(process.execPath, [program.file, folder], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  async function heard<T>(...words: string[]): Promise<{ word: string; value: T }> {
    for (;;) {
      const lines = output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as { word: string; value: T });
      const line = lines.find(({ word }) => words.includes(word));
      if (line) return line;
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${output}`);
      await sleep(10);
    }
  }
  const started = async () => (await heard<{ pid: number; ownerUrl: string }>('started')).value;
  return { child, exited, heard, started };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** False also for one that is dead and only waits to be noticed by its parent. */
function alive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  try {
    process.kill(pid, 0);
    return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
}

function pidInFile(): number | null {
  const file = path.join(dataDir, 'postgres/data/postmaster.pid');
  return existsSync(file) ? parseInt(readFileSync(file, 'utf8')) : null;
}

test('a killed server is noticed, and the next start has everything that was committed', async () => {
  setUp();
  const first = start();
  const { pid, ownerUrl } = await first.started();
  await query(ownerUrl, 'create table kept as select 42 as answer');
  process.kill(pid, 'SIGKILL');
  await first.heard('lost');
  first.child.kill('SIGKILL');
  await first.exited;
  const second = await start().started();
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a killed program leaves its server to the next start, which ends it and goes on', async () => {
  setUp();
  const first = start();
  const orphan = await first.started();
  await query(orphan.ownerUrl, 'create table kept as select 42 as answer');
  first.child.kill('SIGKILL');
  await first.exited;
  expect(alive(orphan.pid)).toBe(true);
  const second = await start().started();
  expect(alive(orphan.pid)).toBe(false);
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a second start on the same folder is refused in words, and the first does not notice', async () => {
  setUp();
  const first = start();
  const { ownerUrl } = await first.started();
  const { value } = await start().heard<{ name: string; message: string }>('refused');
  expect(value.name).toBe('DataInUse');
  expect(value.message).toContain(`The data folder ${dataDir} is in use by another Kribbe program.`);
  expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(findRunning(dataDir)?.ownerUrl).toBe(ownerUrl);
});

test('of programs that start at the same moment on a new folder one wins', async () => {
  const all = [start(), start(), start()];
  const words = await Promise.all(all.map(async ({ heard }) => (await heard('started', 'refused')).word));
  expect(words.sort()).toEqual(['refused', 'refused', 'started']);
});

test('a setup that was killed half-way, at whatever moment, does not hinder the next start', async () => {
  for (const moment of [50, 250, 500, 700, 900, 1100]) {
    const { child, exited } = start();
    const before = Date.now();
    while (!existsSync(path.join(dataDir, 'starting.lock')) && Date.now() - before < 5000) await sleep(2);
    await sleep(moment);
    child.kill('SIGKILL');
    await exited;
  }
  const { ownerUrl } = await start().started();
  expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('.postgres-new-'))).toEqual([]);
});

test('the server and its program killed at once, at moments of a warm start', async () => {
  setUp();
  for (const moment of [0, 20, 60, 120]) {
    const { child, exited } = start();
    while (!existsSync(path.join(dataDir, 'starting.lock'))) await sleep(1);
    await sleep(moment);
    child.kill('SIGKILL');
    const pid = pidInFile();
    if (pid && alive(pid)) process.kill(pid, 'SIGKILL');
    await exited;
  }
  const { ownerUrl } = await start().started();
  expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a pid file whose number now belongs to another program is not believed', async () => {
  setUp();
  const data = path.join(dataDir, 'postgres/data');
  const other = spawn('sleep', ['60']);
  children.push(other);
  const owner = statSync(data);
  writeFileSync(
    path.join(data, 'postmaster.pid'),
    `${other.pid}\n${data}\n1795224000\n5432\n\n127.0.0.1\n  1234567    123456\nready   \n`,
  );
  const server = await startEmbedded({ dataDir, ...options });
  expect(statSync(data).uid).toBe(owner.uid);
  await server.stop();
  expect(other.exitCode).toBeNull();
});

test('Ctrl-C reaches the program and not the server, which is there until the program has finished', async () => {
  setUp();
  const { child, heard, started, exited } = start();
  const { pid } = await started();
  process.kill(-child.pid!, 'SIGINT');
  expect((await heard('answered')).value).toEqual([{ one: 1 }]);
  await exited;
  // Its mark is gone a moment before the process is.
  await expect.poll(() => alive(pid), { timeout: 5000 }).toBe(false);
});

test.runIf(process.getuid?.() === 0)(
  'below a closed folder the database stands in a private place of this checkout',
  async () => {
    const closed = path.join(dataDir, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const inside = path.join(closed, '.data');
    const server = await startEmbedded({ dataDir: inside, ...options });
    const [row] = (await query(server.ownerUrl, `select current_setting('port') as port`)) as { port: string }[];
    expect(server.ownerUrl).toContain(row!.port);
    await server.stop();
    expect(existsSync(path.join(inside, 'postgres'))).toBe(false);
    const again = await startEmbedded({ dataDir: inside, ...options });
    await query(again.ownerUrl, 'create table kept ()');
    await again.stop();
    rmSync(inside, { recursive: true }); // somebody starts over
    const fresh = await startEmbedded({ dataDir: inside, ...options });
    expect(await query(fresh.ownerUrl, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
    await fresh.stop();
    rmSync(folderFor(inside), { recursive: true });
  },
);

test('nobody signs in without a password, and passwords are readable by their owner only', async () => {
  const server = await startEmbedded({ dataDir, ...options });
  const wrong = Object.assign(new URL(server.ownerUrl), { password: 'guess' }).href;
  await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  const rows = await query(
    server.ownerUrl,
    `select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets,
    (select string_agg(distinct auth_method, ' ') from pg_hba_file_rules) as methods`,
  ).catch((error: unknown) => String(error));
  expect(rows).toContain('permission denied'); // even the rules are the superuser's
  expect(statSync(path.join(dataDir, 'postgres/passwords.json')).mode & 0o777).toBe(0o600);
  await server.stop();
});
