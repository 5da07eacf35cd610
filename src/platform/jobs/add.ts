import { sql } from 'kysely';
import type { Executor } from '../database/connect.ts';
import type { Subject } from '../operations/operation.ts';

/** Puts a job in the outbox, in the caller's transaction: no commit, no job; once committed, at least one delivery. */
export async function addJob(
  db: Executor,
  name: string,
  payload: Subject,
  options: { at?: string; key?: string } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${name}::text,
    payload => ${JSON.stringify(payload)}::json,
    run_at => ${options.at ?? null}::timestamptz,
    job_key => ${options.key ?? null}::text,
    max_attempts => 24
  )`.execute(db);
}
