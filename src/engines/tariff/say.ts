import { date, daysBetween, parseDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Problem } from '../../kernel/problem.ts';
import { divideDown } from './decimal.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl, type TextKey } from './texts/nl.ts';

/** The languages of the engine. */
export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { nl, fr, en };
const isKey = (key: string): key is TextKey => Object.hasOwn(nl, key);

/** Values that are keys of words of their own, by the name they have in a template. */
const words: Readonly<Record<string, string>> = {
  part: 'part',
  situation: 'situation',
  ocmw: 'ocmw',
  question: 'question',
  figure: 'figure',
};

type Given = Readonly<Record<string, string | number>>;

/** The sentence of a key with its values, '{amount:euro}' as an amount of the language. */
export function say(key: TextKey, language: Language, values: Given = {}): string {
  const sentence = texts[language][key].replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, kind = '') =>
    sayValue(name, kind as string, values[name] ?? '', language),
  );
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A problem of the engine as a sentence. @throws RangeError for a problem of somebody else */
export function sayProblem(problem: Problem, language: Language): string {
  const key = `problem.${problem.type}`;
  if (!isKey(key)) throw new RangeError(`no problem of the tariff engine: ${problem.type}`);
  return say(key, language, problem.values);
}

function sayValue(name: string, kind: string, value: string | number, language: Language): string {
  if (kind === 'euro') return sayEuros(Number(value) as Cents, language);
  if (kind === 'rate') return language === 'en' ? String(value) : String(value).replace('.', ',');
  if (kind === 'date') return sayDate(String(value), language);
  if (kind === 'word') {
    const key = `${words[name] ?? name}.${String(value)}`;
    return isKey(key) ? texts[language][key] : String(value);
  }
  return String(value);
}

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** '€ 1.925,50', '1 925,50 €', '€1,925.50'. */
export function sayEuros(amount: Cents, language: Language): string {
  const size = Math.abs(amount);
  const whole = String(divideDown(size, 100));
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, { nl: '.', fr: NARROW, en: ',' }[language]);
  const digits = `${grouped}${language === 'en' ? '.' : ','}${String(size % 100).padStart(2, '0')}`;
  const sign = amount < 0 ? '-' : '';
  if (language === 'fr') return `${sign}${digits}${NO_BREAK}€`;
  return language === 'nl' ? `€${NO_BREAK}${sign}${digits}` : `${sign}€${digits}`;
}

const EPOCH = date('1970-01-01');
const DAY = 86_400_000;
const months = new Map(
  languages.map((language) => [
    language,
    new Intl.DateTimeFormat(`${language}-BE`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ]),
);

/** '1 juni 2025'. */
function sayDate(day: string, language: Language): string {
  const parsed = parseDate(day);
  return parsed === null ? day : months.get(language)!.format(daysBetween(EPOCH, parsed) * DAY);
}
