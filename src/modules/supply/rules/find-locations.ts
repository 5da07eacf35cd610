import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { metresBetween, type Point } from '../../geo/index.ts';
import { byFitThenDistance, type Fit } from './rank-results.ts';
import type { Feature, Kind, Price } from './terms.ts';
import { isFree, vacancy, VACANCY_WEEKS, type FreePlaces } from './vacancy.ts';

/** Kilometres around the place that count as near, unless set otherwise. */
export const NEAR_KM = 5;

/** What a family looks for. Absent: no matter. */
export interface Wish extends Point {
  /** Start of care; today when absent. */
  readonly from?: CalendarDate;
  /** No half-days: anything that is free. */
  readonly halfDays?: HalfDays;
  readonly radiusKm?: number;
  /** Weeks a place must stay free. */
  readonly weeks?: number;
  readonly kind?: Kind;
  readonly price?: Price;
  readonly features?: readonly Feature[];
}

/** What the search needs to know of a location. */
export interface Candidate extends Point {
  readonly name: string;
  readonly kind: Kind;
  readonly price: Price;
  readonly features: readonly Feature[];
  /** Licensed places; null without a licence. */
  readonly places: number | null;
  readonly free: FreePlaces;
}

/** How a candidate answers the wish. */
export interface Answer {
  /** As the crow flies, in metres. */
  readonly distance: number;
  /** Half-days free from the start for the whole horizon. */
  readonly freeHalfDays: HalfDays;
  readonly fit: Fit;
  /** The day from which all wished half-days are free; null when not in sight. */
  readonly freeFrom: CalendarDate | null;
}

/** The week of the model in which the wish starts. `monday` is its week 0. */
const startWeek = (wish: Wish, monday: CalendarDate): number =>
  Math.max(0, daysBetween(monday, mondayOf(wish.from ?? monday)) / 7);

const passes = (candidate: Candidate, wish: Wish): boolean =>
  candidate.places !== null &&
  (wish.kind === undefined || candidate.kind === wish.kind) &&
  (wish.price === undefined || candidate.price === wish.price) &&
  (wish.features ?? []).every((feature) => candidate.features.includes(feature));

/** The candidates within reach that pass the filters, with their distance. */
function within<C extends Candidate>(candidates: readonly C[], wish: Wish): { candidate: C; distance: number }[] {
  const reach = (wish.radiusKm ?? NEAR_KM) * 1000;
  return candidates
    .filter((candidate) => passes(candidate, wish))
    .map((candidate) => ({ candidate, distance: Math.round(metresBetween(wish, candidate)) }))
    .filter(({ distance }) => distance <= reach);
}

/** All that fits the filters, best first. Never ordered by who pays or who runs it. */
export function findLocations<C extends Candidate>(
  candidates: readonly C[],
  wish: Wish,
  monday: CalendarDate,
): (Omit<C, 'free'> & Answer)[] {
  const start = startWeek(wish, monday);
  return within(candidates, wish)
    .map(({ candidate: { free, ...facts }, distance }) => {
      const wished = wish.halfDays ?? noHalfDays;
      const found = vacancy(free, wished, start, wish.weeks ?? VACANCY_WEEKS);
      const freeFrom = found.freeFromWeek === null ? null : addDays(monday, 7 * found.freeFromWeek);
      return { ...facts, distance, freeHalfDays: found.free, freeFrom, fit: fitOf(found.free, wished, freeFrom) };
    })
    .sort(byFitThenDistance);
}

/** How many fit the filters, and how many of those are free on all wished days from the start. */
export function countLocations(
  candidates: readonly Candidate[],
  wish: Wish,
  monday: CalendarDate,
): { total: number; free: number } {
  const start = startWeek(wish, monday);
  const found = within(candidates, wish);
  const free = found.filter(({ candidate }) => isFree(candidate.free, wish.halfDays ?? noHalfDays, start, wish.weeks));
  return { total: found.length, free: free.length };
}

/** How well the free half-days answer the wish. */
export function fitOf(free: HalfDays, wished: HalfDays, freeFrom: CalendarDate | null): Fit {
  if (free !== noHalfDays && containsAll(free, wished)) return 'all';
  if (wished === noHalfDays) return 'none';
  if (freeFrom !== null) return 'later';
  return overlap(free, wished) === noHalfDays ? 'none' : 'some';
}
