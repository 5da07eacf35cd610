import { EventEmitter } from 'node:events';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { App } from '../app.ts';
import type { Mailer } from '../mail/mailer.ts';
import { jobContext } from './context.ts';
import type { Job } from './job.ts';
import { scheduleOf } from './schedule.ts';
import { sweep } from './sweep.ts';
import { upkeep } from './upkeep.ts';
import { within } from './within.ts';
import { holdWorkerLock, watchedSession, type WorkerLock } from './worker-lock.ts';

const CONCURRENCY = 2;
const SWEEP_EVERY = 10_000;
const RESTART_AFTER = 5_000;

export interface Jobs {
  /** Takes no more jobs, lets the running ones finish for a few seconds, and is back within five. */
  stop(): Promise<void>;
}

export interface JobsParts {
  readonly app: App;
  /** Address of the database as the program's role. A direct one: LISTEN and session locks do not pass a transaction pooler. */
  readonly url: string;
  readonly mailer: Mailer;
  /** Milliseconds between looks for the work of dead processes. */
  readonly sweepEvery?: number;
}

/**
 * Does background work in this process: jobs of all modules, delivered at least once, and the repeating ones. Many
 * processes share the work. A failing job is tried again, ever more slowly, for nearly four days.
 */
export async function startJobs({ app, url, mailer, sweepEvery = SWEEP_EVERY }: JobsParts): Promise<Jobs> {
  const jobs = [...upkeep, ...app.modules.flatMap((module) => module.jobs)];
  const parsedCronItems = scheduleOf(jobs);
  const taskList = tasksOf(jobs, app, mailer);
  // A pool of its own, with the driver's usual types, which the queue expects; one connection listens.
  const pool = new pg.Pool({
    connectionString: url,
    max: CONCURRENCY + 2,
    application_name: 'kribbe jobs',
    options: `${watchedSession} -c statement_timeout=30s`,
  });
  // A connection that breaks is replaced by the pool; the queue says what it could not do.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const gate = stopGate();
  let lock: WorkerLock | null = null;
  let runner: Runner | null = null;
  let restart: NodeJS.Timeout | undefined;

  const begin = async () => {
    const events = new EventEmitter() as WorkerEvents;
    let tell: (made: WorkerLock) => void = () => undefined;
    const made = new Promise<WorkerLock>((done) => (tell = done));
    events.on('pool:create', ({ workerPool }) => {
      lock = holdWorkerLock(url, workerPool.id);
      tell(lock);
    });
    events.on('job:error', ({ job, error }) => {
      say(`job ${job.task_identifier} failed (attempt ${job.attempts} of ${job.max_attempts}): ${messageOf(error)}`);
    });
    runner = await run({
      pgPool: pool,
      taskList,
      parsedCronItems,
      events,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      noPreparedStatements: true,
      // Without batches a lost connection at the end of a job would be an unhandled rejection and end the program; with
      // them the queue stops, and `again` starts it afresh.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger,
      // Asked before each job: none is taken by a worker that does not hold its lock, or a sweeper would free it.
      forbiddenFlags: async () => {
        await Promise.race([made.then((held) => held.held()), gate.stopped]);
        return null;
      },
    });
    void runner.promise.then(again, again);
    if (gate.isStopped()) await runner.stop().catch(() => undefined); // asked to stop meanwhile
  };
  /** The queue ends itself when it can no longer trust its state (a database that went away at a bad moment). */
  const again = () => {
    if (gate.isStopped()) return;
    say('background work stopped by itself and starts again');
    void lock?.release();
    restart = setTimeout(() => void begin().catch(again), RESTART_AFTER);
  };

  await begin();
  const sweeping = setInterval(() => void sweep(pool).catch(() => undefined), sweepEvery);
  sweeping.unref();
  await sweep(pool).catch(() => undefined); // the next round will do

  return {
    async stop() {
      clearInterval(sweeping);
      clearTimeout(restart);
      gate.stop();
      const stopping = runner?.stop().catch(() => undefined) ?? Promise.resolve();
      if (!(await within(stopping, 3000))) await within(runner?.kill() ?? stopping, 1500);
      await within(Promise.all([lock?.release(), pool.end()]), 500);
    },
  };
}

function tasksOf(jobs: readonly Job[], app: App, mailer: Mailer): TaskList {
  return Object.fromEntries(
    jobs.map((job) => {
      const context = jobContext(app, mailer, job);
      return [
        job.name,
        async (payload: unknown) => {
          const { _cron, ...given } = payload as Record<string, unknown>;
          await job.run(context, given);
        },
      ];
    }),
  );
}

/** Failures of jobs are said by our own line; the queue's holds the stack and the whole payload. */
const logger = new Logger(() => (level, message, meta) => {
  if (['error', 'warning'].includes(level) && meta?.['failure'] !== true)
    say(`background work: ${message.split('\n')[0] ?? ''}`);
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const say = (line: string) => {
  console.error(line);
};

function stopGate() {
  let open: () => void = () => undefined;
  let stopped = false;
  return {
    stopped: new Promise<void>((done) => (open = done)),
    isStopped: () => stopped,
    stop() {
      stopped = true;
      open();
    },
  };
}
