import { Type } from 'typebox';
import type { FamilyId, LineId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { refusalReasons } from '../rules/terms.ts';
import { moveLine } from '../steps/move.ts';
import { lockFamily } from '../store/families.ts';
import { lineById, locationOfLine, requestById } from '../store/requests.ts';

const which = { family: schema.id<FamilyId>(), line: schema.id<LineId>() };
const open = [staffOf('location', ['organiser', 'locationStaff'], locationOfLine)];

/** The organiser looked at a new line. Looking again changes nothing. */
export const seeLine = action('requests.seeLine', {
  input: schema.object(which),
  open,
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run(context, id) {
    const line = await lineById(context.tx, id.family, id.line);
    if (line?.state === 'sent') await moveLine(context, id, 'see');
  },
  audit: ({ family, line }) => ({ family, line }),
});

/** First reaction: the question is on the list, with a word to the family. */
export const answerLine = action('requests.answerLine', {
  input: schema.object({ ...which, text: Type.Optional(schema.text(1000)) }),
  open,
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run(context, { family, line, text }) {
    await moveLine(context, { family, line }, 'answer', { text });
    await context.emit('requests.tellFamily', { family, line, what: 'answered' });
  },
  audit: ({ family, line }) => ({ family, line }),
});

/** No, with the reason the family reads. */
export const refuseLine = action('requests.refuseLine', {
  input: schema.object({ ...which, reason: schema.oneOf(refusalReasons), text: Type.Optional(schema.text(1000)) }),
  open,
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run(context, { family, line, reason, text }) {
    await moveLine(context, { family, line }, 'refuse', { reason, text });
    await context.emit('requests.tellFamily', { family, line, what: 'refused' });
  },
  audit: ({ family, line, reason }) => ({ family, line, reason }),
});

/** Undo of a refusal, or back on the list after a declined offer, as long as the family still asks. */
export const reopenLine = action('requests.reopenLine', {
  input: schema.object(which),
  open,
  lock: async (tx, { family }) => void (await lockFamily(tx, family)),
  async run(context, { family, line: id }) {
    const line = await lineById(context.tx, family, id);
    const request = line === null ? null : await requestById(context.tx, family, line.request);
    // The family stopped asking, or has a place: nobody puts it back on a list against its will.
    if (request !== null && request.state !== 'open')
      return refuse('request.notPossible', { state: request.state, event: 'reopen' });
    await moveLine(context, { family, line: id }, 'reopen');
    await context.emit('requests.tellFamily', { family, line: id, what: 'reopened' });
  },
  audit: ({ family, line }) => ({ family, line }),
});
