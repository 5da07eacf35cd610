import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { classOf, perHundred, sorted, together, type Coverage } from './coverage.ts';
import { csvHead, csvRow } from './csv.ts';
import { publicRecord, type KnownLocation } from './public-record.ts';

const known: KnownLocation = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  fileNumber: '12345',
  name: 'Onthaalouder Els Peeters',
  kind: 'family',
  organiser: 'Peeters Els',
  organiserKbo: '0123456749',
  organiserLocations: 1,
  street: 'Naamsestraat',
  houseNumber: '12',
  postcode: '3000',
  municipality: 'Leuven',
  nis: '24062',
  lat: 50.876543,
  lon: 4.712345,
  places: 8,
  licensedFrom: '2020-01-01',
  licensedUntil: null,
  tier: 'T2A',
  price: 'income',
  dayPriceCents: null,
  minAgeMonths: 0,
  maxAgeMonths: 36,
  features: [],
  website: 'https://els.example',
};

test('of a childminder on her own nothing that leads to the person is published', () => {
  const published = publicRecord(known);
  expect(JSON.stringify(published)).not.toMatch(/Els|Peeters|els\.example|0123456749|876543|712345|"12"/);
  expect(published).toMatchObject({
    name: 'Gezinsopvang in Leuven',
    organiser: null,
    lat: 50.88,
    lon: 4.71,
    places: 8,
  });
});

test('a service with many childminders is named, and so is a name that is nobody’s', () => {
  const service = { ...known, organiser: 'Dienst De Wolkjes vzw', organiserLocations: 12, name: 'Het Nestje' };
  expect(publicRecord(service)).toMatchObject({
    organiser: 'Dienst De Wolkjes vzw',
    name: 'Het Nestje',
    houseNumber: null,
  });
  expect(publicRecord({ ...known, name: 'Het Nestje' }).name).toBe('Het Nestje');
});

test('group care is published with its address', () => {
  expect(publicRecord({ ...known, kind: 'group' })).toMatchObject({
    houseNumber: '12',
    lat: 50.87654,
    point: 'address',
  });
});

test('a row of the CSV is read back as it was, whatever stands in the name', () => {
  const name = '"Bij, de" beer\r\n; Ça';
  const text =
    csvHead() + csvRow(publicRecord({ ...known, kind: 'group', name }), { url: 'https://x.example', demo: true });
  const [row] = parse<Record<string, string>>(text, { columns: true });
  expect(row).toMatchObject({ naam: name, vergunde_plaatsen: '8', vergund_tot: '', oefengegevens: 'ja', prijssoort: 'inkomenstarief' }); // prettier-ignore
});

test('a name that a spreadsheet would run is not run', () => {
  const row = csvRow(publicRecord({ ...known, kind: 'group', name: '=HYPERLINK("x")' }), { url: '', demo: false });
  expect(row).toContain(`"'=HYPERLINK(""x"")"`);
});

test('unknown is never zero: no places known, no children known', () => {
  expect([perHundred(null, 100), perHundred(10, null), perHundred(10, 0)]).toEqual([null, null, null]);
  expect(classOf(null)).toBeNull();
  expect(perHundred(46, 100)).toBe(46);
});

test('classes begin at 30, 40, 50 and 60 places per hundred children', () => {
  expect([0, 29.9, 30, 40, 50, 59.9, 60, 200].map(classOf)).toEqual([1, 1, 2, 3, 4, 4, 5, 5]);
});

const row = (name: string, places: number | null, children: number | null): Coverage => ({
  nis: name,
  name,
  province: 'P',
  zone: 'z',
  zoneName: 'Z',
  places,
  children,
  per100: perHundred(places, children),
});
const rows = [row('Aalst', 50, 100), row('Bree', null, 100), row('Dilbeek', 80, 100)];

test('the unknown stand last in any order of a figure', () => {
  const names = (by: 'gemeente' | 'dekking', down: boolean) => sorted(rows, by, down).map(({ name }) => name);
  expect(names('dekking', true)).toEqual(['Dilbeek', 'Aalst', 'Bree']);
  expect(names('dekking', false)).toEqual(['Aalst', 'Dilbeek', 'Bree']);
  expect(names('gemeente', true)).toEqual(['Dilbeek', 'Bree', 'Aalst']);
});

test('the sum leaves out municipalities of which a figure is unknown', () => {
  expect(together(rows)).toEqual({ places: 130, children: 200, per100: 65, known: 2 });
});
