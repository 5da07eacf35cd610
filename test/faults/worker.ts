// A process of its own for the fault tests: does background work on the database named, until it is asked to stop or
// killed. The job says that it began, asks something of the database, and then takes long, unless told to be quick.
import { sql } from 'kysely';
import { scopes } from '../../src/platform/access/scope.ts';
import { assemble } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { job } from '../../src/platform/jobs/job.ts';
import { startJobs } from '../../src/platform/jobs/start.ts';
import { defineModule } from '../../src/platform/module.ts';
import { systemClock } from '../../src/kernel/clock.ts';

const [, , url = '', name = '', milliseconds = '0'] = process.argv;
const say = (word: string, value: unknown = {}) => {
  console.log(JSON.stringify({ word, value }));
};

const { db, close } = openDatabase({ url });
const take = job('trial.take', async (_context, payload) => {
  say('began', payload);
  await sql`select pg_sleep(0.05)`.execute(db);
  await new Promise((done) => setTimeout(done, Number(milliseconds)));
  say('finished', payload);
});
const app = assemble({
  config: readConfig({}),
  modules: [
    defineModule('trial', {
      texts: { nl: {}, fr: {}, en: {} },
      jobs: [take],
      scopes: Object.fromEntries(scopes.map((scope) => [scope, () => false])),
    }),
  ],
  db,
  clock: systemClock,
  demo: true,
});
const jobs = await startJobs({ app, url, mailer: { send: () => Promise.resolve() }, sweepEvery: 1000 });
say('working', name);
process.once('SIGTERM', () => {
  void jobs
    .stop()
    .then(close)
    .then(() => {
      say('stopped');
    });
});
