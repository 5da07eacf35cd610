import { sql } from 'kysely';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/**
 * Locks the gates of these locations in order of id, and moves their revision so that search models notice. Everything
 * that touches occupancy passes here first: without it overlapping updates deadlock.
 */
export async function lockGates(tx: Transaction, locations: readonly LocationId[]): Promise<void> {
  for (const location of [...new Set(locations)].sort())
    await sql`update supply.gate set revision = revision + 1 where location_id = ${location}`.execute(tx);
}

/** Something that differs as soon as any location changed. */
export async function gatesMark(db: Executor): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ' ' || coalesce(sum(revision), 0) as mark from supply.gate`.execute(db);
  return rows[0]?.mark ?? '';
}

/** The revision of each location. */
export async function gateRevisions(db: Executor): Promise<{ location: LocationId; revision: number }[]> {
  const rows = await db.selectFrom('supply.gate').selectAll().execute();
  return rows.map((row) => ({ location: row.location_id as LocationId, revision: row.revision }));
}
