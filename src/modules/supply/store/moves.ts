import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { newId, type LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { MoveFacts, NewMove, LocationMove, MoveEvent } from '../rules/moves.ts';

export interface MoveRow extends NewMove {
  readonly location: LocationId;
  readonly at: string;
  readonly by: string;
}

/** Adds to the history of locations, in the transaction that changes them; a list of thousands is written in parts. */
export async function insertMoves(tx: Transaction, moves: readonly MoveRow[]): Promise<void> {
  for (let start = 0; start < moves.length; start += 1_000)
    await tx
      .insertInto('supply.location_move')
      .values(
        moves.slice(start, start + 1_000).map((move) => ({
          location_id: move.location,
          move_id: newId(),
          at: move.at,
          holds_from: move.holdsFrom,
          event: move.event,
          before: move.before === null ? null : JSON.stringify(move.before),
          facts: JSON.stringify(move.facts),
          by: move.by,
        })),
      )
      .execute();
}

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
