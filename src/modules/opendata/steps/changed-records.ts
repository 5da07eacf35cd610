import { isDeepStrictEqual } from 'node:util';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { publicRecord, type PublicRecord } from '../rules/public-record.ts';
import { locationsAfter } from '../store/locations.ts';
import { lastRecords } from '../store/versions.ts';

const BATCH = 1000;

/** The public records that differ from what was published last, by id. */
export async function changedRecords(db: Executor, today: CalendarDate): Promise<PublicRecord[]> {
  const last = await lastRecords(db);
  const changed: PublicRecord[] = [];
  for (let after: string | null = null; ;) {
    const batch = await locationsAfter(db, today, after, BATCH);
    for (const known of batch) {
      const record = publicRecord(known);
      if (!isDeepStrictEqual(record, last.get(record.id))) changed.push(record);
    }
    if (batch.length < BATCH) return changed;
    after = batch[BATCH - 1]!.id;
  }
}
