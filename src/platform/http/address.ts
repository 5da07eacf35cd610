import { languages, type Language } from '../texts/texts.ts';

/**
 * The address a request is routed by. The language stands first and is taken off: /fr/zoeken is /zoeken in French,
 * remembered beside the request. An address that is no UTF-8 (/%ff) names nothing and gets the page that says so.
 */
export function address(request: { url?: string; kribbeLanguage?: Language }): string {
  // Browsers read // and /\\ as another server; links back to this page must not lead there.
  const url = (request.url ?? '/').replace(/^[/\\]+/, '/');
  if (!isReadable(url)) return url.startsWith('/api/') ? '/api/unreadable' : '/unreadable';
  const language = languages.find(
    (candidate) =>
      candidate !== 'nl' &&
      (url === `/${candidate}` || url.startsWith(`/${candidate}/`) || url.startsWith(`/${candidate}?`)),
  );
  if (language === undefined) return url;
  request.kribbeLanguage = language;
  const rest = url.slice(language.length + 1);
  return `/${rest.replace(/^[/\\]+/, '')}`;
}

function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false;
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
