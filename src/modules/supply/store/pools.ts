import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { fromMultirange, toMultirange } from '../../../kernel/half-days.ts';
import type { LocationId, PoolId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Pool } from '../rules/pools.ts';
import type { PoolKind } from '../rules/terms.ts';
import { grouped } from './grouped.ts';

/** The pools of a location, also those that are over, in the order in which they hold. */
export const poolsOf = async (db: Executor, location: LocationId): Promise<Pool[]> =>
  (await poolsByLocation(db, [location])).get(location) ?? [];

/** The pools of these locations (null: all). */
export async function poolsByLocation(
  db: Executor,
  locations: readonly LocationId[] | null,
): Promise<Map<LocationId, Pool[]>> {
  let query = db.selectFrom('supply.pool').selectAll().orderBy('from_date').orderBy('pool_id');
  if (locations !== null) query = query.where(sql<boolean>`location_id = any(${[...locations]}::uuid[])`);
  return grouped(await query.execute(), (row) => ({
    pool: row.pool_id as PoolId,
    kind: row.kind as PoolKind,
    places: row.places,
    halfDays: fromMultirange(row.half_days),
    financier: row.financier,
    whoMay: row.who_may,
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate | null,
    fallbackOpen: row.fallback_open,
  }));
}

export async function insertPool(tx: Transaction, location: LocationId, pool: Pool, at: string): Promise<void> {
  await tx
    .insertInto('supply.pool')
    .values({
      location_id: location,
      pool_id: pool.pool,
      kind: pool.kind,
      places: pool.places,
      half_days: toMultirange(pool.halfDays),
      financier: pool.financier,
      who_may: pool.whoMay,
      from_date: pool.from,
      until_date: pool.until,
      fallback_open: pool.fallbackOpen,
      made_at: at,
    })
    .execute();
}

/** Brings the last day of a pool forward. */
export async function shortenPool(
  tx: Transaction,
  location: LocationId,
  pool: PoolId,
  until: CalendarDate,
): Promise<void> {
  await tx
    .updateTable('supply.pool')
    .set({ until_date: until })
    .where('location_id', '=', location)
    .where('pool_id', '=', pool)
    .execute();
}

export async function deletePool(tx: Transaction, location: LocationId, pool: PoolId): Promise<void> {
  await tx.deleteFrom('supply.pool').where('location_id', '=', location).where('pool_id', '=', pool).execute();
}
