import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { findLocations, type Answer, type Found } from '../rules/find-locations.ts';
import { loosen } from '../rules/loosen.ts';
import { wishShape } from './wish-shape.ts';
import { searchModel } from '../search/model.ts';
import type { Location } from '../store/locations.ts';

/** One answer of the search. */
export type SearchResult = Location & Answer;

export type SearchAnswer = Found<Location>;

/** Locations around a point, with what is free on the wished days. Order: fit, then distance. */
export const searchLocations = read('supply.searchLocations', {
  input: schema.object({ ...wishShape, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  open: [anyone],
  replica: true,
  async run({ db, today }, { limit = 30, ...wish }): Promise<SearchAnswer> {
    const { index, monday } = await searchModel(db).current(today);
    return findLocations(index, wish, monday, limit);
  },
});

/** Which condition of a search to let go, and what each gives. */
export const loosenSearch = read('supply.loosenSearch', {
  input: schema.object(wishShape),
  open: [anyone],
  replica: true,
  async run({ db, today }, wish) {
    const { index, monday } = await searchModel(db).current(today);
    return loosen(index, wish, monday);
  },
});
