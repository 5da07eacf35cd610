import { addDays } from '../../../kernel/calendar-date.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { REACTION_DAYS } from '../../requests/index.ts';
import { openPerLocation } from '../store/open-lines.ts';

/** What waits at each location the person looks after. */
export const openQuestions = read('placement.openQuestions', {
  input: schema.object({}),
  open: [listOf('location', ['organiser', 'locationStaff'])],
  run: ({ db, visible, today }) => openPerLocation(db, visible, addDays(today, -REACTION_DAYS)),
});
