import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The checkout: where package.json, src/ and data/ stand. The bundle may lie outside it, so the launcher
 * passes it in KRIBBE_ROOT; otherwise it is found upwards from this file.
 */
export function projectRoot(): string {
  const given = process.env.KRIBBE_ROOT;
  if (given) return given;
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error('no package.json above the program');
  }
}

/** Where this checkout keeps what it remembers (database, passwords, uploads); KRIBBE_DATA overrides. */
export const dataFolder = (): string => path.resolve(process.env.KRIBBE_DATA || path.join(projectRoot(), '.data'));
