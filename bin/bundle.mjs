// Bundles src/cli/main.ts into a cache keyed by the source, so that a warm start reads one file instead of hundreds.
import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockHash, root } from './install.mjs';
import { buildIslands } from './islands.mjs';

const KEEP = 3;
const MINUTE = 60_000;

/**
 * Path of the bundle of the present source; builds it when there is none yet.
 * Two processes may do this at once: each builds aside, and the first rename wins.
 */
export async function bundle() {
  const folder = path.join(cacheFolder(), 'bundle');
  for (let attempt = 1; ; attempt++) {
    const key = sourceKey();
    const target = path.join(folder, key);
    const file = path.join(target, 'kribbe.mjs');
    if (existsSync(file)) {
      touch(target);
      return file;
    }
    const aside = path.join(folder, `.building-${randomUUID()}`);
    try {
      await build(path.join(aside, 'kribbe.mjs'));
      // A file that was saved while we built may be in the bundle or not: look again, but not for ever.
      if (attempt < 3 && sourceKey() !== key) continue;
      rename(aside, target);
      prune(folder, key);
      return file;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
}

async function build(outfile) {
  const esbuild = await import('esbuild');
  try {
    const program = esbuild.build({
      absWorkingDir: root,
      entryPoints: ['src/cli/main.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: 'linked',
      sourcesContent: false,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      tsconfigRaw: {},
      logLevel: 'warning',
    });
    const [islands] = await Promise.all([buildIslands(), program]);
    const folder = path.join(path.dirname(outfile), 'islands');
    mkdirSync(folder);
    for (const [name, content] of islands) writeFileSync(path.join(folder, name), content);
  } finally {
    await esbuild.stop();
  }
}

/** Names, sizes and times of all source files, with the packages and this program. */
function sourceKey() {
  const hash = createHash('sha256')
    .update(lockHash())
    .update(readFileSync(new URL(import.meta.url)))
    .update(readFileSync(new URL('islands.mjs', import.meta.url)))
    .update(readFileSync(path.join(root, 'data/geo/municipalities.topojson')))
    .update(readFileSync(path.join(root, 'data/geo/neighbours.json')));
  const entries = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const lines = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? [`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}`] : [];
    });
  return hash.update(lines.sort().join('\n')).digest('hex').slice(0, 24);
}

/** `.cache` in the checkout; a private folder in the system's temporary one when the checkout is read-only. */
export function cacheFolder() {
  const own = path.join(root, '.cache');
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    return privateFolder();
  }
}

function privateFolder() {
  const place = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = path.join(os.tmpdir(), `kribbe-${os.userInfo().uid}-${place}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const ours = process.platform === 'win32' || (stat.uid === process.getuid() && (stat.mode & 0o077) === 0);
  if (!stat.isDirectory() || !ours) {
    // In a shared folder someone else may have put their program under our name.
    console.error(`${folder} exists and is not private to this user. Remove it and start again.`);
    process.exit(1);
  }
  const link = path.join(folder, 'node_modules'); // so that the bundle finds its packages from there
  if (!existsSync(link)) {
    try {
      symlinkSync(path.join(root, 'node_modules'), link, 'junction');
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  return folder;
}

function rename(aside, target) {
  try {
    renameSync(aside, target);
  } catch (error) {
    if (!existsSync(path.join(target, 'kribbe.mjs'))) throw error;
  }
}

function touch(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // only tells which bundles are in use
  }
}

/** Removes old bundles, but none that a starting process may have picked just now. */
function prune(folder, key) {
  const others = readdirSync(folder)
    .filter((name) => name !== key)
    .map((name) => ({ name, used: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { name, used } of others.slice(KEEP - 1)) {
    if (Date.now() - used > MINUTE) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // No top-level await: what imports this file must also work by `require`.
  void bundle().then((file) => console.log(path.relative(process.cwd(), file)));
}
