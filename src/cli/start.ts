import { visitor } from '../platform/access/actor.ts';
import { readConfig } from '../platform/config/config.ts';
import { buildServer } from '../platform/http/server.ts';
import { openKribbe, secretFor } from '../main.ts';
import type { Command } from './command.ts';

/** Serves Kribbe until Ctrl-C. */
export const start: Command = {
  name: 'start',
  usage: 'start',
  summary: 'serve Kribbe (settings: KRIBBE_PORT, KRIBBE_DATA, KRIBBE_URL, KRIBBE_DATABASE_URL …)',
  async run() {
    const config = readConfig(process.env);
    const running = await openKribbe(config);
    const server = await buildServer({
      app: running.app,
      secret: secretFor(config),
      actorOf: () => Promise.resolve(visitor),
    });
    await server.listen({ port: config.port, host: config.host });
    console.log(`Kribbe is ready: ${config.url}`);
    const why = await Promise.race([running.lost, signalled()]);
    if (why !== null) console.error(why);
    await server.close();
    await running.stop();
    return why === null ? 0 : 1;
  },
};

const signalled = () =>
  new Promise<null>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stop(null);
      });
  });
