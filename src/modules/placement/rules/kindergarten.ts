import {
  addDays,
  addMonths,
  date,
  latest,
  mondayOf,
  weekdayOf,
  type CalendarDate,
} from '../../../kernel/calendar-date.ts';

/** A day on which a toddler may start in a Flemish kindergarten. */
export interface EntryDate {
  readonly date: CalendarDate;
  /** The holiday it follows; 'february' is the first school day of that month. */
  readonly after: 'summer' | 'autumn' | 'christmas' | 'february' | 'carnival' | 'easter' | 'ascension';
  /** 'published' stands in a table below with its source, 'computed' follows from the rule of the holidays. */
  readonly origin: 'published' | 'computed';
}

/** Age from which a child may enter on an entry date; from three years on it may on any school day. */
export const ENTRY_AGE_MONTHS = 30;

const kinds = ['summer', 'autumn', 'christmas', 'february', 'carnival', 'easter', 'ascension'] as const;

/**
 * Published entry dates, by the year in which the school year begins; what is published goes before what is computed.
 * Source 2024: gemeente Olen, olen.be/instappers. Source 2025: vos.heilig-graf.be/instapmomenten (calculator of
 * onderwijs.vlaanderen.be).
 */
const published: Readonly<Record<number, readonly string[]>> = {
  2024: ['2024-09-02', '2024-11-04', '2025-01-06', '2025-02-03', '2025-03-10', '2025-04-22', '2025-06-02'],
  2025: ['2025-09-01', '2025-11-03', '2026-01-05', '2026-02-02', '2026-02-23', '2026-04-20', '2026-05-18'],
};

const known = new Map<number, readonly EntryDate[]>();

/** The seven entry dates of the school year that begins in September of `year`. */
export function entryDates(year: number): readonly EntryDate[] {
  const dates = known.get(year) ?? datesOf(year); // kept: a region asks them for every child
  known.set(year, dates);
  return dates;
}

function datesOf(year: number): EntryDate[] {
  const told = published[year];
  const origin = told === undefined ? 'computed' : 'published';
  const dates = told?.map(date) ?? computedEntryDates(year);
  return kinds.flatMap((after, index) => {
    const day = dates[index];
    return day === undefined ? [] : [{ date: day, after, origin }];
  });
}

/**
 * The entry dates as the rule gives them: the first school day after each holiday and after Ascension, and of February.
 * Source of the holidays: besluit van de Vlaamse Regering van 17 april 1991 (basisonderwijs), the same words in art. 7 of
 * that of 31 augustus 2001 (secundair onderwijs).
 */
export function computedEntryDates(year: number): CalendarDate[] {
  const easter = easterOf(year + 1);
  const christmas = day(year, 12, 25);
  const christmasMonday = weekdayOf(christmas) >= 6 ? mondayOf(addDays(christmas, 7)) : mondayOf(christmas);
  const carnivalEnd = addDays(easter, -7 * 7 + 1 + 7);
  const february = schoolDay(day(year + 1, 2, 1));
  return [
    schoolDay(day(year, 9, 1)),
    addDays(autumnMonday(year), 7),
    addDays(christmasMonday, 14),
    // With the earliest Easter the first days of February are carnival holiday.
    february >= addDays(carnivalEnd, -7) && february < carnivalEnd ? carnivalEnd : february,
    carnivalEnd,
    // Easter Monday is a holiday wherever it falls.
    latest(addDays(easterMonday(year + 1), 14), addDays(easter, 2)),
    // Ascension is a Thursday 39 days after Easter; the Friday after it is free too.
    addDays(easter, 39 + 4),
  ];
}

/** The first entry date on which the child is two and a half. On the day itself counts. */
export function entryDateOf(birth: CalendarDate): EntryDate {
  const old = addMonths(birth, ENTRY_AGE_MONTHS);
  const year = Number(old.slice(0, 4));
  const found = [year - 1, year].flatMap(entryDates).find((entry) => entry.date >= old);
  if (found === undefined) throw new RangeError(`no entry date after ${old}`); // September of `year` + 1 at the latest
  return found;
}

const two = (value: number) => String(value).padStart(2, '0');
const day = (year: number, month: number, of: number) => date(`${String(year)}-${two(month)}-${two(of)}`);
/** The day itself, or the Monday after a weekend. */
const schoolDay = (on: CalendarDate) => (weekdayOf(on) >= 6 ? mondayOf(addDays(on, 7)) : on);

/** Monday of the week with All Saints; when that is a Sunday, the next day. */
function autumnMonday(year: number): CalendarDate {
  const saints = day(year, 11, 1);
  return weekdayOf(saints) === 7 ? addDays(saints, 1) : mondayOf(saints);
}

/** The Easter holiday begins on the first Monday of April, unless Easter is in March or after 15 April. */
function easterMonday(year: number): CalendarDate {
  const easter = easterOf(year);
  if (easter < day(year, 4, 1)) return addDays(easter, 1);
  if (easter > day(year, 4, 15)) return addDays(easter, -13);
  return mondayOf(day(year, 4, 7));
}

/** Easter Sunday. Source: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms). */
export function easterOf(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}
