import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { FamilyId } from '../../../kernel/ids.ts';
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
export async function listAllFamilies(tx: Transaction): Promise<void> {
  // One statement over everything: on a busy machine it may take longer than others are given.
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`
    insert into requests.seen_by (family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded)
    select family_id, request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded
    from requests.seen_by_rule`.execute(tx);
}

/** The families that ask at a location that came to stand in another municipality since then: other desks see them now. */
export async function familiesAtMoved(db: Executor, since: CalendarDate): Promise<FamilyId[]> {
  const { rows } = await sql<{ family: FamilyId }>`
    select distinct line.family_id as family
    from supply.location_move as move join requests.line as line on line.location_id = move.location_id
    where move.at >= ${since}::date and move.facts->'changed' ? 'municipality'`.execute(db);
  return rows.map(({ family }) => family);
}

/** Of so many families, drawn at random: in how many what lies ready differs from what should. */
export async function listFaults(db: Executor, most: number): Promise<{ families: number; wrong: number }> {
  const columns = sql.raw('request_id, viewer, until_date, state, made_at, start_date, waiting_since, folded');
  const { rows } = await sql<{ families: number; wrong: number }>`
    select count(*) as families, count(*) filter (where exists (
      (select ${columns} from requests.seen_by_rule as rule where rule.family_id = drawn.family_id
        except select ${columns} from requests.seen_by as ready where ready.family_id = drawn.family_id)
      union all
      (select ${columns} from requests.seen_by as ready where ready.family_id = drawn.family_id
        except select ${columns} from requests.seen_by_rule as rule where rule.family_id = drawn.family_id))) as wrong
    from (select family_id from requests.family order by random() limit ${most}) as drawn`.execute(db);
  return rows[0] ?? { families: 0, wrong: 0 };
}
