import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {};
