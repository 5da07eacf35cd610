import { readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded, superuserUrl } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';

export interface TestServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer;
  }
}

/**
 * One server per run, nothing of it survives; its migrated template is copied for each test file.
 * KRIBBE_TEST_POSTGRES names the `native` folder of another PostgreSQL to run on.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const dataDir = temporaryDataFolder('test');
  const server = await startEmbedded({
    dataDir,
    durable: false,
    settings: { max_connections: 200 },
    binaries: process.env.KRIBBE_TEST_POSTGRES,
  });
  const superuser = superuserUrl(dataDir);
  const admin = new pg.Client({ connectionString: superuser });
  await admin.connect();
  await admin.query('create database kribbe_template owner kribbe_owner');
  const on = (url: string) => Object.assign(new URL(url), { pathname: '/kribbe_template' }).href;
  await migrate({ ownerUrl: on(server.ownerUrl), appUrl: on(server.appUrl) });
  await admin.query(`alter database kribbe_template with is_template true allow_connections false`);
  await admin.end();
  project.provide('server', { ownerUrl: server.ownerUrl, appUrl: server.appUrl, superuserUrl: superuser });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Ends what earlier runs left behind when they were killed. A run that goes on keeps its folder: it is in use. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((name) => /^kribbe-(test|faults|codegen)-/.test(name))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      if (Date.now() - statSync(folder).mtimeMs < 600_000) continue;
      await (await startEmbedded({ dataDir: folder, durable: false })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // in use, or another user's
    }
  }
}
