import { parseCronItems, type ParsedCronItem } from 'graphile-worker';
import type { Job } from './job.ts';

const MINUTE = 60_000;
const DAY = 1440;

/**
 * The calendar of the jobs that repeat, in UTC: every slot is planned once, whichever process is first. A slot that
 * passed while nothing ran (a computer that sleeps at night) is made up for at the next start. Runs of one job never
 * overlap.
 */
export function scheduleOf(jobs: readonly Job[]): ParsedCronItem[] {
  return parseCronItems(
    jobs.flatMap(({ name, everyMinutes }) => {
      if (everyMinutes === null) return [];
      if (!Number.isInteger(everyMinutes) || everyMinutes < 1 || DAY % everyMinutes !== 0)
        throw new Error(`${name} repeats every ${everyMinutes} minutes, which does not divide a day`);
      return [
        {
          task: name,
          identifier: name,
          match: ({ hour, min }: { hour: number; min: number }) => (hour * 60 + min) % everyMinutes === 0,
          options: {
            backfillPeriod: everyMinutes * MINUTE,
            jobKey: `every:${name}`,
            jobKeyMode: 'preserve_run_at' as const,
            queueName: `every:${name}`,
            maxAttempts: 12,
          },
        },
      ];
    }),
  );
}
