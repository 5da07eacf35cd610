import { sql } from 'kysely';
import { verifyChain } from '../audit/seal.ts';
import { failingJobs } from '../jobs/failing.ts';
import { good, wrong, type Check, type Finding } from './check.ts';

/** How long a job may wait for a free hand before somebody should look. */
const LATE = '15 minutes';

const auditLog: Check = {
  name: 'audit log',
  async run(db) {
    const { ok, sealed, unsealed, firstBroken } = await verifyChain(db);
    if (!ok)
      return [
        wrong(
          `The chain of the audit log is broken at entry ${firstBroken ?? '?'}: somebody changed what was written.`,
        ),
      ];
    const { rows } = await sql<{ late: boolean }>`
      select exists (select from audit.entry e where written_at < now() - ${LATE}::interval
        and not exists (select from audit.seal s where s.entry_id = e.entry_id)) as late`.execute(db);
    const whole = good(`The audit log is whole: ${sealed} entries sealed, ${unsealed} waiting for their seal.`);
    return rows[0]?.late === true
      ? [whole, good('Entries have waited long for their seal. They get it when kribbe start runs.')]
      : [whole];
  },
};

const backgroundWork: Check = {
  name: 'background work',
  async run(db) {
    const { rows } = await sql<{ late: number }>`
      select count(*)::int as late from graphile_worker.jobs
      where locked_at is null and attempts = 0 and run_at < now() - ${LATE}::interval`.execute(db);
    const late = rows[0]?.late ?? 0;
    const failing = (await failingJobs(db)).map(({ name, count, gaveUp, reason }) =>
      gaveUp > 0
        ? wrong(`${gaveUp} × ${name} was given up: ${reason}. When that is mended: kribbe doctor --retry.`)
        : wrong(`${count} × ${name} keeps failing and is tried again: ${reason}.`),
    );
    return [
      ...failing,
      ...(late > 0 ? [good(`${late} jobs wait for more than ${LATE}. They run when kribbe start runs.`)] : []),
      ...(failing.length + late === 0 ? [good('Background work is up to date.')] : []),
    ];
  },
};

const letters: Check = {
  name: 'letters',
  async run(db): Promise<Finding[]> {
    const refused = await db
      .selectFrom('platform.letter')
      .select(['refusal', sql<number>`count(*)::int`.as('count')])
      .where('refusal', 'is not', null)
      .where('sent_at', '>', sql<string>`now() - interval '30 days'`)
      .groupBy('refusal')
      .execute();
    if (refused.length === 0) return [good('No letter was refused in the last 30 days.')];
    return refused.map(({ count, refusal }) =>
      good(`${count} letters of the last 30 days were refused for good by the mail server: ${refusal ?? ''}`),
    );
  },
};

/** What the platform itself can tell of a database. */
export const platformChecks: readonly Check[] = [auditLog, backgroundWork, letters];
