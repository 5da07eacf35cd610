import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/platform/config/config.ts';
import { prepareDatabase } from '../src/demo/prepare.ts';
import { openKribbe } from '../src/main.ts';

/** The day on which the measured region lives. */
export const BENCH_DAY = '2026-11-21';

export interface Region {
  readonly region: 'leuven' | 'flanders';
  readonly locations: string | null;
}

/** Settings of a program on the data of a region. */
export const regionSettings = (folder: string, { region, locations }: Region): Record<string, string> => ({
  KRIBBE_DATA: folder,
  KRIBBE_REGION: region,
  KRIBBE_TODAY: BENCH_DAY,
  ...(locations === null ? {} : { KRIBBE_REGION_LOCATIONS: locations }),
});

/**
 * A data folder with this region, made once for this source and kept in the temporary folder of the system. Named by what
 * makes the region and the tables, so that a change of either makes a new one.
 */
export async function regionData(wanted: Region): Promise<string> {
  const key = hashOf(['src/demo', 'src/migrations', 'data/demo', 'data/geo']);
  const name = `kribbe-region-${wanted.region}${wanted.locations ?? ''}-${key}`;
  const folder = path.join(os.tmpdir(), name);
  if (existsSync(path.join(folder, 'whole'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  const running = await openKribbe(readConfig(regionSettings(folder, wanted)));
  try {
    if (!(await prepareDatabase(running, () => false))) throw new Error('the region was not made');
    const owner = running.urls.ownerUrl;
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    await client.query('vacuum analyze');
    await client.end();
  } finally {
    await running.stop();
  }
  mkdirSync(path.join(folder, 'making'));
  renameSync(path.join(folder, 'making'), path.join(folder, 'whole'));
  return folder;
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      const file = path.join(folder, name);
      if (statSync(file).isFile() && !name.includes('.test.')) hash.update(name).update(readFileSync(file));
    }
  return hash.digest('hex').slice(0, 12);
}
