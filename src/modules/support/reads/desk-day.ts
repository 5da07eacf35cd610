import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { deskRows, isVulnerable, REACTION_DAYS, type DeskRow } from '../../requests/index.ts';
import { deskViewOf } from './desk-view.ts';
import { byPressure, whyToday, type WhyToday } from '../rules/why-today.ts';

export interface DayRow extends DeskRow, WhyToday {}

/** More than this nobody does in a day; the list says how many there are in all. */
const MOST_ROWS = 5000;

/** What needs a person at the desk today, the most pressing first, with why. */
export const deskDay = read('support.deskDay', {
  input: schema.object({}),
  open: [listOf('deskFamily', ['deskWorker'])],
  async run(context): Promise<DayRow[]> {
    const { db, visible, today } = context;
    const page = { state: 'open', order: 'start', limit: MOST_ROWS, offset: 0, countTo: 0 } as const;
    const { rows } = await deskRows(db, visible, await deskViewOf(context), page);
    return rows
      .flatMap((row) => {
        const why = whyToday({ ...row, vulnerable: isVulnerable(row.facts) }, REACTION_DAYS, today);
        return why === null ? [] : [{ ...row, ...why }];
      })
      .sort(byPressure);
  },
  audit: (_input, rows) => ({ rows: rows.length }),
});
