import { system } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Mailer } from '../mail/mailer.ts';
import { runAction } from '../operations/run.ts';
import type { Job, JobContext } from './job.ts';

/** What one job gets: the program, acting as the system under the job's name. */
export const jobContext = (app: App, mailer: Mailer, job: Job): JobContext => ({
  db: app.around.db,
  clock: app.around.clock,
  mailer,
  url: app.config.url,
  in: (language) => app.texts.in(language),
  act: (operation, input) => runAction(app.around, operation, system(job.name), input),
});
