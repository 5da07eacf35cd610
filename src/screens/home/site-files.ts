import { addDays } from '../../kernel/calendar-date.ts';
import { wordsOnly } from '../../platform/http/route.ts';

/** Pages of one person or one profession: nothing for a search engine. */
const closed = ['/vraag', '/mijn-vraag', '/loket', '/organisator', '/aanmelden', '/afmelden', '/api/'];

/** For search engines. Made-up places must not be found by people who look for real ones. */
export const robots = wordsOnly('/robots.txt', (page) => ({
  kind: 'text',
  type: 'text/plain; charset=utf-8',
  content: ['User-agent: *', ...(page.demo ? ['Disallow: /'] : closed.map((path) => `Disallow: ${path}`)), ''].join(
    '\n',
  ),
}));

/** RFC 9116: where to report a leak. It must carry a day on which it stops being true. */
export const securityTxt = wordsOnly('/.well-known/security.txt', (page) => ({
  kind: 'text',
  type: 'text/plain; charset=utf-8',
  content: [
    `Contact: ${page.url}/over#security`,
    `Policy: ${page.url}/over#security`,
    `Canonical: ${page.url}/.well-known/security.txt`,
    `Expires: ${addDays(page.today, 180)}T00:00:00Z`,
    'Preferred-Languages: nl, en, fr',
    '',
  ].join('\n'),
}));
