import { sql } from 'kysely';
import { newId, type Id } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Version } from '../rules/event-stream.ts';
import type { PublicRecord } from '../rules/public-record.ts';

/** One writer at a time: positions have no gaps. */
export async function lockVersions(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('opendata.version'))`.execute(tx);
}

/** What was published last of each location. */
export async function lastRecords(db: Executor): Promise<ReadonlyMap<string, PublicRecord>> {
  const { rows } = await sql<{ id: string; record: PublicRecord }>`
    select distinct on (location_id) location_id as id, record from opendata.version
    order by location_id, position desc`.execute(db);
  return new Map(rows.map(({ id, record }) => [id, record]));
}

/** Adds versions at the end, all of one moment; never before what stands there. */
export async function appendVersions(tx: Transaction, at: string, records: readonly PublicRecord[]): Promise<void> {
  const last = await lastOf(tx);
  const rows = records.map((record, index) => ({
    position: last.position + index + 1,
    version_id: newId<Id<'version'>>(),
    location_id: record.id,
    at: last.at !== null && last.at > at ? last.at : at,
    record: JSON.stringify(record),
  }));
  for (let start = 0; start < rows.length; start += 1000)
    await tx
      .insertInto('opendata.version')
      .values(rows.slice(start, start + 1000))
      .execute();
}

/** Versions from a position on, in order. */
export async function versionsFrom(db: Executor, position: number, limit: number): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select version_id as version, at, record from opendata.version
    where position >= ${position} order by position limit ${limit}`.execute(db);
  return rows;
}

/** How far the feed is, and its first and last moment. */
export async function lastOf(
  db: Executor,
): Promise<{ readonly position: number; readonly since: string | null; readonly at: string | null }> {
  const { rows } = await sql<{ position: number; since: string | null; at: string | null }>`
    select coalesce(max(position), 0)::int as position, min(at) as since, max(at) as at from opendata.version`.execute(
    db,
  );
  return rows[0] ?? { position: 0, since: null, at: null };
}
