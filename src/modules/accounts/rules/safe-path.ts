/** Pages that are part of signing in or out: going there afterwards would go round. */
const circular = /^\/(aanmelden|afmelden|uitnodiging|oefen-aanmelden|api|fr|en)(\/|\?|$)/;

/**
 * Where to go after signing in: the path a person asked for, only on this site. Null for another site in any
 * disguise ('//elsewhere', '/\elsewhere', control characters that a browser drops) and for the sign-in itself.
 */
export function safePath(asked: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (!asked.startsWith('/') || asked.length > 500 || /[\u0000-\u0020\u007f\\]/.test(asked)) return null;
  const base = 'http://kribbe.invalid';
  if (!URL.canParse(asked, base)) return null;
  const { origin, pathname, search } = new URL(asked, base);
  const path = pathname + search;
  return origin !== base || path.startsWith('//') || circular.test(path) ? null : path;
}
