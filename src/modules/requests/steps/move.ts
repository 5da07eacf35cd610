import { refuse } from '../../../kernel/problem.ts';
import type { FamilyId, LineId, RequestId } from '../../../kernel/ids.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { isReaction, lineStates, type LineEvent } from '../rules/line-states.ts';
import { requestStates, type RequestEvent } from '../rules/request-states.ts';
import type { RefusalReason } from '../rules/terms.ts';
import {
  insertLineMove,
  insertRequestMove,
  lineById,
  requestById,
  updateLine,
  updateRequestState,
  type Line,
  type Request,
} from '../store/requests.ts';

/** Moves a line along its machine and writes its history. The family must be locked. Refuses what is not possible. */
export async function moveLine(
  { tx, clock, today, actor }: ActionContext,
  id: { family: FamilyId; line: LineId },
  event: LineEvent,
  told: { reason?: RefusalReason; text?: string | undefined } = {},
): Promise<Line> {
  const line = await lineById(tx, id.family, id.line);
  if (line === null) return refuse('requests.unknownLine');
  const next = lineStates.move(line.state, event);
  if (!next.ok) return refuse(next.problem);
  const moved: Line = {
    ...line,
    state: next.value,
    since: today,
    answeredOn: line.answeredOn ?? (isReaction(event) ? today : null),
    reason: told.reason ?? null,
    reasonText: told.text ?? null,
  };
  await updateLine(tx, moved);
  await insertLineMove(tx, id.family, id.line, {
    at: clock.now(),
    on: today,
    from: line.state,
    event,
    to: next.value,
    by: actorKey(actor),
  });
  return moved;
}

/** Moves a request along its machine and writes its history. The family must be locked. */
export async function moveRequest(
  { tx, clock, today, actor }: ActionContext,
  id: { family: FamilyId; request: RequestId },
  event: RequestEvent,
): Promise<Request> {
  const request = await requestById(tx, id.family, id.request);
  if (request === null) return refuse('requests.unknownRequest');
  const next = requestStates.move(request.state, event);
  if (!next.ok) return refuse(next.problem);
  const moved: Request = { ...request, state: next.value, since: today };
  await updateRequestState(tx, moved);
  await insertRequestMove(tx, id.family, id.request, {
    at: clock.now(),
    on: today,
    from: request.state,
    event,
    to: next.value,
    by: actorKey(actor),
  });
  return moved;
}
