import { addDays, type CalendarDate } from '../../../../kernel/calendar-date.ts';
import type { Licence } from '../../rules/weeks.ts';

/** What a row says of the licence. */
export interface ToldLicence {
  readonly places?: number;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

/** From a day on nothing of before holds; then perhaps a licence. */
export interface LicenceStep {
  readonly endsBefore: CalendarDate;
  readonly then: Licence | null;
}

/** The licence of a day: the one that runs, else the next, else the last. */
export const licenceOn = (licences: readonly Licence[], today: CalendarDate): Licence | null =>
  licences.find(({ from, until }) => from <= today && (until === null || until >= today)) ??
  licences.find(({ from }) => from > today) ??
  licences.at(-1) ??
  null;

/**
 * The step from the licences we have to what a list says, or null when they say the same. The past is not rewritten:
 * another number of places holds from the day the list gives, when that is later than what we have, else from today.
 */
export function planLicence(licences: readonly Licence[], told: ToldLicence, today: CalendarDate): LicenceStep | null {
  const now = licenceOn(licences, today);
  const places = told.places ?? now?.places;
  if (places === undefined) return null;
  if (now === null) {
    const from = told.from ?? today;
    return { endsBefore: from, then: { from, until: told.until ?? null, places } };
  }
  const over = now.until !== null && now.until < today;
  // A list of who is licensed does not name the end: a licence that ended then runs again from today.
  const until = told.until ?? (over ? null : now.until);
  if (places === now.places && until === now.until) return null;
  if (places === now.places && until !== null && until < (over ? now.from : today))
    return { endsBefore: addDays(until, 1), then: null };
  const start = told.from !== undefined && told.from > now.from ? told.from : today > now.from ? today : now.from;
  if (until !== null && until < start) return { endsBefore: addDays(until, 1), then: null };
  return { endsBefore: start, then: { from: start, until, places } };
}
