import type { Translations } from './texts.ts';

export const en: Translations = {};
