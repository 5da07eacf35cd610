/**
 * Language regime of a municipality, after the laws on the use of languages in administrative matters
 * (18 July 1966): rim municipalities art. 7, language border art. 8, Brussels art. 6.
 */
export const languageStatuses = ['ordinary', 'facility', 'languageBorder', 'brussels'] as const;
export type LanguageStatus = (typeof languageStatuses)[number];

/** With facilities a service may answer in French, but may keep no list of who prefers which language. */
export const hasFacilities = (status: LanguageStatus): boolean => status === 'facility' || status === 'languageBorder';
