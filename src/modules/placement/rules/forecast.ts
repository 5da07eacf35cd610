import { addDays, latest, mondayOf, weekdayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import {
  halfDayIndices,
  halfDaysOf,
  hasHalfDay,
  listHalfDays,
  noHalfDays,
  overlap,
  union,
  without,
  type HalfDays,
} from '../../../kernel/half-days.ts';
import { dayInWeek, vacancy, type BoardWeek, type Licence } from '../../supply/index.ts';
import { entryDateOf, type EntryDate } from './kindergarten.ts';

/** A placement as far as the forecast looks at it. */
export interface Stay {
  readonly halfDays: HalfDays;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The due date of a child that is not born; null when neither is known. */
  readonly birth: CalendarDate | null;
  /** In a place that is kept for somebody: when it comes free it is not open to everybody. */
  readonly kept?: boolean;
}

/** One week: what is free for certain, and what if every child that may go to school by then does. */
export interface ForecastWeek {
  readonly week: CalendarDate;
  readonly licensed: readonly number[];
  /** Free places per half-day by what is agreed: licence, placements with their ends, open offers; kept places are not free. */
  readonly free: readonly number[];
  /** The same with the expectation added; never less than `free`. */
  readonly expected: readonly number[];
}

/**
 * The entry date on which a child is expected to leave for kindergarten, or null. Nobody is expected to leave who came
 * after that day, or whose day passed: those families chose to stay until the agreed end. An agreed end within a week of
 * the entry date was made for school already.
 */
export function expectedEntry(stay: Stay, today: CalendarDate): EntryDate | null {
  if (stay.birth === null) return null;
  const entry = entryDateOf(stay.birth);
  return entry.date >= today && entry.date > stay.from && addDays(entry.date, 7) <= stay.until ? entry : null;
}

/** The forecast of a location from its board and who stays there. */
export function forecastWeeks(
  board: readonly BoardWeek[],
  stays: readonly Stay[],
  today: CalendarDate,
): ForecastWeek[] {
  const gone = stays.flatMap((stay) => {
    const entry = expectedEntry(stay, today);
    return entry === null || stay.kept === true ? [] : [{ ...stay, from: entry.date }];
  });
  return board.map(({ week, licensed, taken }) => {
    const here = gone.filter(({ from, until }) => from <= addDays(week, 6) && until >= week);
    const absent = (index: number) =>
      here.filter(({ from, until, halfDays }) => {
        const day = dayInWeek(week, index);
        return hasHalfDay(halfDays, index) && day >= from && day <= until;
      }).length;
    const places = (left: number) =>
      halfDayIndices.map((index) => (licensed[index] ?? 0) - (taken[index] ?? 0) + left * absent(index));
    return { week, licensed, free: places(0).map(atLeastNone), expected: places(1).map(atLeastNone) };
  });
}

const atLeastNone = (places: number) => Math.max(0, places);

/** Weeks in a row in which nothing changes, with the last day of the last. */
export interface ForecastPeriod extends Omit<ForecastWeek, 'week'> {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Equal neighbours put together: a year is read in some lines. */
export function forecastPeriods(weeks: readonly ForecastWeek[]): ForecastPeriod[] {
  const periods: ForecastPeriod[] = [];
  for (const { week, ...counts } of weeks) {
    const last = periods.at(-1);
    const until = addDays(week, 6);
    if (last !== undefined && same(last, counts)) periods[periods.length - 1] = { ...last, until };
    else periods.push({ from: week, until, ...counts });
  }
  return periods;
}

const same = (a: Omit<ForecastWeek, 'week'>, b: Omit<ForecastWeek, 'week'>): boolean =>
  (['licensed', 'free', 'expected'] as const).every((part) => a[part].join() === b[part].join());

/** What happens at a location on a day. `places` is the licence from then on. */
export type ForecastEvent =
  | { readonly on: CalendarDate; readonly kind: 'begins' | 'ends' | 'mayEnter'; readonly count: number }
  | { readonly on: CalendarDate; readonly kind: 'licence'; readonly places: number; readonly before: number };

/** Begins, agreed ends (named by the first day without the child), expected ends and changes of licence, first things first. */
export function forecastEvents(
  stays: readonly Stay[],
  licences: readonly Licence[],
  today: CalendarDate,
  last: CalendarDate,
): ForecastEvent[] {
  const count = (kind: 'begins' | 'ends' | 'mayEnter', days: readonly CalendarDate[]): ForecastEvent[] =>
    [...new Set(days)].map((on) => ({ on, kind, count: days.filter((day) => day === on).length }));
  const events = [
    ...count('begins', stays.map(({ from }) => from)),
    ...count('ends', stays.map(({ until }) => workday(addDays(until, 1)))),
    ...count('mayEnter', stays.flatMap((stay) => expectedEntry(stay, today)?.date ?? [])),
    ...licenceEvents(licences),
  ]; // prettier-ignore
  return events.filter(({ on }) => on > today && on <= last).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Somebody whose last day is a Friday frees a place on Monday. */
const workday = (day: CalendarDate): CalendarDate => (weekdayOf(day) >= 6 ? mondayOf(addDays(day, 7)) : day);

function licenceEvents(licences: readonly Licence[]): ForecastEvent[] {
  const on = (day: CalendarDate) =>
    licences.find(({ from, until }) => from <= day && (until === null || until >= day))?.places ?? 0;
  const days = licences.flatMap(({ from, until }) => [from, ...(until === null ? [] : [addDays(until, 1)])]);
  return [...new Set(days)].flatMap((day) => {
    const [before, places] = [on(addDays(day, -1)), on(day)];
    return before === places ? [] : [{ on: day, kind: 'licence' as const, places, before }];
  });
}

/** Weeks that must be known to say of each week of the coming year that a place stays free for half a year. */
export const MONTH_NEEDS_WEEKS = 78;
const YEAR = 52;

/**
 * The first month of the coming year, named by its first day, in which a half-day is expected free that is not free now,
 * and stays so for the horizon of a vacancy. Null when there is none: all is free already, or nothing comes.
 */
export function expectedMonth(weeks: readonly ForecastWeek[], today: CalendarDate): CalendarDate | null {
  const counts = (part: 'free' | 'expected') => ({
    weeks: weeks.length,
    at: (week: number, index: number) => weeks[week]?.[part][index] ?? 0,
  });
  const [monday] = weeks;
  if (monday === undefined) return null;
  // Of this week only what is left of it: the days before today are looked at a week later.
  const past = halfDaysOf(halfDayIndices.filter((index) => dayInWeek(monday.week, index) < today));
  const free = (week: number) => vacancy(counts('free'), noHalfDays, week).free;
  const now = union(without(free(0), past), overlap(free(1), past));
  const expected = counts('expected');
  for (const [number, { week }] of weeks.slice(0, YEAR).entries()) {
    const known = number === 0 ? union(now, past) : now;
    const [first] = listHalfDays(without(vacancy(expected, noHalfDays, number).free, known));
    if (first !== undefined) return monthOf(latest(today, dayInWeek(week, first)));
  }
  return null;
}

const monthOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01` as CalendarDate;
