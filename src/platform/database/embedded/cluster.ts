import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { accountOf, folderFor, reachable, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/** Passwords of the three roles. `superuser` serves the launcher only. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** One database cluster: `data` belongs to PostgreSQL, the folder around it (passwords, log) to us. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly passwords: Passwords;
}

/** The cluster of a data folder, or null when there is none yet. */
export function findCluster(dataDir: string): Cluster | null {
  const inside = path.join(dataDir, 'postgres');
  if (fs.existsSync(inside)) {
    if (reachable(inside, accountOf(path.join(inside, 'data')))) return read(inside);
    throw new Error(`The account PostgreSQL runs as cannot enter ${inside}. Give the folders above it mode 0711.`);
  }
  const mark = markOf(dataDir);
  if (mark === null) return null;
  const outside = path.join(folderFor(dataDir), 'postgres');
  return fs.existsSync(outside) && idOf(outside) === mark ? read(outside) : null;
}

/**
 * Makes the cluster beside its place and moves it there when it is complete and on disk, so that an
 * interrupted setup leaves nothing that looks like a database. Call under the start lock.
 */
export function makeCluster(dataDir: string, account: Account, binaries: Binaries, durable: boolean): Cluster {
  const place = reachable(dataDir, account) ? dataDir : folderFor(dataDir);
  for (const name of fs.readdirSync(place))
    if (name.startsWith('.postgres-new-')) removeLeftover(path.join(place, name));
  const aside = path.join(place, `.postgres-new-${randomUUID()}`);
  const target = path.join(place, 'postgres');
  fs.mkdirSync(aside, { mode: 0o711 });
  fs.chmodSync(aside, 0o711); // whatever the umask
  const secret = () => randomBytes(24).toString('hex');
  const passwords: Passwords = { superuser: secret(), owner: secret(), app: secret() };
  const id = randomUUID();
  initialise(aside, passwords, account, binaries, durable);
  write(path.join(aside, 'passwords.json'), JSON.stringify(passwords));
  write(path.join(aside, 'id'), id);
  if (place !== dataDir) {
    // A cluster whose data folder was thrown away: keep it, but never open it for a new one.
    if (fs.existsSync(target)) fs.renameSync(target, `${target}-set-aside-${new Date().toISOString().slice(0, 19)}`);
    write(path.join(dataDir, 'postgres.id'), id);
  }
  sync(aside);
  fs.renameSync(aside, target);
  sync(place);
  return read(target);
}

/** Of an interrupted setup; its initdb may still be writing. What stays is removed another time. */
function removeLeftover(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  } catch {
    // nobody reads it
  }
}

function initialise(folder: string, passwords: Passwords, account: Account, binaries: Binaries, durable: boolean) {
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'initial');
  fs.mkdirSync(data, { mode: 0o700 });
  write(passwordFile, passwords.superuser);
  if (account.uid !== undefined) for (const file of [data, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  // The built-in locale of 17 sorts and folds case alike on every system; before it, the C library's.
  const locale =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8'];
  const sign = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const options = { ...account, cwd: data, env: serverEnvironment(), encoding: 'utf8' as const, windowsHide: true };
  const made = spawnSync(
    binaries.initdb,
    ['-D', data, '-E', 'UTF8', ...sign, ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    options,
  );
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${made.error?.message ?? made.stderr}`);
  fs.rmSync(passwordFile);
  const statements = [
    `create role kribbe_owner login password '${passwords.owner}'`,
    `create role kribbe_app login password '${passwords.app}'`,
    'create database kribbe owner kribbe_owner',
    'revoke all on database kribbe from public',
    'grant connect, temporary on database kribbe to kribbe_app',
  ];
  const single = ['--single', '-D', data, ...(durable ? [] : ['-F']), 'postgres'];
  const roles = spawnSync(binaries.postgres, single, {
    ...options,
    input: statements.map((line) => `${line};\n`).join(''),
  });
  if (roles.status !== 0 || /ERROR|FATAL|PANIC/.test(roles.stderr))
    throw new Error(`PostgreSQL could not be set up: ${roles.stderr}`);
}

/** Nothing of the caller's environment (PGDATA, PGPORT, languages) may steer the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) =>
    process.env[name] ? [[name, process.env[name]]] : [],
  );
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}

function read(folder: string): Cluster {
  const { uid, mode } = fs.lstatSync(folder);
  const me = process.getuid?.();
  const trusted = me === undefined || ((me === 0 || uid === me) && (mode & 0o022) === 0);
  if (!trusted)
    throw new Error(`${folder} belongs to another account, or others can write to it. Start Kribbe as its owner.`);
  const passwords = JSON.parse(fs.readFileSync(path.join(folder, 'passwords.json'), 'utf8')) as Passwords;
  return { folder, data: path.join(folder, 'data'), passwords };
}

const markOf = (dataDir: string): string | null => text(path.join(dataDir, 'postgres.id'));
const idOf = (folder: string): string | null => text(path.join(folder, 'id'));
const text = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

function write(file: string, content: string): void {
  fs.writeFileSync(file, content, { mode: 0o600, flush: true });
}

function sync(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
