/** UTF-8 that somebody read as Windows-1252 and wrote as UTF-8 again: 'ZoÃ©' for 'Zoé', 'lâ€™Enfant' for 'l’Enfant'. */
const twice =
  /[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€/;
/** Letters with accents of DOS (CP 850) or an old Mac, read as Windows-1252: 'Zo‚', 'ZoŽ'. No word has these behind a small letter. */
const older = /\p{Ll}[‚ƒ„†‡ˆ‰Š‹Ž]/u;

/** Does this text come from bytes that were read as another encoding than they were written in? */
export const looksMisread = (text: string): boolean => text.includes('\ufffd') || twice.test(text) || older.test(text);
