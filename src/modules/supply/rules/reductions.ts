import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { ReductionId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { ReductionReason } from './terms.ts';

/** No more than so many places, from the first day to the last, both included. */
export interface Reduction {
  readonly reduction: ReductionId;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** How many places remain. */
  readonly places: number;
  readonly reason: ReductionReason;
}

/** Closing days are known to everybody beforehand: a child keeps its place over them, so they take none away. */
export const takesPlaces = ({ reason }: Reduction): boolean => reason !== 'closingDays';

/** The places that remain of `licensed` on a day. Of several reductions the strictest counts. */
export const placesUnder = (reductions: readonly Reduction[], day: CalendarDate, licensed: number): number =>
  reductions
    .filter((reduction) => takesPlaces(reduction) && reduction.from <= day && reduction.until >= day)
    .reduce((least, { places }) => Math.min(least, places), licensed);

/** May it be written down like this? What it leaves must be less than what is licensed. */
export function checkReduction(reduction: Reduction, licensed: number | null, today: CalendarDate): Result<Reduction> {
  if (reduction.until < reduction.from) return fail('supply.endsBeforeStart');
  if (reduction.until < today) return fail('supply.reductionPast');
  if (reduction.reason === 'closingDays') return ok({ ...reduction, places: 0 });
  if (licensed !== null && reduction.places >= licensed) return fail('supply.reducesNothing', { places: licensed });
  return ok(reduction);
}

/** Those that are not over yet, first day first. */
export const presentReductions = (reductions: readonly Reduction[], today: CalendarDate): Reduction[] =>
  reductions.filter(({ until }) => until >= today).sort((a, b) => (a.from < b.from ? -1 : 1));
