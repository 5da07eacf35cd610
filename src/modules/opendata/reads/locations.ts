import { Type } from 'typebox';
import type { LocationId } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { publicRecord } from '../rules/public-record.ts';
import { locationsAfter, locationsMark } from '../store/locations.ts';

/** What the world may know of locations, by id, so many at a time. */
export const listPublicLocations = read('opendata.listLocations', {
  input: schema.object({
    after: Type.Optional(schema.id<LocationId>()),
    pageSize: Type.Integer({ minimum: 1, maximum: 1000 }),
  }),
  open: [anyone],
  replica: true,
  async run({ db, today }, { after, pageSize }) {
    return (await locationsAfter(db, today, after ?? null, pageSize)).map(publicRecord);
  },
});

/** A text that changes when the list does. */
export const markPublicLocations = read('opendata.markLocations', {
  input: schema.object({}),
  open: [anyone],
  replica: true,
  run: async ({ db, today }) => ({ mark: await locationsMark(db, today) }),
});
