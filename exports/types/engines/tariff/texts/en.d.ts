import type { TextKey } from './nl.ts';
export declare const en: Readonly<Record<TextKey, string>>;
