import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../platform/files.ts';

/** The version of this checkout. */
export const version = (): string =>
  (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;
