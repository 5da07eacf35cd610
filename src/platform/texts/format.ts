import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Weekday } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import {
  listHalfDays,
  noHalfDays,
  onWeekday,
  countHalfDays,
  weekdaysIn,
  type HalfDays,
} from '../../kernel/half-days.ts';
import type { Language, Translate } from './texts.ts';

const locale = (language: Language) => `${language}-BE`;

/** '1 maart 2027'. */
export const longDate = (date: CalendarDate, language: Language): string =>
  Temporal.PlainDate.from(date).toLocaleString(locale(language), { day: 'numeric', month: 'long', year: 'numeric' });

/** 'maandag 1 maart 2027'. */
export const fullDate = (date: CalendarDate, language: Language): string =>
  Temporal.PlainDate.from(date).toLocaleString(locale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** '1 maart 2027 om 14:05' in Brussels, of an instant. */
export const dayAndTime = (instant: string, language: Language): string =>
  Temporal.Instant.from(instant).toLocaleString(locale(language), {
    timeZone: 'Europe/Brussels',
    dateStyle: 'long',
    timeStyle: 'short',
  });

/** 'maart 2027', of any day in the month. */
export const monthOfYear = (date: CalendarDate, language: Language): string =>
  Temporal.PlainDate.from(date).toLocaleString(locale(language), { month: 'long', year: 'numeric' });

/** '1/3' for the head of a column. */
export const shortDate = (date: CalendarDate): string =>
  `${String(Number(date.slice(8)))}/${String(Number(date.slice(5, 7)))}`;

/** '1/3/2027', as a date is typed; what `readDate` reads back. */
export const typedDate = (date: CalendarDate): string => `${shortDate(date)}/${date.slice(0, 4)}`;

/** '€ 19,25'. */
export const euro = (amount: Cents, language: Language): string =>
  new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'EUR' }).format(amount / 100);

/** '650 m', '1,4 km'. */
export const distance = (metres: number, language: Language): string =>
  metres < 1000
    ? `${String(Math.round(metres / 10) * 10)} m`
    : `${new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(metres / 1000)} km`;

/** 'a, b en c' in the language. */
export const listOf = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(parts);

export const weekdayName = (day: Weekday, language: Language, width: 'long' | 'short' = 'long'): string =>
  // 2027-03-01 is a Monday.
  Temporal.PlainDate.from('2027-03-01')
    .add({ days: day - 1 })
    .toLocaleString(locale(language), { weekday: width });

/** Words that begin a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'maandag, dinsdag en donderdagvoormiddag': the one way half-days are said aloud. */
export function sayHalfDays(set: HalfDays, language: Language, t: Translate): string {
  if (set === noHalfDays) return t('week.none');
  return listOf(
    weekdaysIn(set).map((day) => {
      const halves = onWeekday(set, day);
      const name = weekdayName(day, language);
      if (countHalfDays(halves) === 2) return name;
      const [index = 0] = listHalfDays(halves);
      return t(index % 2 === 0 ? 'week.morningOf' : 'week.afternoonOf', { day: name });
    }),
    language,
  );
}
