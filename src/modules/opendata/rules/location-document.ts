import type { PublicRecord } from './public-record.ts';
import type { Thing } from './turtle.ts';

/** Where documents are made: their addresses begin with `url`; a demo marks what it made up. */
export interface Site {
  readonly url: string;
  readonly demo: boolean;
}

/** The address that stands for a location for ever; it leads on to the page. */
export const locationUri = ({ url }: Pick<Site, 'url'>, id: string): string => `${url}/id/locatie/${id}`;

/** The words of the data for what the program calls otherwise. */
export const words = {
  kind: { family: 'gezinsopvang', group: 'groepsopvang' },
  price: { income: 'inkomenstarief', free: 'vrije prijs' },
  point: { address: 'adres', aboutOneKilometre: 'ongeveer een kilometer' },
} as const;

/** Euros with two decimals, as text: '28.50'. */
export const euros = (cents: number): string => (cents / 100).toFixed(2);

/** What holds of a location, in words of the vocabulary; the parts of a location and of its versions. */
export const facts = (record: PublicRecord, { demo }: Pick<Site, 'demo'>): Thing => ({
  '@type': ['Vestiging', 'Opvanglocatie'],
  dossiernummer: record.fileNumber,
  naam: record.name,
  soort: words.kind[record.kind],
  beheerder:
    record.organiser === null
      ? undefined
      : { '@type': 'Organisatie', naam: record.organiser, kboNummer: record.organiserKbo ?? undefined },
  adres: {
    '@type': 'Adresvoorstelling',
    straatnaam: record.street,
    huisnummer: record.houseNumber ?? undefined,
    postcode: record.postcode,
    gemeentenaam: record.municipality,
    nisCode: record.nis,
  },
  geometrie: {
    '@type': 'Punt',
    breedtegraad: String(record.lat),
    lengtegraad: String(record.lon),
    ligging: words.point[record.point],
  },
  vergundePlaatsen: record.places ?? undefined,
  vergundVanaf: record.licensedFrom ?? undefined,
  vergundTot: record.licensedUntil ?? undefined,
  subsidietrap: record.tier,
  prijssoort: words.price[record.price],
  dagprijs: record.dayPriceCents === null ? undefined : euros(record.dayPriceCents),
  leeftijdVanaf: record.minAgeMonths,
  leeftijdTot: record.maxAgeMonths,
  kenmerk: record.features,
  website: record.website ?? undefined,
  oefengegevens: demo ? true : undefined,
});

/** A location as a document of its own. */
export const locationDocument = (record: PublicRecord, site: Site): Thing => ({
  '@id': locationUri(site, record.id),
  ...facts(record, site),
  pagina: `${site.url}/locatie/${record.id}`,
});
