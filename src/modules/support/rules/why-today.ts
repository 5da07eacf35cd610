import { daysBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';

/** A request as far as it may need a person today. */
export interface Watched {
  readonly start: CalendarDate;
  readonly urgent: boolean;
  readonly vulnerable: boolean;
  readonly offered: number;
  readonly openLines: number;
  readonly waitingSince: CalendarDate | null;
}

/** Why a request is on the desk's list today, the most pressing first. */
export const reasonsToday = ['urgent', 'nobodyLeft', 'noAnswer', 'vulnerable'] as const;
export type ReasonToday = (typeof reasonsToday)[number];

/** An urgent place is allocated within a month of the request (working definition, ringtv.be June 2025). */
export const URGENT_DAYS = 31;
/** A vulnerable family without an offer is looked at this long before the start. */
export const VULNERABLE_DAYS = 56;

export interface WhyToday {
  readonly reason: ReasonToday;
  /** Days until the start (urgent, nobodyLeft, vulnerable) or days past the reaction deadline (noAnswer). */
  readonly days: number;
}

/**
 * Does this request need a person today, and why? An open offer calms it: the family is to answer. `reactionDays` is the
 * deadline the LOK set.
 */
export function whyToday(request: Watched, reactionDays: number, today: CalendarDate): WhyToday | null {
  if (request.offered > 0) return null;
  const untilStart = daysBetween(today, request.start);
  if (request.urgent && untilStart <= URGENT_DAYS) return { reason: 'urgent', days: untilStart };
  if (request.openLines === 0) return { reason: 'nobodyLeft', days: untilStart };
  const late = request.waitingSince === null ? 0 : daysBetween(request.waitingSince, today) - reactionDays;
  if (late > 0) return { reason: 'noAnswer', days: late };
  if (request.vulnerable && untilStart <= VULNERABLE_DAYS) return { reason: 'vulnerable', days: untilStart };
  return null;
}

/**
 * The most pressing reason first. Within it the nearest start to come, then starts that have passed, the latest first: a
 * job that begins tomorrow cannot wait, and whoever waits since spring is phoned after that. Late answers: the longest wait.
 */
export function byPressure(a: WhyToday, b: WhyToday): number {
  const order = reasonsToday.indexOf(a.reason) - reasonsToday.indexOf(b.reason);
  if (order !== 0) return order;
  if (a.reason === 'noAnswer') return b.days - a.days;
  return (a.days < 0 ? 1 : 0) - (b.days < 0 ? 1 : 0) || (a.days < 0 ? b.days - a.days : a.days - b.days);
}
