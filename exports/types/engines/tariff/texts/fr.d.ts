import type { TextKey } from './nl.ts';
export declare const fr: Readonly<Record<TextKey, string>>;
