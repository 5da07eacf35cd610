import { Type } from 'typebox';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { deskRows, requestStates, type DeskRow } from '../../requests/index.ts';

export const PAGE_SIZE = 50;

export interface DeskRequests {
  readonly rows: readonly DeskRow[];
  readonly total: number;
}

/** All requests a desk may see, to filter, sort and page. */
export const deskRequests = read('support.deskRequests', {
  input: schema.object({
    state: Type.Optional(schema.oneOf(requestStates.states)),
    text: Type.Optional(Type.String({ maxLength: 80 })),
    order: Type.Optional(schema.oneOf(['newest', 'start', 'waiting'])),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  }),
  open: [listOf('deskFamily', ['deskWorker'])],
  run: ({ db, visible }, { page = 1, ...filter }): Promise<DeskRequests> =>
    deskRows(db, visible, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  audit: (_input, { total }) => ({ total }),
});
