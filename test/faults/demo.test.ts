import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import pg from 'pg';
import { findRunning } from '../../src/platform/database/embedded.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { freePort, killAll, kribbe } from './kribbe.ts';

const dataDir = temporaryDataFolder('faults-demo');
afterAll(() => {
  killAll();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
});

test(
  'a demo whose filling was killed half-way is made anew at the next start, whole and only once',
  { timeout: 180_000 },
  async () => {
    const port = await freePort();
    const settings = { KRIBBE_DATA: dataDir, KRIBBE_PORT: port, KRIBBE_TEST_DEMO: 'small' };
    const cut = kribbe(['start'], settings);
    await cut.heard('50 % of the past year');
    cut.child.kill('SIGKILL');
    expect(await cut.ended).toBe('SIGKILL');
    expect(cut.said()).not.toContain('is ready');

    const whole = kribbe(['start'], settings);
    await whole.heard('is ready');
    expect(await count('requests.request')).toBe(41);
    expect(await count('geo.desk')).toBe(2);
    const guide = await fetch(`http://localhost:${port}/oefenen`);
    expect(guide.status).toBe(200);
    expect(await guide.text()).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
    whole.child.kill('SIGINT');
    expect(await whole.ended).toBe(0);

    const again = kribbe(['start'], settings);
    await again.heard('is ready');
    expect(again.said()).not.toContain('Making up a region');
    expect(await count('requests.request')).toBe(41);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  },
);

async function count(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: findRunning(dataDir)?.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}
