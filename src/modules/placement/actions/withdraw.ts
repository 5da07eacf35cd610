import type { FamilyId, LineId, RequestId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { lineById, moveLine, moveRequest } from '../../requests/index.ts';
import { closeLines } from '../steps/close-lines.ts';
import { endOffer } from '../steps/close-offers.ts';
import { lockFamilyAndGates } from '../steps/lock.ts';
import { offersOf } from '../store/offers.ts';

const familyOrDesk = [ownFamily(by('family')), staffOf('deskConsent', ['deskWorker'], by('family'))];

/** Why a request ends without a place here. `loseTouch` is the desk's: nobody answers any more. */
const familyEvents = ['withdraw', 'findElsewhere', 'lapse'] as const;

/** The family stops asking: all lines end, open offers give their place back. A lapse asks nothing. */
export const withdrawRequest = action('placement.withdrawRequest', {
  input: schema.object({
    family: schema.id<FamilyId>(),
    request: schema.id<RequestId>(),
    event: schema.oneOf(familyEvents),
  }),
  open: familyOrDesk,
  lock: (tx, { family }) => lockFamilyAndGates(tx, family, []),
  async run(context, { family, request, event }) {
    await moveRequest(context, { family, request }, event);
    const ended = await closeLines(context, { family, request }, 'withdraw');
    return { ended: ended.length };
  },
  audit: ({ family, request, event }) => ({ family, request, event }),
});

/** The desk gives up on a family that answers nothing any more: not counted as unanswered. */
export const loseTouch = action('placement.loseTouch', {
  input: schema.object({ family: schema.id<FamilyId>(), request: schema.id<RequestId>() }),
  open: [staffOf('deskFamily', ['deskWorker'], by('family'))],
  lock: (tx, { family }) => lockFamilyAndGates(tx, family, []),
  async run(context, { family, request }) {
    await moveRequest(context, { family, request }, 'loseTouch');
    const ended = await closeLines(context, { family, request }, 'withdraw');
    return { ended: ended.length };
  },
  audit: ({ family, request }) => ({ family, request }),
});

/** The family no longer wants one of its locations. */
export const withdrawLine = action('placement.withdrawLine', {
  input: schema.object({ family: schema.id<FamilyId>(), line: schema.id<LineId>() }),
  open: familyOrDesk,
  lock: (tx, { family }) => lockFamilyAndGates(tx, family, []),
  async run(context, { family, line: id }) {
    const line = await lineById(context.tx, family, id);
    if (line === null) return refuse('requests.unknownLine');
    const offer = (await offersOf(context.tx, family)).find(
      (candidate) => candidate.line === id && candidate.state === 'open',
    );
    if (offer !== undefined) await endOffer(context, offer, 'decline');
    await moveLine(context, { family, line: id }, 'withdraw');
    await context.emit('placement.tellLineEnded', { family, line: id, event: 'withdraw' });
  },
  audit: ({ family, line }) => ({ family, line }),
});
