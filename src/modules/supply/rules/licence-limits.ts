import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Kind } from './terms.ts';

/** Group care: at least 9 places. Source: Opgroeien FAQ (July 2026), "groepsopvang". */
export const GROUP_MINIMUM = 9;

/** The most children present at once in family care, by date. Source: Opgroeien FAQ (July 2026), ratio special 25/6/2024. */
const familyMaximum = [
  { from: '2014-04-01', places: 8 },
  { from: '2027-01-01', places: 7 },
] as const;

/** A licence fits the kind of care on its first day; an older one is not undone by a later limit. */
export function checkLicence(kind: Kind, places: number, from: CalendarDate): Result<number> {
  if (kind === 'group')
    return places >= GROUP_MINIMUM ? ok(places) : fail('supply.groupTooSmall', { minimum: GROUP_MINIMUM });
  const limit = familyMaximum.findLast((row) => row.from <= from) ?? familyMaximum[0];
  return places <= limit.places ? ok(places) : fail('supply.familyTooLarge', { maximum: limit.places });
}
