import { Type } from 'typebox';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { deskRows, requestStates, type DeskRows } from '../../requests/index.ts';
import { deskViewOf } from './desk-view.ts';

export const PAGE_SIZE = 50;
/** So many are counted; fewer when a text is looked for, which must be compared with each. */
export const COUNT_TO = 10_000;
export const COUNT_TO_WITH_TEXT = 1000;
/** Nobody turns further: who looks for one of more filters. */
export const LAST_PAGE = COUNT_TO / PAGE_SIZE;

export type DeskRequests = DeskRows;

/** All requests a desk may see, to filter, sort and page. Past the last page there are no rows. */
export const deskRequests = read('support.deskRequests', {
  input: schema.object({
    state: Type.Optional(schema.oneOf(requestStates.states)),
    text: Type.Optional(Type.String({ maxLength: 80 })),
    order: Type.Optional(schema.oneOf(['newest', 'start', 'waiting'])),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  }),
  open: [listOf('deskFamily', ['deskWorker'])],
  run: async (context, { page = 1, ...filter }): Promise<DeskRequests> =>
    deskRows(context.db, context.visible, await deskViewOf(context), {
      ...filter,
      limit: page > LAST_PAGE ? 0 : PAGE_SIZE,
      offset: page > LAST_PAGE ? 0 : (page - 1) * PAGE_SIZE,
      countTo: filter.text ? COUNT_TO_WITH_TEXT : COUNT_TO,
    }),
  audit: (_input, { total }) => ({ total }),
});
