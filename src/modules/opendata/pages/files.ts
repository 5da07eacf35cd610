import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute, wordsOnly, type Route } from '../../../platform/http/route.ts';
import { showFeed, showFeedPage } from '../reads/feed.ts';
import { listPublicLocations, markPublicLocations } from '../reads/locations.ts';
import { catalogueDocument } from '../rules/catalogue.ts';
import { csvHead, csvRow } from '../rules/csv.ts';
import { pageDocument, streamDocument } from '../rules/event-stream.ts';
import { locationDocument } from '../rules/location-document.ts';
import type { PublicRecord } from '../rules/public-record.ts';
import { contextDocument } from '../rules/vocabulary.ts';
import { contextOf, documentAnswer, JSON_LD, markOf, siteOf } from './answers.ts';

const BATCH = 500;
const MINUTES_5 = 300;

/** All locations, read in batches while they are sent. */
async function* allLocations(page: PageContext): AsyncGenerator<PublicRecord> {
  for (let after: LocationId | undefined; ;) {
    const batch: PublicRecord[] = await page.read(listPublicLocations, { after, pageSize: BATCH });
    yield* batch;
    if (batch.length < BATCH) return;
    after = batch[BATCH - 1]!.id as LocationId;
  }
}

const practice = (page: PageContext) => (page.demo ? 'oefenomgeving-' : '');

const csvFile = pageRoute('/open-data/locaties.csv', {
  uses: [listPublicLocations, markPublicLocations],
  async handle(page) {
    const { mark } = await page.read(markPublicLocations, {});
    async function* write() {
      yield csvHead();
      for await (const record of allLocations(page)) yield csvRow(record, siteOf(page));
    }
    const forms = [{ type: 'text/csv; charset=utf-8; header=present', write }];
    const changed = null;
    return { kind: 'open', forms, mark: markOf(mark, page.url), changed, keep: MINUTES_5, name: `${practice(page)}locaties.csv` }; // prettier-ignore
  },
});

const jsonldFile = pageRoute('/open-data/locaties.jsonld', {
  uses: [listPublicLocations, markPublicLocations],
  async handle(page) {
    const { mark } = await page.read(markPublicLocations, {});
    async function* write() {
      const head = { '@context': contextOf(page), '@id': `${page.url}/open-data/locaties`, '@type': 'Dataset' };
      yield `${JSON.stringify(head).slice(0, -1)},"bevat":[`;
      let between = '';
      for await (const record of allLocations(page)) {
        yield between + JSON.stringify(locationDocument(record, siteOf(page)));
        between = ',\n';
      }
      yield ']}\n';
    }
    return {
      kind: 'open',
      forms: [{ type: JSON_LD, write }],
      mark: markOf(mark, page.url),
      changed: null,
      keep: MINUTES_5,
    };
  },
});

/** Open to other sites like the data that names it. */
const contextFile = wordsOnly('/open-data/context.jsonld', (page) => {
  const content = JSON.stringify(contextDocument(page.url), null, 1);
  const forms = [{ type: JSON_LD, write: () => [content] }];
  return { kind: 'open', forms, mark: markOf(content), changed: null, keep: 86_400 };
});

const catalogue = (path: string, first: 'json' | 'turtle') =>
  pageRoute(path, {
    uses: [showFeed],
    async handle(page) {
      const { since, at } = await page.read(showFeed, {});
      const document = catalogueDocument(siteOf(page), { publisher: page.publisher, since, changed: at });
      return documentAnswer(page, document, { changed: null, keep: MINUTES_5 }, first);
    },
  });

const feed = pageRoute('/open-data/ldes', {
  uses: [showFeed],
  async handle(page) {
    await page.read(showFeed, {});
    return documentAnswer(page, streamDocument(siteOf(page)), { changed: null, keep: MINUTES_5 });
  },
});

const feedPage = pageRoute('/open-data/ldes/pagina/:number', {
  uses: [showFeedPage],
  async handle(page) {
    const given = page.params.number ?? '';
    const found = /^[1-9]\d{0,5}$/.test(given) ? await page.read(showFeedPage, { number: Number(given) }) : null;
    if (found === null) return refuse('page.notFound');
    const changed = found.versions.at(-1)?.at ?? null;
    const keep = found.nextAt === null ? 60 : 'forever';
    return documentAnswer(page, pageDocument(found, siteOf(page)), { changed, keep });
  },
});

/** What stands for a thing leads on to the page about it (303, W3C Cool URIs). */
const onward = (path: string) =>
  wordsOnly(path, (page) => {
    const { id = '' } = page.params;
    return isId(id) ? page.redirect(`/locatie/${id}`) : refuse('page.notFound');
  });

export const openDataFiles: readonly Route[] = [
  csvFile,
  jsonldFile,
  contextFile,
  catalogue('/open-data/catalogus.jsonld', 'json'),
  catalogue('/open-data/catalogus.ttl', 'turtle'),
  feed,
  feedPage,
  onward('/id/locatie/:id'),
  onward('/id/locatie/:id/versie/:version'),
];
