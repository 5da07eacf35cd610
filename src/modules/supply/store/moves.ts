import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { newId, type LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { MoveFacts, NewMove, LocationMove, MoveEvent } from '../rules/moves.ts';
import { inParts } from './in-parts.ts';

export interface MoveRow extends NewMove {
  readonly location: LocationId;
  readonly at: string;
  readonly by: string;
}

/** Adds to the history of locations, in the transaction that changes them. */
export const insertMoves = (tx: Transaction, moves: readonly MoveRow[]): Promise<void> =>
  inParts(moves.map((move) => ({ ...move, move: newId() })), (json) =>
    sql`
      insert into supply.location_move (location_id, move_id, at, holds_from, event, before, facts, by)
      select location, move, at, "holdsFrom", event, before, facts, by
      from jsonb_to_recordset(${json}::jsonb) as given (
        location uuid, move uuid, at timestamptz, "holdsFrom" date, event text, before jsonb, facts jsonb, by text)`.execute(tx),
  ); // prettier-ignore

/** What happened to a location, newest first; only these events when given. */
export async function movesOf(
  db: Executor,
  location: LocationId,
  { events, limit }: { readonly events?: readonly MoveEvent[]; readonly limit: number },
): Promise<LocationMove[]> {
  let query = db
    .selectFrom('supply.location_move')
    .selectAll()
    .where('location_id', '=', location)
    .orderBy('move_id', 'desc')
    .limit(limit);
  if (events !== undefined) query = query.where('event', 'in', [...events]);
  return (await query.execute()).map((row) => ({
    move: row.move_id,
    at: row.at,
    holdsFrom: row.holds_from as CalendarDate,
    event: row.event as MoveEvent,
    before: row.before as MoveFacts | null,
    facts: row.facts as MoveFacts,
    by: row.by,
  }));
}
