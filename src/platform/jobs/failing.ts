import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/** Work that does not get done, by job and reason. */
export interface FailingJobs {
  readonly name: string;
  readonly count: number;
  /** How many of these are not tried any more. */
  readonly gaveUp: number;
  readonly reason: string;
}

/** Jobs that failed at least twice, or for good. One failure may have been a hiccup. */
export async function failingJobs(db: Database): Promise<FailingJobs[]> {
  const { rows } = await sql<FailingJobs>`
    select task_identifier as name, count(*)::int as count,
           (count(*) filter (where attempts >= max_attempts))::int as "gaveUp", last_error as reason
    from graphile_worker.jobs
    where last_error is not null and (attempts >= 2 or attempts >= max_attempts) and locked_at is null
    group by task_identifier, last_error order by count(*) desc, task_identifier`.execute(db);
  return rows;
}

/** Tries the jobs again that were given up. Returns how many. */
export async function retryGivenUp(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with given_up as materialized (
      select array_agg(id) as ids from graphile_worker.jobs where attempts >= max_attempts and locked_at is null)
    select count(*)::int as count
    from given_up, graphile_worker.reschedule_jobs(given_up.ids, run_at => now(), attempts => 0)`.execute(db);
  return rows[0]?.count ?? 0;
}
