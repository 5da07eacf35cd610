import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { scopes } from '../access/scope.ts';
import { assemble, type App } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Mailer } from '../mail/mailer.ts';
import { defineModule } from '../module.ts';
import { addJob } from './add.ts';
import { failingJobs } from './failing.ts';
import { job, type Job } from './job.ts';
import { scheduleOf } from './schedule.ts';
import { startJobs, type Jobs } from './start.ts';
import { sweep } from './sweep.ts';
import { tidy } from './upkeep.ts';

const mailer: Mailer = { send: () => Promise.resolve() };
let database: TestDatabase;
let started: Jobs[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(started.map((jobs) => jobs.stop()));
  started = [];
  await sql`delete from graphile_worker._private_jobs`.execute(database.db);
});
afterAll(() => database.close());

function appWith(jobs: readonly Job[]): App {
  const texts = { nl: {}, fr: {}, en: {} };
  const predicates = Object.fromEntries(scopes.map((scope) => [scope, () => false]));
  return assemble({
    config: readConfig({}),
    modules: [defineModule('trial', { texts, jobs, scopes: predicates })],
    db: database.db,
    clock: systemClock,
    demo: true,
  });
}

async function work(...jobs: Job[]): Promise<Jobs> {
  const running = await startJobs({ app: appWith(jobs), url: database.appUrl, mailer });
  started.push(running);
  return running;
}

test('a job runs after its transaction is committed, and never when it is rolled back', async () => {
  const done: unknown[] = [];
  await work(job('trial.note', async (_context, payload) => void done.push(payload['id'])));
  await inTransaction(database.db, async (tx) => {
    await addJob(tx, 'trial.note', { id: 'kept' });
    await sleep(100);
    expect(done).toEqual([]);
  });
  await inTransaction(database.db, async (tx) => {
    await addJob(tx, 'trial.note', { id: 'undone' });
    throw new Error('rolled back');
  }).catch(() => undefined);
  await vi.waitFor(() => {
    expect(done).toEqual(['kept']);
  });
});

test('of two processes one does each job', async () => {
  const done: unknown[] = [];
  const note = job('trial.note', async (_context, payload) => void done.push(payload['id']));
  await work(note);
  await work(note);
  for (let id = 0; id < 30; id++) await addJob(database.db, 'trial.note', { id });
  await vi.waitFor(() => {
    expect([...new Set(done)]).toHaveLength(30);
  });
  await sleep(200);
  expect(done).toHaveLength(30);
});

test('a failing job waits longer each time and is visible with its reason', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let attempts = 0;
  await work(
    job('trial.fail', () => {
      attempts++;
      return Promise.reject(new Error('the printer is on fire'));
    }),
  );
  await addJob(database.db, 'trial.fail', {});
  await vi.waitFor(
    () => {
      expect(attempts).toBe(2);
    },
    { timeout: 8000 },
  );
  await vi.waitFor(async () => {
    expect(await failingJobs(database.db)).toEqual([
      { name: 'trial.fail', count: 1, gaveUp: 0, reason: 'the printer is on fire' },
    ]);
  });
  expect(said).toHaveBeenCalledWith('job trial.fail failed (attempt 1 of 24): the printer is on fire');
  await sql`select graphile_worker.permanently_fail_jobs(array_agg(id), 'the printer burnt down') from graphile_worker.jobs`.execute(
    database.db,
  );
  expect(await failingJobs(database.db)).toEqual([
    { name: 'trial.fail', count: 1, gaveUp: 1, reason: 'the printer burnt down' },
  ]);
  said.mockRestore();
});

test('stopping lets a running job finish', async () => {
  let finished = false;
  let begun = false;
  const jobs = await work(
    job('trial.slow', async () => {
      begun = true;
      await sleep(1000);
      finished = true;
    }),
  );
  await addJob(database.db, 'trial.slow', {});
  await vi.waitFor(() => {
    expect(begun).toBe(true);
  });
  await jobs.stop();
  started = [];
  expect(finished).toBe(true);
});

test('stopping does not wait longer than five seconds for a job that hangs, which then runs again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let runs = 0;
  const hang = job('trial.hang', () => {
    runs++;
    return runs === 1 ? new Promise(() => undefined) : Promise.resolve();
  });
  const jobs = await work(hang);
  await addJob(database.db, 'trial.hang', {});
  await vi.waitFor(() => {
    expect(runs).toBe(1);
  });
  const before = Date.now();
  await jobs.stop();
  started = [];
  expect(Date.now() - before).toBeLessThan(5000);
  await work(hang);
  await vi.waitFor(
    () => {
      expect(runs).toBe(2);
    },
    { timeout: 10_000 },
  );
  vi.restoreAllMocks();
});

test('a sweeper frees the jobs of the dead and leaves those of the living', async () => {
  let begun = 0;
  const pause = job('trial.pause', async () => {
    begun++;
    await sleep(1500);
  });
  await work(pause);
  await addJob(database.db, 'trial.pause', {});
  await vi.waitFor(() => {
    expect(begun).toBe(1);
  });
  await addJob(database.db, 'trial.other', {});
  await sql`update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now()
    where locked_by is null`.execute(database.db);
  expect(await sweep(database.pool)).toBe(1);
  const { rows } = await sql<{ locked_by: string | null }>`
    select locked_by from graphile_worker.jobs order by id`.execute(database.db);
  expect(rows.map((row) => row.locked_by !== null)).toEqual([true, false]);
});

test('a repeating job falls on the same minutes whoever plans it, and must divide the day', () => {
  const [item] = scheduleOf([job('trial.often', () => Promise.resolve(), 15)]);
  const at = (hour: number, min: number) => item?.match({ hour, min, date: 1, month: 1, dow: 1 });
  expect([at(0, 0), at(3, 45), at(3, 46)]).toEqual([true, true, false]);
  expect(() => scheduleOf([job('trial.odd', () => Promise.resolve(), 7)])).toThrow('does not divide a day');
});

test('a slot that was missed while nothing ran is made up for once', async () => {
  let runs = 0;
  await sql`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('trial.daily', now() - interval '3 days', now() - interval '2 days')`.execute(database.db);
  const count = () => {
    runs++;
    return Promise.resolve();
  };
  const daily = job('trial.daily', count, 1440);
  await work(daily);
  await work(daily);
  await vi.waitFor(() => {
    expect(runs).toBe(1);
  });
  await sleep(300);
  expect(runs).toBe(1);
});

test('tidying forgets letters of long ago and keeps the rest', async () => {
  const { db } = database;
  await db
    .insertInto('platform.letter')
    .values([
      { key: 'old', sent_at: '2025-10-01T11:00:00Z' },
      { key: 'young', sent_at: '2026-10-01T13:00:00Z' },
    ])
    .execute();
  await tidy(db, '2026-11-21T12:00:00Z');
  expect(await db.selectFrom('platform.letter').select('key').execute()).toEqual([{ key: 'young' }]);
});
