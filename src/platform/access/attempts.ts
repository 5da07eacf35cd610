import { sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/problem.ts';
import type { Database, Executor } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';

/** How many attempts a bucket bears in how many minutes. */
export interface Limit {
  readonly max: number;
  readonly minutes: number;
}

/** A limit on one bucket, as an action declares it. */
export type AttemptLimit = Limit & { readonly bucket: string };

/**
 * Counts one attempt at a code or password, in a transaction of its own so that a refusal does not undo it, and
 * refuses 'limit.tooMany' when the bucket is full. `bucket` names what is tried and by whom ('password 81.2.69.1');
 * hash a name or address that says who somebody is.
 */
export async function countAttempt(db: Database, clock: Clock, bucket: string, limit: Limit): Promise<void> {
  const now = clock.now();
  const since = new Date(Date.parse(now) - limit.minutes * 60_000).toISOString();
  const full = await inTransaction(db, async (tx) => {
    // Without the lock many tries at the same moment would all count the same earlier ones.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`attempt ${bucket}`}, 0))`.execute(tx);
    await sql`delete from platform.attempt where bucket = ${bucket} and at <= ${since}`.execute(tx);
    const { rows } = await sql<{ tried: number }>`
      select count(*) as tried from platform.attempt where bucket = ${bucket}`.execute(tx);
    if ((rows[0]?.tried ?? 0) >= limit.max) return true;
    await sql`insert into platform.attempt (bucket, at, attempt_id) values (${bucket}, ${now}, ${newId()})`.execute(tx);
    return false;
  });
  if (full) refuse('limit.tooMany');
}

/** Forgets the attempts of a bucket: whoever got in starts with a clean sheet. */
export async function clearAttempts(db: Executor, bucket: string): Promise<void> {
  await sql`delete from platform.attempt where bucket = ${bucket}`.execute(db);
}

/** Removes what no limit looks at any more: attempts of more than a day ago. */
export async function forgetAttempts(db: Executor, clock: Clock): Promise<void> {
  await sql`delete from platform.attempt where at < ${clock.now()}::timestamptz - interval '1 day'`.execute(db);
}
