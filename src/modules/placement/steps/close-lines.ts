import type { FamilyId, RequestId } from '../../../kernel/ids.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { isOpenLine, linesOf, moveLine, type Line, type LineEvent } from '../../requests/index.ts';
import { offersOf } from '../store/offers.ts';
import { endOffer } from './close-offers.ts';

/**
 * Ends the open lines of a request, and with them any offer that is open on one: the place goes back and the organiser
 * is told. Answers the lines that were ended. The family and the gates of its open offers must be locked.
 */
export async function closeLines(
  context: ActionContext,
  id: { family: FamilyId; request: RequestId },
  event: Extract<LineEvent, 'close' | 'withdraw'>,
  except: (line: Line) => boolean = () => false,
): Promise<Line[]> {
  const lines = (await linesOf(context.tx, id.family)).filter(
    (line) => line.request === id.request && isOpenLine(line.state) && !except(line),
  );
  const offers = (await offersOf(context.tx, id.family)).filter((offer) => offer.state === 'open');
  for (const line of lines) {
    for (const offer of offers) if (offer.line === line.line) await endOffer(context, offer, 'takeBack');
    await moveLine(context, line, event);
    await context.emit('placement.tellLineEnded', { family: id.family, line: line.line, event });
  }
  return lines;
}
