import type { ReadContext } from '../../../platform/operations/operation.ts';
import { areaOf } from '../../geo/index.ts';
import type { DeskView } from '../../requests/index.ts';

/** What the desk of whoever asks looks over today; null for somebody of no desk, who sees nothing. */
export async function deskViewOf({ db, actor, today }: ReadContext): Promise<DeskView | null> {
  if (actor.kind !== 'staff' || actor.as.desk === null) return null;
  return { desk: actor.as.desk, area: await areaOf(db, actor.as.desk, today), today };
}
