import type { FastifyInstance } from 'fastify';
import { readConfig, type Config } from '../platform/config/config.ts';
import { startJobs } from '../platform/jobs/start.ts';
import { within } from '../platform/jobs/within.ts';
import { openMailer } from '../platform/mail/open.ts';
import { prepareDatabase } from '../demo/prepare.ts';
import { openKribbe, secretFor } from '../main.ts';
import { announce } from './announce.ts';
import type { Command } from './command.ts';
import { kribbeServer } from './server.ts';
import { stopSignals } from './stop-signals.ts';
import { Impossible, Misused, readWords } from './words.ts';

/** Serves Kribbe until Ctrl-C. */
export const start: Command = {
  name: 'start',
  usage: 'start [--today YYYY-MM-DD] [--region flanders]',
  summary: 'serve Kribbe until Ctrl-C',
  help: [
    '',
    '--today      the day on which a demo lives',
    '--region     what a new demo is filled with: leuven (the default) or flanders, all of Flanders and Brussels',
    '--locations  with --region flanders: how many locations, 5389 unless given; 8000 makes more and smaller ones',
    '',
    'Without settings it makes a demo in .data and serves it on http://localhost:3000.',
    'KRIBBE_PORT, KRIBBE_DATA, KRIBBE_URL, KRIBBE_DATABASE_URL … : docs/operations.md.',
  ],
  async run(words) {
    const { values } = readWords(words, {
      today: { type: 'string' },
      region: { type: 'string' },
      locations: { type: 'string' },
    });
    const config = configFor(values);
    const signals = stopSignals();
    const running = await openKribbe(config);
    const undo: (() => Promise<unknown>)[] = [() => running.stop()];
    try {
      const { app } = running;
      if (!app.demo && config.today !== null)
        throw new Impossible(
          'Only a demo may live on another day; this is a real installation. Leave KRIBBE_TODAY out.',
        );
      if (!(await prepareDatabase(running, signals.came))) return 1;
      const mailer = openMailer(app);
      undo.unshift(() => Promise.resolve(mailer.close()));
      const server = await kribbeServer(app, secretFor(config));
      undo.unshift(() => within(server.close(), 5000));
      await listen(server, config);
      const warmed = Promise.allSettled(app.modules.map(async (module) => module.warm?.(app.around)));
      undo.unshift(() => warmed);
      const jobs = await startJobs({ app, url: running.urls.appUrl, mailer });
      undo.unshift(() => jobs.stop());
      if (!signals.came()) await announce(app, mailer);
      const lost = await Promise.race([running.lost, signals.first.then(() => null)]);
      if (lost !== null) console.error(`${lost}. Kribbe stops; nothing that was saved is lost. Start it again.`);
      return lost === null ? 0 : 1;
    } finally {
      for (const step of undo) await step();
    }
  },
};

function configFor({ today, region, locations }: { today?: string; region?: string; locations?: string }): Config {
  if (today !== undefined && !/^\d{4}-\d\d-\d\d$/.test(today))
    throw new Misused(`--today is "${today}"; expected a date like 2027-02-28`);
  return readConfig({
    ...process.env,
    ...(today === undefined ? {} : { KRIBBE_TODAY: today }),
    ...(region === undefined ? {} : { KRIBBE_REGION: region }),
    ...(locations === undefined ? {} : { KRIBBE_REGION_LOCATIONS: locations }),
  });
}

async function listen(server: FastifyInstance, { port, host }: Config): Promise<void> {
  try {
    await server.listen({ port, host });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE')
      throw new Impossible(
        `Port ${port} is in use by another program. Stop that one, or take another port: KRIBBE_PORT=${port + 1} kribbe start`,
      );
    if (code === 'EACCES')
      throw new Impossible(`Port ${port} is not open to this user. Take one above 1023: KRIBBE_PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Impossible(`KRIBBE_HOST is "${host}", which is not an address of this machine.`);
    throw error;
  }
}
