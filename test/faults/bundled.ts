import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, stop } from 'esbuild';
import { projectRoot } from '../../src/platform/files.ts';

/** A program of the fault tests as one file: it is started many times, and each start reads one file instead of hundreds. */
export interface Bundled {
  readonly file: string;
  remove(): void;
}

/** Bundles a program beside the packages it uses. */
export async function bundled(name: string): Promise<Bundled> {
  const root = projectRoot();
  const file = path.join(root, '.cache/faults', `${path.basename(name, '.ts')}-${String(process.pid)}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(import.meta.dirname, name)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  await stop();
  return {
    file,
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}
