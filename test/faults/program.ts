// A program of its own for the fault tests: owns the database of the folder named, until it is asked to stop or killed.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/database/embedded.ts';

const dataDir = process.argv[2]!;
const say = (word: string, value: unknown = {}) => console.log(JSON.stringify({ word, value }));

/** Takes its time, as a program that has requests to finish. */
async function finish(server: EmbeddedServer): Promise<void> {
  await sleep(300);
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  say('answered', (await client.query<Record<string, unknown>>('select 1 as one')).rows);
  await client.end();
  await server.stop();
  say('stopped');
  process.exit(0);
}

try {
  const server = await startEmbedded({
    dataDir,
    durable: false,
    settings: { synchronous_commit: 'on' },
    binaries: process.env.KRIBBE_TEST_POSTGRES,
  });
  say('started', { pid: server.pid, ownerUrl: server.ownerUrl });
  void server.lost.then((reason) => say('lost', reason));
  process.once('SIGINT', () => void finish(server));
  setInterval(() => {}, 1000);
} catch (error) {
  say('refused', { name: (error as Error).name, message: (error as Error).message });
  process.exit(3);
}
