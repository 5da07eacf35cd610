import { createHash } from 'node:crypto';
import { IntlMessageFormat } from 'intl-messageformat';

export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Dutch is the source: key → ICU message. */
export type SourceTexts = Readonly<Record<string, string>>;
/** A translation remembers which Dutch it translates, by hash; when the Dutch changes it is stale and not shown. */
export type Translations = Readonly<Record<string, { readonly of: string; readonly text: string }>>;
export interface TextTable {
  readonly nl: SourceTexts;
  readonly fr: Translations;
  readonly en: Translations;
}

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: string, values?: TextValues) => string;

/** The mark of a Dutch text that its translations carry. */
export const hashOf = (dutch: string): string => createHash('sha256').update(dutch).digest('hex').slice(0, 8);

/** Professionals read Dutch (language law): these keys have no translation. */
export const isForStaff = (key: string): boolean => key.startsWith('staff.');

export interface Texts {
  /** A function that speaks the language; throws on a key that does not exist. */
  in(language: Language): Translate;
  has(key: string): boolean;
  /** Translations that are missing, stale or translate nothing, as 'fr request.title: stale'. */
  gaps(): string[];
  readonly keys: readonly string[];
}

/** Folds the text tables of all modules. A key belongs to one module only. */
export function foldTexts(tables: readonly TextTable[]): Texts {
  const source = new Map<string, string>();
  const translated = {
    fr: new Map<string, { of: string; text: string }>(),
    en: new Map<string, { of: string; text: string }>(),
  };
  for (const table of tables) {
    for (const [key, dutch] of Object.entries(table.nl)) {
      if (source.has(key)) throw new Error(`text ${key} is given twice`);
      source.set(key, dutch);
    }
    for (const language of ['fr', 'en'] as const)
      for (const [key, entry] of Object.entries(table[language])) translated[language].set(key, entry);
  }
  const formats = new Map<string, IntlMessageFormat>();

  const messageOf = (language: Language, key: string): IntlMessageFormat => {
    const cached = formats.get(`${language} ${key}`);
    if (cached !== undefined) return cached;
    const dutch = source.get(key);
    if (dutch === undefined) throw new Error(`no text ${key}`);
    const entry = language === 'nl' ? undefined : translated[language].get(key);
    const fresh = entry !== undefined && entry.of === hashOf(dutch);
    const format = new IntlMessageFormat(fresh ? entry.text : dutch, fresh ? `${language}-BE` : 'nl-BE', undefined, {
      ignoreTag: true,
    });
    formats.set(`${language} ${key}`, format);
    return format;
  };

  /** Most texts have no values in them: those are the same every time. */
  const speaker = (language: Language): Translate => {
    const plain = new Map<string, string>();
    return (key, values) => {
      if (values !== undefined) return String(messageOf(language, key).format({ ...values }));
      const known = plain.get(key);
      if (known !== undefined) return known;
      const text = String(messageOf(language, key).format());
      plain.set(key, text);
      return text;
    };
  };
  const speakers = { nl: speaker('nl'), fr: speaker('fr'), en: speaker('en') };

  return {
    in: (language) => speakers[language],
    has: (key) => source.has(key),
    keys: [...source.keys()],
    gaps() {
      const gaps: string[] = [];
      for (const language of ['fr', 'en'] as const) {
        for (const [key, dutch] of source) {
          const entry = translated[language].get(key);
          if (entry === undefined && !isForStaff(key)) gaps.push(`${language} ${key}: missing`);
          if (entry !== undefined && entry.of !== hashOf(dutch)) gaps.push(`${language} ${key}: stale`);
        }
        for (const key of translated[language].keys())
          if (!source.has(key)) gaps.push(`${language} ${key}: translates nothing`);
      }
      return gaps;
    },
  };
}
