import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import { noHalfDays, weekdaysIn, wholeDays, without } from '../../../kernel/half-days.ts';
import { countLocations, NEAR_KM, type Candidate, type Wish } from './find-locations.ts';
import type { Feature } from './terms.ts';

/** One condition less, and what that gives. */
export type Loosening = (
  | { readonly drop: 'radius'; readonly radiusKm: number }
  | { readonly drop: 'kind' | 'price' }
  | { readonly drop: 'feature'; readonly feature: Feature }
  | { readonly drop: 'day'; readonly day: Weekday }
) & {
  readonly free: number;
  readonly total: number;
};

const wider = [10, 20, 50];

/**
 * Each condition of a wish let go on its own: only those that give something more, most free places first. So an empty
 * answer always shows a way on.
 */
export function loosen(candidates: readonly Candidate[], wish: Wish, monday: CalendarDate): Loosening[] {
  const now = countLocations(candidates, wish, monday);
  const count = (change: Partial<Wish>) => countLocations(candidates, { ...wish, ...change }, monday);
  const better = (found: { free: number; total: number }) =>
    found.free > now.free || (now.total === 0 && found.total > 0);

  const options: Loosening[] = [];
  const radius = wider
    .filter((km) => km > (wish.radiusKm ?? NEAR_KM))
    .map((radiusKm) => ({ drop: 'radius' as const, radiusKm, ...count({ radiusKm }) }));
  const enough = radius.find((option) => option.free > now.free) ?? radius.find(better);
  if (enough !== undefined) options.push(enough);
  for (const day of droppable(wish))
    options.push({ drop: 'day', day, ...count({ halfDays: without(wish.halfDays ?? noHalfDays, wholeDays(day)) }) });
  if (wish.kind !== undefined) options.push({ drop: 'kind', ...count({ kind: undefined }) });
  if (wish.price !== undefined) options.push({ drop: 'price', ...count({ price: undefined }) });
  for (const feature of wish.features ?? [])
    options.push({
      drop: 'feature',
      feature,
      ...count({ features: wish.features?.filter((other) => other !== feature) }),
    });
  return options.filter(better).sort((a, b) => b.free - a.free || b.total - a.total);
}

/** Days that can be left out while some remain. */
function droppable(wish: Wish): readonly Weekday[] {
  const days = weekdaysIn(wish.halfDays ?? noHalfDays);
  return days.length > 1 ? days : [];
}
