import { sql } from 'kysely';
import { sealCommitted } from '../audit/seal.ts';
import type { Database } from '../database/connect.ts';
import { job, type Job } from './job.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const before = (now: string, ms: number): string => new Date(Date.parse(now) - ms).toISOString();

/** Removes what nobody asks for any more: keys of doubled requests, and of letters sent long ago. */
export async function tidy(db: Database, now: string): Promise<void> {
  // Written with the database's own time, so compared with it: the clock of a demo may stand elsewhere.
  await db
    .deleteFrom('platform.idempotency')
    .where('created_at', '<', sql<string>`now() - interval '7 days'`)
    .execute();
  await db
    .deleteFrom('platform.letter')
    .where('sent_at', '<', before(now, 400 * DAY))
    .execute();
}

/** The platform's own work. */
export const upkeep: readonly Job[] = [
  job(
    'platform.sealAudit',
    async ({ db }) => {
      await sealCommitted(db);
    },
    1,
  ),
  job('platform.tidy', ({ db, clock }) => tidy(db, clock.now()), 60),
];
