import type { LocationId } from '../../../kernel/ids.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import type { NewMove } from '../rules/moves.ts';
import { insertMoves } from '../store/moves.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor'>;

/** Writes into the history of a location what the action that calls it does. */
export const recordMove = (context: Context, location: LocationId, move: NewMove): Promise<void> =>
  recordMoves(context, [{ ...move, location }]);

/** The same for several locations at once. */
export const recordMoves = (
  { tx, clock, actor }: Context,
  moves: readonly (NewMove & { readonly location: LocationId })[],
): Promise<void> =>
  insertMoves(
    tx,
    moves.map((move) => ({ ...move, at: clock.now(), by: actorKey(actor) })),
  );
