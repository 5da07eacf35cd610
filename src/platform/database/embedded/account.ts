import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The account PostgreSQL runs as; empty when it is our own. Fits the options of spawn. */
export type Account = { uid: number; gid: number } | { uid?: undefined; gid?: undefined };

/** PostgreSQL refuses to run as root: then take `postgres`, else `nobody` (always there). */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = lines.map((line) => line.split(':'));
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!found) throw new Error('PostgreSQL cannot run as root, and there is no account "postgres" or "nobody"');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The account a cluster was made by: root serves one that a user began with, too. */
export function accountOf(data: string): Account {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(data);
  return { uid, gid };
}

/** Whether the account can enter the folder, e.g. not when it lies below a 0700 home. */
export const reachable = (folder: string, account: Account): boolean => answers('cd "$1"', folder, account);

/** Whether the account can run the PostgreSQL of this native folder. */
export const runnable = (native: string, account: Account): boolean =>
  answers('cd "$1/lib" && test -r . && test -r ../share/postgresql && test -x ../bin/postgres', native, account);

function answers(question: string, folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', question, 'sh', folder], { ...account, cwd: '/', env: {} }).status === 0;
}

/**
 * A folder outside the checkout, for what the account could not reach inside. Its name holds a hash of the
 * place it serves, so two checkouts never meet. One that somebody else made, or may write, is refused.
 */
export function folderFor(place: string): string {
  const hash = createHash('sha256').update(place).digest('hex').slice(0, 16);
  const folder = path.join('/var/lib', `kribbe-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & 0o022) !== 0)
    throw new Error(`${folder} is not a folder that only this user can write to. Remove it and start again.`);
  return folder;
}
