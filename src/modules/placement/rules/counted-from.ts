import { latest, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { dayAt } from '../../../kernel/clock.ts';

/**
 * The first day that occupancy counts a placement. A child who was there before the location used Kribbe counts from the
 * week it was taken over: the places before it were never taken, so they cannot be given back. The whole week, so that the
 * board does not show an empty Monday to who starts on a Friday.
 */
export const countedFrom = (placement: {
  readonly offer: string | null;
  readonly from: CalendarDate;
  readonly madeAt: string;
}): CalendarDate =>
  placement.offer === null ? latest(placement.from, mondayOf(dayAt(placement.madeAt))) : placement.from;
