import { createHash } from 'node:crypto';
import type { Executor } from '../../../../platform/database/connect.ts';
import { countKey, type OfficialCount } from '../rules/read-count.ts';
import { officialCountsOf } from '../store/counts.ts';

/** A figure that differs from what we had. */
export interface ChangedCount {
  readonly before: OfficialCount;
  readonly after: OfficialCount;
}

export interface CountPlan {
  readonly added: readonly OfficialCount[];
  readonly changed: readonly ChangedCount[];
  readonly unchanged: number;
  readonly digest: string;
}

const figures = ['places', 'incomePlaces', 'freePlaces', 'locations'] as const;

/** Compares published counts with those we keep. */
export async function planCounts(db: Executor, told: readonly OfficialCount[]): Promise<CountPlan> {
  const known = new Map((await officialCountsOf(db, null, null)).map((each) => [countKey(each), each]));
  const [added, changed]: [OfficialCount[], ChangedCount[]] = [[], []];
  let unchanged = 0;
  for (const after of told) {
    const before = known.get(countKey(after));
    if (before === undefined) added.push(after);
    else if (figures.some((figure) => before[figure] !== after[figure])) changed.push({ before, after });
    else unchanged += 1;
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('hex');
  return { added, changed, unchanged, digest };
}
