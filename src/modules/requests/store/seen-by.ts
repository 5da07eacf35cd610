import { sql } from 'kysely';
import type { FamilyId, LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/**
 * Lays a family's rows ready for the lists of desks, as its requests, lines, names and consents now say. Everything that
 * writes one of these calls it, in the same transaction. Takes the family's lock: whoever comes last sees all.
 */
export async function listFamily(tx: Transaction, family: FamilyId): Promise<void> {
  await sql`select from requests.family where family_id = ${family}::uuid for update`.execute(tx);
  await sql`
    with now as materialized (select * from requests.seen_by_rule where family_id = ${family}::uuid),
    gone as (
      delete from requests.seen_by as old where old.family_id = ${family}::uuid
        and not exists (select from now where now.request_id = old.request_id and now.viewer = old.viewer))
    insert into requests.seen_by as old
    select family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded from now
    on conflict (family_id, request_id, viewer) do update
    set until_date = excluded.until_date, state = excluded.state, made_at = excluded.made_at,
      start_date = excluded.start_date, waiting_since = excluded.waiting_since, folded = excluded.folded
    where (old.until_date, old.state, old.made_at, old.start_date, old.waiting_since, old.folded)
      is distinct from (excluded.until_date, excluded.state, excluded.made_at, excluded.start_date, excluded.waiting_since, excluded.folded)`.execute(
    tx,
  );
}

/** Lays all families ready at once, after rows were copied in past the actions. Nothing may stand there yet. */
export async function listAllFamilies(db: Executor): Promise<void> {
  await sql`
    insert into requests.seen_by (family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded)
    select family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded
    from requests.seen_by_rule`.execute(db);
}

/** The families that ask care at a location: when it moves to another municipality, other desks see them. */
export async function familiesAsking(db: Executor, location: LocationId): Promise<FamilyId[]> {
  const rows = await db
    .selectFrom('requests.line')
    .select('family_id')
    .distinct()
    .where('location_id', '=', location)
    .execute();
  return rows.map(({ family_id }) => family_id as FamilyId);
}

/** In how many rows what lies ready differs from what should. */
export async function listFaults(db: Executor): Promise<number> {
  const columns = sql.raw(
    'family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded',
  );
  const { rows } = await sql<{ faults: number }>`
    select count(distinct (family_id, request_id, viewer)) as faults from (
      (select ${columns} from requests.seen_by_rule except select ${columns} from requests.seen_by)
      union all (select ${columns} from requests.seen_by except select ${columns} from requests.seen_by_rule)) as apart`.execute(
    db,
  );
  return rows[0]?.faults ?? 0;
}
