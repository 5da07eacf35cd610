import { euros, locationUri, words, type Site } from './location-document.ts';
import type { PublicRecord } from './public-record.ts';

type Cell = string | number | null;

/** The columns of locaties.csv, in order. A column is added at the end, never renamed. */
export const columns: readonly (readonly [name: string, of: (record: PublicRecord, site: Site) => Cell])[] = [
  ['uri', (record, site) => locationUri(site, record.id)],
  ['dossiernummer', ({ fileNumber }) => fileNumber],
  ['naam', ({ name }) => name],
  ['soort', ({ kind }) => words.kind[kind]],
  ['organisator', ({ organiser }) => organiser],
  ['kbo_nummer', ({ organiserKbo }) => organiserKbo],
  ['straat', ({ street }) => street],
  ['huisnummer', ({ houseNumber }) => houseNumber],
  ['postcode', ({ postcode }) => postcode],
  ['gemeente', ({ municipality }) => municipality],
  ['nis_code', ({ nis }) => nis],
  ['breedtegraad', ({ lat }) => lat],
  ['lengtegraad', ({ lon }) => lon],
  ['ligging', ({ point }) => words.point[point]],
  ['vergunde_plaatsen', ({ places }) => places],
  ['vergund_vanaf', ({ licensedFrom }) => licensedFrom],
  ['vergund_tot', ({ licensedUntil }) => licensedUntil],
  ['subsidietrap', ({ tier }) => tier],
  ['prijssoort', ({ price }) => words.price[price]],
  ['dagprijs_euro', ({ dayPriceCents }) => (dayPriceCents === null ? null : euros(dayPriceCents))],
  ['leeftijd_vanaf_maanden', ({ minAgeMonths }) => minAgeMonths],
  ['leeftijd_tot_maanden', ({ maxAgeMonths }) => maxAgeMonths],
  ['kenmerken', ({ features }) => features.join('|')],
  ['website', ({ website }) => website],
  ['oefengegevens', (_record, { demo }) => (demo ? 'ja' : 'nee')],
];

/** RFC 4180: commas, CRLF, one row of headings. No byte order mark: programs read it as part of the first heading. */
export const csvHead = (): string => line(columns.map(([name]) => name));

export const csvRow = (record: PublicRecord, site: Site): string => line(columns.map(([, of]) => of(record, site)));

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // A spreadsheet would run it as a formula; no name of a street or a place begins so.
  const text = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
