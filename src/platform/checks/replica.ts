import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../database/connect.ts';
import { MOST_BEHIND_MS, positionOf, strangeReplica } from '../database/replica.ts';
import { good, wrong, type Finding } from './check.ts';

/** Does the read replica answer, is it a copy of this database, and how far is it behind? */
export async function replicaFindings(url: string, primary: Database): Promise<Finding[]> {
  const open = openDatabase({ url, max: 1, impatient: true });
  try {
    const lead = await positionOf(primary);
    const began = performance.now();
    for (;;) {
      const copy = await positionOf(open.db);
      const strange = strangeReplica(lead, copy);
      if (strange !== null) return [wrong(strange)];
      const passed = performance.now() - began;
      if (copy.at >= lead.at) return [good(`The read replica follows; it is at most ${sayTime(passed)} behind.`)];
      if (passed > MOST_BEHIND_MS)
        return [
          wrong(
            `The read replica is more than ${sayTime(MOST_BEHIND_MS)} behind, so the primary answers the public search.`,
          ),
        ];
      await sleep(50);
    }
  } catch (error) {
    return [
      wrong(
        `The read replica cannot be reached, so the primary answers the public search: ${(error as Error).message}.`,
      ),
    ];
  } finally {
    await open.close();
  }
}

const sayTime = (milliseconds: number): string => `${(Math.ceil(milliseconds / 10) / 100).toFixed(2)} s`;
