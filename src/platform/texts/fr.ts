import type { Translations } from './texts.ts';

export const fr: Translations = {};
