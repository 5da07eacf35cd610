import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { projectRoot } from '../files.ts';

/** A script or sheet that only some pages load. */
export interface Island {
  readonly name: string;
  /** Hash of the content; null while it is built from source as it stands. */
  readonly mark: string | null;
  content(): Promise<Uint8Array>;
  /** The same in Brotli: a map is too big to be compressed for every visitor anew. */
  compressed(): Promise<Uint8Array>;
}

interface Builder {
  islandNames(): string[];
  buildIslands(): Promise<Map<string, Uint8Array>>;
}

/** The islands: beside the bundle when this is one, else from source, built when the first is asked for. */
export async function islands(): Promise<Island[]> {
  const ready = path.join(path.dirname(fileURLToPath(import.meta.url)), 'islands');
  if (existsSync(ready))
    return readdirSync(ready).map((name) => {
      const content = readFileSync(path.join(ready, name));
      return island(name, createHash('sha256').update(content).digest('hex').slice(0, 12), async () => content);
    });
  const builder = (await import(pathToFileURL(path.join(projectRoot(), 'bin/islands.mjs')).href)) as Builder;
  return builder.islandNames().map((name) =>
    island(name, null, async () => {
      built ??= builder.buildIslands();
      const content = (await built).get(name);
      if (content === undefined) throw new Error(`no island ${name}`);
      return content;
    }),
  );
}

let built: Promise<Map<string, Uint8Array>> | undefined;

const brotli = promisify(brotliCompress);

function island(name: string, mark: string | null, content: Island['content']): Island {
  let small: Promise<Uint8Array> | undefined;
  return {
    name,
    mark,
    content,
    compressed: () =>
      (small ??= content().then((bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))),
  };
}
