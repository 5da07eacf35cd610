import { addDays, addMonths, earliest, latest, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { OCCASIONAL_MONTHS } from '../../placement/index.ts';
import { URGENT_DAYS } from './why-today.ts';

/** Days a bridge lasts when nobody knows better: four weeks, as an organiser's temporary offer does. */
const USUAL_DAYS = 28;

/**
 * From when until when temporary care is looked for beside a regular request. A start that is near is when care is
 * needed and nobody can promise the regular place: four weeks from then, at the earliest next Monday. A start that is
 * far away is waited for: from next Monday to the day before it, never longer than temporary care may last.
 */
export function bridgePeriod(
  regularStart: CalendarDate,
  today: CalendarDate,
): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const monday = addDays(mondayOf(today), 7);
  if (regularStart <= addDays(today, URGENT_DAYS)) {
    const from = latest(monday, regularStart);
    return { from, until: addDays(from, USUAL_DAYS - 1) };
  }
  return {
    from: monday,
    until: earliest(addDays(regularStart, -1), addDays(addMonths(monday, OCCASIONAL_MONTHS), -1)),
  };
}
