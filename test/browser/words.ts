import { modules } from '../../src/modules.ts';
import { en } from '../../src/platform/texts/en.ts';
import { fr } from '../../src/platform/texts/fr.ts';
import { nl } from '../../src/platform/texts/nl.ts';
import { foldTexts, type Translate } from '../../src/platform/texts/texts.ts';

export type StoryLanguage = 'nl' | 'fr';

const texts = foldTexts([{ nl, fr, en }, ...modules.map((module) => module.texts)]);

/** The product's own words: a story looks for what the product says, whatever that is today. */
export const wordsIn = (lang: StoryLanguage): Translate => texts.in(lang);

/** A path in the language of the story. */
export const pathIn = (lang: StoryLanguage, path: string): string => (lang === 'nl' ? path : `/${lang}${path}`);
