import type { LocationId } from '../../../kernel/ids.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import type { NewMove } from '../rules/moves.ts';
import { insertMove } from '../store/moves.ts';

/** Writes into the history of a location what the action that calls it does. */
export const recordMove = (
  { tx, clock, actor }: Pick<ActionContext, 'tx' | 'clock' | 'actor'>,
  location: LocationId,
  move: NewMove,
): Promise<void> => insertMove(tx, { ...move, location, at: clock.now(), by: actorKey(actor) });
