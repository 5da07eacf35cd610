import { Type, type Static } from 'typebox';
import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { metresBetween } from '../../geo/index.ts';
import { byFitThenDistance, type Fit } from '../rules/rank-results.ts';
import { features, kinds, prices } from '../rules/terms.ts';
import { vacancy, VACANCY_WEEKS } from '../rules/vacancy.ts';
import { searchModel, type SearchLocation } from '../search/model.ts';
import type { Location } from '../store/locations.ts';

/** One answer of the search. */
export interface SearchResult extends Omit<Location, 'free'> {
  /** As the crow flies, in metres. */
  readonly distance: number;
  /** Half-days free from the start for the whole horizon. */
  readonly freeHalfDays: HalfDays;
  readonly fit: Fit;
  /** The day from which all wished half-days are free; null when not in sight. */
  readonly freeFrom: CalendarDate | null;
}

const input = schema.object({
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
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** All that fit the filters, also past the limit. */
  readonly total: number;
  /** How many are free on all wished days from the start. */
  readonly free: number;
}

/** Locations around a point, with what is free on the wished days. Order: fit, then distance; never who pays or runs them. */
export const searchLocations = read('supply.searchLocations', {
  input,
  open: [anyone],
  async run({ db, today }, wish): Promise<SearchAnswer> {
    const { locations, monday } = await searchModel(db).current(today);
    const start = Math.max(0, daysBetween(monday, mondayOf(wish.from ?? today)) / 7);
    const found = locations
      .filter((location) => passes(location, wish))
      .map((location) => answer(location, wish, monday, start))
      .filter((result) => result.distance <= (wish.radiusKm ?? 5) * 1000)
      .sort(byFitThenDistance);
    return {
      results: found.slice(0, wish.limit ?? 30),
      total: found.length,
      free: found.filter((result) => result.fit === 'all').length,
    };
  },
});

const passes = (location: SearchLocation, wish: Static<typeof input>): boolean =>
  location.places !== null &&
  (wish.kind === undefined || location.kind === wish.kind) &&
  (wish.price === undefined || location.price === wish.price) &&
  (wish.features ?? []).every((feature) => location.features.includes(feature));

function answer(
  location: SearchLocation,
  wish: Static<typeof input>,
  monday: CalendarDate,
  start: number,
): SearchResult {
  const { free: places, ...facts } = location;
  const wished = wish.halfDays ?? noHalfDays;
  const found = vacancy(places, wished, start, wish.weeks ?? VACANCY_WEEKS);
  const freeFrom = found.freeFromWeek === null ? null : addDays(monday, 7 * found.freeFromWeek);
  const fit: Fit =
    found.free !== noHalfDays && containsAll(found.free, wished)
      ? 'all'
      : freeFrom !== null && wished !== noHalfDays
        ? 'later'
        : overlap(found.free, wished) !== noHalfDays
          ? 'some'
          : 'none';
  return { ...facts, distance: Math.round(metresBetween(wish, location)), freeHalfDays: found.free, fit, freeFrom };
}
