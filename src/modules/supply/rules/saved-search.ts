import { createHash } from 'node:crypto';
import { addDays, addMonths, type CalendarDate } from '../../../kernel/calendar-date.ts';

/** Months a kept search runs, unless its owner keeps it longer. */
const MONTHS = 6;
/** Days to confirm by the link in the letter; then the address is erased. */
export const CONFIRM_DAYS = 7;
/** Days before its end that the owner is asked whether to go on. */
export const RENEWAL_DAYS = 14;

export const endOfSearch = (from: CalendarDate): CalendarDate => addMonths(from, MONTHS);
export const confirmBefore = (from: CalendarDate): CalendarDate => addDays(from, CONFIRM_DAYS);

/** How a token is kept: 256 bits need no slow hash. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(`saved search ${token}`).digest('base64url');

/** What came free since the last look; nothing at the first one, which only remembers. */
export function newlyFree<T extends string>(before: readonly T[] | null, now: readonly T[]): T[] {
  return before === null ? [] : now.filter((location) => !before.includes(location));
}
