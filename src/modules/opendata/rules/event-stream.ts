import { facts, locationUri, type Site } from './location-document.ts';
import type { PublicRecord } from './public-record.ts';
import type { Thing } from './turtle.ts';

/** Members of a page. Fixed: pages are cut by it for ever. */
export const PAGE_SIZE = 100;

/** What held of a location from a moment on. */
export interface Version {
  readonly version: string;
  readonly at: string;
  readonly record: PublicRecord;
}

/** A page of the feed, with when the next one begins; null at the end. */
export interface FeedPage {
  readonly number: number;
  readonly versions: readonly Version[];
  readonly nextAt: string | null;
}

const streamUri = ({ url }: Pick<Site, 'url'>) => `${url}/open-data/ldes`;
export const pageUri = (site: Pick<Site, 'url'>, number: number): string =>
  `${streamUri(site)}/pagina/${String(number)}`;

const stream = (site: Site): Thing => ({
  '@id': streamUri(site),
  '@type': 'EventStream',
  naam: 'Wijzigingen van opvanglocaties',
  beschrijving:
    'Elke wijziging van wat openbaar is over een opvanglocatie, als een nieuwe versie. Alles blijft bewaard, vanaf het begin.',
  tijdspad: 'prov:generatedAtTime',
  versiepad: 'dcterms:isVersionOf',
});

/** The event stream with the page to begin at. */
export const streamDocument = (site: Site): Thing => ({
  ...stream(site),
  weergave: { '@id': pageUri(site, 1), '@type': 'Knoop' },
});

/** One page: its versions, and where the later ones are (TREE). A page with a next one never changes. */
export const pageDocument = ({ number, versions, nextAt }: FeedPage, site: Site): Thing => ({
  ...stream(site),
  weergave: {
    '@id': pageUri(site, number),
    '@type': 'Knoop',
    relatie:
      nextAt === null
        ? undefined
        : {
            '@type': 'VanafRelatie',
            pad: 'prov:generatedAtTime',
            waarde: nextAt,
            knoop: pageUri(site, number + 1),
          },
  },
  lid: versions.map(({ version, at, record }) => ({
    '@id': `${locationUri(site, record.id)}/versie/${version}`,
    ...facts(record, site),
    isVersieVan: locationUri(site, record.id),
    tijdstip: at,
  })),
});
