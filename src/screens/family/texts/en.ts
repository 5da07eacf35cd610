import type { Translations } from '../../../platform/texts/texts.ts';

export const en: Translations = {};
