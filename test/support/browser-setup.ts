import { rm } from 'node:fs/promises';
import { startServer } from './browser-server.ts';

/** One server for all stories. KRIBBE_TEST_URL names one that runs already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  await rm('test-results/shots', { recursive: true, force: true });
  if (process.env.KRIBBE_TEST_URL) return undefined;
  const server = await startServer();
  process.env.KRIBBE_TEST_URL = server.url; // the workers read it
  return server.stop;
}
