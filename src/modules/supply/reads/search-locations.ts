import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { findLocations, type Answer } from '../rules/find-locations.ts';
import { loosen } from '../rules/loosen.ts';
import { features, kinds, prices } from '../rules/terms.ts';
import { searchModel } from '../search/model.ts';
import type { Location } from '../store/locations.ts';

/** One answer of the search. */
export type SearchResult = Location & Answer;

const wish = {
  lat: Type.Number({ minimum: 49, maximum: 52 }),
  lon: Type.Number({ minimum: 2, maximum: 7 }),
  /** Start of care; today when absent. */
  from: Type.Optional(schema.date()),
  /** Wished half-days; none means: show what is free. */
  halfDays: Type.Optional(schema.halfDays()),
  radiusKm: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  /** Weeks a place must stay free. */
  weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 104 })),
  kind: Type.Optional(schema.oneOf(kinds)),
  price: Type.Optional(schema.oneOf(prices)),
  features: Type.Optional(Type.Array(schema.oneOf(features), { maxItems: features.length })),
};

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** All that fit the filters, also past the limit. */
  readonly total: number;
  /** How many are free on all wished days from the start. */
  readonly free: number;
  /** How many are free on all wished days from a later day on. */
  readonly later: number;
}

/** Locations around a point, with what is free on the wished days. Order: fit, then distance. */
export const searchLocations = read('supply.searchLocations', {
  input: schema.object({ ...wish, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  open: [anyone],
  async run({ db, today }, { limit = 30, ...wish }): Promise<SearchAnswer> {
    const { locations, monday } = await searchModel(db).current(today);
    const found = findLocations(locations, wish, monday);
    return {
      results: found.slice(0, limit),
      total: found.length,
      free: found.filter((result) => result.fit === 'all').length,
      later: found.filter((result) => result.fit === 'later').length,
    };
  },
});

/** Which condition of a search to let go, and what each gives. */
export const loosenSearch = read('supply.loosenSearch', {
  input: schema.object(wish),
  open: [anyone],
  async run({ db, today }, wish) {
    const { locations, monday } = await searchModel(db).current(today);
    return loosen(locations, wish, monday);
  },
});
