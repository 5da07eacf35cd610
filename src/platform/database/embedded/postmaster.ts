import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment, type Cluster } from './cluster.ts';

/** What postmaster.pid says of a server, living or dead. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const pidFile = (cluster: Cluster) => path.join(cluster.data, 'postmaster.pid');

/** The server that runs on this cluster. A file left by a dead server, or one whose pid is now another program's, is none. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  const file = readPidFile(cluster);
  if (!file || !alive(file.pid)) return null;
  return isServerOf(file.pid, cluster) ? file : null;
}

function readPidFile(cluster: Cluster): Postmaster | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return null;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server process stands in its data folder; elsewhere than on Linux its name must do. */
function isServerOf(pid: number, cluster: Cluster): boolean {
  if (process.platform === 'linux') {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster.data);
    } catch {
      return false; // gone, or another user's: not ours
    }
  }
  const [program, ...args]: [string, ...string[]] =
    process.platform === 'win32' ? ['tasklist', '/fi', `pid eq ${pid}`] : ['ps', '-o', 'command=', '-p', String(pid)];
  return spawnSync(program, args, { encoding: 'utf8' }).stdout.includes('postgres');
}

/** Starts the server on a free port of 127.0.0.1 and waits until it takes connections. */
export async function launch(
  cluster: Cluster,
  account: Account,
  binaries: Binaries,
  settings: Record<string, string | number>,
) {
  // PostgreSQL keeps off when the pid in the file lives, whoever it is; we know that it is not a server.
  if (readPidFile(cluster) && !runningPostmaster(cluster)) fs.rmSync(pidFile(cluster), { force: true });
  const log = path.join(cluster.folder, 'postgres.log');
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) fs.renameSync(log, `${log}.1`);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (const end = Date.now() + 60_000; ;) {
    const from = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const output = fs.openSync(log, 'a', 0o600);
    if (account.uid !== undefined) fs.fchownSync(output, account.uid, account.gid);
    const port = await freePort();
    const child = spawn(
      binaries.postgres,
      ['-D', cluster.data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...options],
      {
        ...account,
        cwd: cluster.data,
        env: serverEnvironment(),
        detached: true, // its own process group: Ctrl-C in the terminal reaches us, not PostgreSQL
        stdio: ['ignore', output, output],
        windowsHide: true,
      },
    );
    fs.closeSync(output);
    const failure = await ready(child, cluster, end);
    if (failure === null) return { child, port };
    const said = fs.readFileSync(log).subarray(from).toString();
    // The port went to another program, or the last processes of a killed server have yet to leave.
    const passing = /could not bind|Address already in use|pre-existing shared memory|lock file .* already exists/.test(
      said,
    );
    if (!passing || Date.now() > end) throw new Error(`PostgreSQL did not start (${failure}):\n${said.slice(-2000)}`);
    await sleep(100);
  }
}

/** Null when the server takes connections, or how it ended. */
async function ready(child: ChildProcess, cluster: Cluster, end: number): Promise<string | null> {
  const ended: string[] = [];
  child.once('error', (error) => ended.push(error.message));
  child.once('exit', (code, signal) => ended.push(`exit ${code ?? signal}`));
  while (ended.length === 0) {
    const file = readPidFile(cluster);
    if (file?.pid === child.pid && file?.ready) return null;
    if (Date.now() > end) child.kill('SIGQUIT');
    await sleep(4);
  }
  return ended[0]!;
}

/** Fast shutdown: open transactions are rolled back, everything is written. Resolves when the server is gone. */
export async function shutDown(cluster: Cluster, pid: number, binaries: Binaries, account: Account): Promise<void> {
  const gone = () => !alive(pid) || readPidFile(cluster)?.pid !== pid;
  if (process.platform === 'win32')
    spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-D', cluster.data], { ...account, windowsHide: true });
  else signal(pid, 'SIGINT');
  for (const end = Date.now() + 60_000; !gone() && Date.now() < end;) await sleep(5);
  if (!gone()) signal(pid, 'SIGQUIT');
  while (!gone()) await sleep(5);
}

/** Sends a signal; the process may have left already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = net.createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => found(port));
    });
  });
}
