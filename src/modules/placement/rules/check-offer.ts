import { addDays, addMonths, monthsBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Days a family has to answer an offer, unless the organiser gives more. Source: practice in Brussels (10 days). */
export const ANSWER_DAYS = 10;

/**
 * The most days an organiser may give. An open offer holds its places and keeps every other location from offering one to
 * the child; a slip in the year must not do so for ever. A parameter until a LOK decides otherwise.
 */
export const MOST_ANSWER_DAYS = 60;

/** An occasional place lasts at most this long; after it a regular place is asked. A parameter until a rule is published. */
export const OCCASIONAL_MONTHS = 6;

export interface ProposedOffer {
  readonly kind: 'regular' | 'occasional';
  readonly halfDays: HalfDays;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly expires: CalendarDate;
  /** The pool whose place is offered; an open place when null. */
  readonly pool: PoolId | null;
}

/** What an offer must fit, apart from places: the question, the calendar, the ages the location takes. */
export interface OfferedTo {
  readonly askedHalfDays: HalfDays;
  /** Birth date, or due date while the child is expected. */
  readonly childDate: CalendarDate;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number;
  readonly openHalfDays: HalfDays;
}

/**
 * The last day of a regular place when nobody names one: the day before the child turns three. Most toddlers go to
 * nursery school between two and a half and three; an earlier end is agreed when the entry date is known. Six months for
 * a child that is three already.
 */
export const usualEnd = (childDate: CalendarDate, from: CalendarDate): CalendarDate => {
  const third = addDays(addMonths(childDate, 36), -1);
  return third > from ? third : addMonths(from, 6);
};

/** May this be offered? The places themselves are checked under the gate. */
export function checkOffer(offer: ProposedOffer, to: OfferedTo, today: CalendarDate): Result<true> {
  if (offer.halfDays === noHalfDays) return fail('placement.noDays');
  if (!containsAll(to.askedHalfDays, offer.halfDays)) return fail('placement.daysNotAsked');
  if (!containsAll(to.openHalfDays, offer.halfDays)) return fail('placement.closedThen');
  if (offer.from < today) return fail('placement.startPast');
  if (offer.until < offer.from) return fail('placement.endBeforeStart');
  if (offer.expires < today) return fail('placement.answerPast');
  if (offer.expires > addDays(today, MOST_ANSWER_DAYS))
    return fail('placement.answerTooLate', { days: MOST_ANSWER_DAYS });
  if (offer.kind === 'occasional' && offer.until > addMonths(offer.from, OCCASIONAL_MONTHS))
    return fail('placement.occasionalTooLong', { months: OCCASIONAL_MONTHS });
  if (offer.from < to.childDate) return fail('placement.beforeBirth');
  const age = monthsBetween(to.childDate, offer.from);
  if (age < to.minAgeMonths) return fail('placement.tooYoung', { months: to.minAgeMonths });
  if (age >= to.maxAgeMonths) return fail('placement.tooOld', { months: to.maxAgeMonths });
  return ok(true);
}
