import { expect, test } from 'vitest';
import { readTurtle } from '../../../../test/support/read-turtle.ts';
import { expandJson } from '../../../../test/support/expand-json.ts';
import { catalogueDocument } from './catalogue.ts';
import { pageDocument, streamDocument } from './event-stream.ts';
import { locationDocument } from './location-document.ts';
import type { PublicRecord } from './public-record.ts';
import { turtle, type Thing } from './turtle.ts';
import { contextDocument, ownTerms, terms } from './vocabulary.ts';

const site = { url: 'https://loket.example', demo: true };
const hostile: PublicRecord = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  fileNumber: 'D-"12"',
  name: 'Kaboutertjes "de \\ bel"\n> <b>',
  kind: 'group',
  organiser: 'vzw Ça va',
  organiserKbo: '0123456749',
  street: 'Naamsestraat',
  houseNumber: '12 bus 3',
  postcode: '3000',
  municipality: 'Leuven',
  nis: '24062',
  lat: 50.87,
  lon: 4.7,
  point: 'address',
  places: 21,
  licensedFrom: '2020-01-01',
  licensedUntil: null,
  tier: 'T2A',
  price: 'free',
  dayPriceCents: 2850,
  minAgeMonths: 0,
  maxAgeMonths: 36,
  features: ['outdoor', 'weekend'],
  website: 'https://kabouter.example/a b"<x>',
};
const version = { version: '01890a5d-ac96-774b-bcce-b302099a8058', at: '2026-11-21T12:00:00.000Z', record: hostile };

const documents: readonly (readonly [string, Thing])[] = [
  ['a location', locationDocument(hostile, site)],
  [
    'the catalogue',
    catalogueDocument(site, {
      publisher: { name: 'Stad Leuven', uri: null },
      since: '2026-11-21T12:00:00.000Z',
      changed: '2026-11-21T12:00:00.000Z',
    }),
  ],
  ['the stream', streamDocument(site)],
  ['a page with a next', pageDocument({ number: 1, versions: [version], nextAt: version.at }, site)],
  ['the last page', pageDocument({ number: 2, versions: [], nextAt: null }, site)],
];

test.each(documents)('%s says the same in JSON-LD with our context and in Turtle', (_name, document) => {
  const json = expandJson(JSON.parse(JSON.stringify(document)), contextDocument(site.url));
  const text = readTurtle([...turtle(document, site.url)].join(''));
  expect(json.length).toBeGreaterThan(3);
  expect(text).toEqual(json);
});

test('a word that is not in the vocabulary is refused, so that no document says what nobody can look up', () => {
  expect(() => [...turtle({ '@id': 'x', nieuwWoord: 'a' }, site.url)]).toThrow('nieuwWoord');
});

test('every word of our own is in the vocabulary, and leads to the page that explains it', () => {
  const own = Object.values(terms).filter(({ iri }) => iri.startsWith('k:'));
  expect(own.map(({ iri }) => iri.slice(2)).sort()).toEqual([...ownTerms].sort());
});
