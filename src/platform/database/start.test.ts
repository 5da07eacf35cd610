import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { startDatabase } from './start.ts';
import { temporaryDataFolder } from './temporary.ts';

test('an external server is migrated by its owner and used with the weaker role', async () => {
  const own = await testDatabase({ empty: true });
  const started = await startDatabase({
    env: { KRIBBE_DATABASE_URL: own.appUrl, KRIBBE_DATABASE_OWNER_URL: own.ownerUrl },
  });
  expect((await started.pool.query('select current_user as name')).rows).toEqual([{ name: 'kribbe_app' }]);
  expect((await started.db.selectFrom('platform.migration').select('name').execute()).length).toBeGreaterThan(0);
  await started.close();
  await own.close();
});

test('without one the embedded server is started, migrated, and stopped again', async () => {
  const dataDir = temporaryDataFolder('test');
  const binaries = process.env.KRIBBE_TEST_POSTGRES;
  const started = await startDatabase({ dataDir, durable: false, binaries, env: {} });
  expect((await started.pool.query('select current_user as name')).rows).toEqual([{ name: 'kribbe_app' }]);
  await started.close();
  await expect(started.pool.query('select 1')).rejects.toThrow();
  rmSync(dataDir, { recursive: true });
});
