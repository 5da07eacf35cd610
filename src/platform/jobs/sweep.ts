import type pg from 'pg';
import { workerLockClass } from './worker-lock.ts';

/**
 * Gives free the jobs of workers that died: those whose lock nobody holds. The queue itself would keep them for four
 * hours. Any number of processes may sweep at once. Returns how many dead workers there were.
 */
export async function sweep(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ dead: number }>(
    `with holder as materialized (
       select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null),
     dead as materialized (
       select worker from holder where pg_try_advisory_xact_lock($1::int, hashtext(worker))),
     freed as materialized (
       select graphile_worker.force_unlock_workers(array_agg(worker)) from dead having count(*) > 0)
     select (select count(*) from dead)::int as dead, (select count(*) from freed) as freed`,
    [workerLockClass],
  );
  return rows[0]?.dead ?? 0;
}
