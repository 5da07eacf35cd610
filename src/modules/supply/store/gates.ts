import { sql } from 'kysely';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/**
 * Locks the gates of these locations in order of id, and moves their revision so that search models notice. Everything
 * that touches occupancy passes here first: without it overlapping updates deadlock.
 */
export async function lockGates(tx: Transaction, locations: readonly LocationId[]): Promise<void> {
  if (locations.length === 0) return;
  await sql`
    update supply.gate as gate set revision = gate.revision + 1, changed = pg_current_xact_id()
    from (
      select location_id from supply.gate where location_id = any(${[...new Set(locations)]}::uuid[])
      order by location_id for update
    ) as locked
    where gate.location_id = locked.location_id`.execute(tx);
}

/** Something that differs as soon as any location changed. */
export async function gatesMark(db: Executor): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ' ' || coalesce(sum(revision), 0) as mark from supply.gate`.execute(db);
  return rows[0]?.mark ?? '';
}

export interface GateMove {
  readonly location: LocationId;
  readonly revision: number;
}

/**
 * The gates moved by a transaction that ended at or after this one, and where to go on the next time. What is told twice
 * has the same revision. Transactions end in another order than they begin: the oldest that still runs is the safe mark
 * (pg_snapshot_xmin), and this holds on a replica as well. Null asks for all.
 */
export async function gatesMovedSince(
  db: Executor,
  since: string | null,
): Promise<{ moves: GateMove[]; mark: string }> {
  const { rows } = await sql<{ location: LocationId | null; revision: number; mark: string }>`
    select gate.location_id as location, gate.revision, snapshot.mark::text as mark
    from (select pg_snapshot_xmin(pg_current_snapshot()) as mark) as snapshot
    left join supply.gate as gate on ${since === null ? sql`true` : sql`gate.changed >= ${since}::xid8`}`.execute(db);
  const moves = rows.flatMap(({ location, revision }) => (location === null ? [] : [{ location, revision }]));
  return { moves, mark: rows[0]?.mark ?? '0' };
}
