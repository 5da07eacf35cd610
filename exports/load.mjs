// The pure engines as packages see them: built from the source beside it, once per state of the source.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from '../bin/bundle.mjs';
import { root } from '../bin/install.mjs';

const require = createRequire(import.meta.url);
const MINUTE = 60_000;

/**
 * What src/engines/<name>/index.ts exports. Answers at once, so that `require` works too.
 * @param {string} name
 */
export function engine(name) {
  const folder = path.join(cacheFolder(), 'engines');
  const file = path.join(folder, `${name}-${sourceKey(name)}.cjs`);
  if (!existsSync(file)) {
    build(name, file);
    prune(folder, name, file);
  }
  return require(file);
}

/** Two processes may build at once: each aside, and either result is right. */
function build(name, file) {
  const aside = path.join(path.dirname(file), `.${name}-${randomUUID()}.cjs`);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    require('esbuild').buildSync({
      absWorkingDir: root,
      entryPoints: [`src/engines/${name}/index.ts`],
      outfile: aside,
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'cjs',
      target: 'es2022',
      tsconfigRaw: {},
      logLevel: 'error',
    });
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Names, sizes and times of what the engine is made of. */
function sourceKey(name) {
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  for (const part of ['src/kernel', `src/engines/${name}`]) {
    const names = readdirSync(path.join(root, part), { recursive: true }).filter((each) => /[.](ts|json)$/.test(each));
    for (const each of names.sort()) {
      const { size, mtimeMs } = statSync(path.join(root, part, each));
      hash.update(`${part}/${each} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 24);
}

/** Removes what earlier states of the source gave, but nothing that another process may have asked for just now. */
function prune(folder, name, kept) {
  for (const each of readdirSync(folder).filter((each) => each.startsWith(`${name}-`))) {
    const file = path.join(folder, each);
    const old = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > MINUTE;
    if (file !== kept && old) rmSync(file, { force: true });
  }
}
