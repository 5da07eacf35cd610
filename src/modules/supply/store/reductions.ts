import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId, ReductionId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Reduction } from '../rules/reductions.ts';
import type { ReductionReason } from '../rules/terms.ts';
import { grouped } from './grouped.ts';

/** The reductions of a location, also those that are over, first day first. */
export const reductionsOf = async (db: Executor, location: LocationId): Promise<Reduction[]> =>
  (await reductionsByLocation(db, [location])).get(location) ?? [];

/** The reductions of these locations (null: all). */
export async function reductionsByLocation(
  db: Executor,
  locations: readonly LocationId[] | null,
): Promise<Map<LocationId, Reduction[]>> {
  let query = db.selectFrom('supply.reduction').selectAll().orderBy('from_date').orderBy('reduction_id');
  if (locations !== null) query = query.where(sql<boolean>`location_id = any(${[...locations]}::uuid[])`);
  return grouped(await query.execute(), (row) => ({
    reduction: row.reduction_id as ReductionId,
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate,
    places: row.places,
    reason: row.reason as ReductionReason,
  }));
}

export async function insertReduction(
  tx: Transaction,
  location: LocationId,
  reduction: Reduction,
  at: string,
): Promise<void> {
  await tx
    .insertInto('supply.reduction')
    .values({
      location_id: location,
      reduction_id: reduction.reduction,
      from_date: reduction.from,
      until_date: reduction.until,
      places: reduction.places,
      reason: reduction.reason,
      made_at: at,
    })
    .execute();
}

/** Brings the last day of a reduction forward. */
export async function shortenReduction(
  tx: Transaction,
  location: LocationId,
  reduction: ReductionId,
  until: CalendarDate,
): Promise<void> {
  await tx
    .updateTable('supply.reduction')
    .set({ until_date: until })
    .where('location_id', '=', location)
    .where('reduction_id', '=', reduction)
    .execute();
}

/** A reduction that had not begun leaves nothing behind. */
export async function deleteReduction(tx: Transaction, location: LocationId, reduction: ReductionId): Promise<void> {
  await tx
    .deleteFrom('supply.reduction')
    .where('location_id', '=', location)
    .where('reduction_id', '=', reduction)
    .execute();
}
