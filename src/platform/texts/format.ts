import { dayOf, type CalendarDate, type Weekday } from '../../kernel/calendar-date.ts';
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

/** One formatter per language: making one takes a thousand times as long as using it, and a page of results uses hundreds. */
function perLanguage<F>(make: (locale: string) => F): (language: Language) => F {
  const made = new Map<Language, F>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(locale(language));
    made.set(language, fresh);
    return fresh;
  };
}

/** Formats a calendar date: midnight in UTC stands for the day. */
function dateFormat(options: Intl.DateTimeFormatOptions): (date: CalendarDate, language: Language) => string {
  const formats = perLanguage((name) => new Intl.DateTimeFormat(name, { timeZone: 'UTC', ...options }));
  return (date, language) => formats(language).format(dayOf(date) * 86_400_000);
}

/** '1 maart 2027'. */
export const longDate = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });

/** 'maandag 1 maart 2027'. */
export const fullDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** 'maart 2027', of any day in the month. */
export const monthOfYear = dateFormat({ month: 'long', year: 'numeric' });

const times = perLanguage(
  (name) => new Intl.DateTimeFormat(name, { timeZone: 'Europe/Brussels', dateStyle: 'long', timeStyle: 'short' }),
);
/** '1 maart 2027 om 14:05' in Brussels, of an instant. */
export const dayAndTime = (instant: string, language: Language): string => times(language).format(Date.parse(instant));

/** '1/3' for the head of a column. */
export const shortDate = (date: CalendarDate): string =>
  `${String(Number(date.slice(8)))}/${String(Number(date.slice(5, 7)))}`;

/** '1/3/2027', as a date is typed; what `readDate` reads back. */
export const typedDate = (date: CalendarDate): string => `${shortDate(date)}/${date.slice(0, 4)}`;

const euros = perLanguage((name) => new Intl.NumberFormat(name, { style: 'currency', currency: 'EUR' }));
/** '€ 19,25'. */
export const euro = (amount: Cents, language: Language): string => euros(language).format(amount / 100);

const kilometres = perLanguage((name) => new Intl.NumberFormat(name, { maximumFractionDigits: 1 }));
/** '650 m', '1,4 km'. */
export const distance = (metres: number, language: Language): string =>
  metres < 1000 ? `${String(Math.round(metres / 10) * 10)} m` : `${kilometres(language).format(metres / 1000)} km`;

const lists = perLanguage((name) => new Intl.ListFormat(name, { type: 'conjunction' }));
/** 'a, b en c' in the language. */
export const listOf = (parts: readonly string[], language: Language): string => lists(language).format(parts);

// 2027-03-01 is a Monday.
const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2027, 2, 1 + day));
const namesOf = (width: 'long' | 'short') =>
  perLanguage((name) => {
    const format = new Intl.DateTimeFormat(name, { timeZone: 'UTC', weekday: width });
    return week.map((day) => format.format(day));
  });
const weekdayNames = { long: namesOf('long'), short: namesOf('short') };

export const weekdayName = (day: Weekday, language: Language, width: 'long' | 'short' = 'long'): string =>
  weekdayNames[width](language)[day - 1] ?? '';

/** Words that begin a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const said = new WeakMap<Translate, Map<HalfDays, string>>();

/** 'maandag, dinsdag en donderdagvoormiddag': the one way half-days are said aloud. Kept per set: a page says few of them, often. */
export function sayHalfDays(set: HalfDays, language: Language, t: Translate): string {
  const known = said.get(t) ?? new Map<HalfDays, string>();
  said.set(t, known);
  const sentence = known.get(set) ?? sayOnce(set, language, t);
  known.set(set, sentence);
  return sentence;
}

function sayOnce(set: HalfDays, language: Language, t: Translate): string {
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
