import {
  addDays,
  addYears,
  date,
  daysBetween,
  latest,
  mondayOf,
  type CalendarDate,
} from '../../src/kernel/calendar-date.ts';

/** The day on which the demo lives. */
export const today: CalendarDate = date(
  process.env.KRIBBE_TODAY || new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date()),
);

/** The first of March that is at least three months away. */
export function firstOfMarch(): CalendarDate {
  const thisYear = date(`${today.slice(0, 4)}-03-01`);
  return daysBetween(today, thisYear) >= 90
    ? thisYear
    : addYears(thisYear, daysBetween(today, thisYear) >= -275 ? 1 : 2);
}

/** When the child of the story is expected: a pregnancy that exists, and a baby of some months on the first day. */
export function dueDate(start: CalendarDate): CalendarDate {
  const usual = addDays(start, -76);
  const farthest = addDays(today, 200);
  return latest(addDays(today, 3), usual < farthest ? usual : farthest);
}

/** The Monday after today. */
export const nextMonday: CalendarDate = addDays(mondayOf(today), 7);

/** '1/3/2027': as people type it. */
export const typed = (day: CalendarDate): string => day.split('-').reverse().map(Number).join('/');
