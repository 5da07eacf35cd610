import type { Municipality } from '../src/modules/geo/index.ts';

const header =
  'dossiernummer;naam;organisator;kbo;straat;huisnummer;postcode;gemeente;lat;lon;soort;trap;prijssysteem;dagprijs;plaatsen;vergund vanaf;openingsuren;email';

export type Ground = readonly Pick<Municipality, 'nis' | 'name' | 'lat' | 'lon'>[];

/** One made-up row; the second time of a list some of it is different. */
function row(index: number, towns: Ground, postcodeOf: ReadonlyMap<string, string>, again: boolean): string {
  const town = towns[index % towns.length]!;
  const organiser = Math.floor(index / 5);
  const [renamed, grown, later] = [again && index % 10 === 3, again && index % 10 === 4, again && index % 20 === 5];
  return [
    `B${String(index).padStart(6, '0')}`,
    renamed ? `Opvang ${String(index)} aan het plein` : `Opvang ${String(index)}`,
    `Vzw Verzonnen ${String(organiser)}`,
    `0${String(100_000_000 + organiser)}`,
    'Dorpsstraat',
    String(1 + (index % 180)),
    postcodeOf.get(town.nis) ?? '1000',
    town.name,
    (town.lat + (index % 97) / 10_000).toFixed(5),
    (town.lon + (index % 89) / 10_000).toFixed(5),
    'Groepsopvang',
    'T2A',
    'IKT',
    '',
    String(grown ? 30 : 18 + (index % 12)),
    '1/9/2021',
    later ? 'ma-do 7:30-18:30' : 'ma-vr 7:00-18:00',
    `opvang${String(index)}@voorbeeld.example`,
  ].join(';');
}

/**
 * A made-up list of so many locations. `again`: the same list a second time, in which one location in ten has another name,
 * one in ten another number of places, one in twenty other hours, and one in a hundred is gone.
 */
export function madeUpList(
  rows: number,
  towns: Ground,
  postcodes: readonly { readonly postcode: string; readonly nis: string }[],
  again: boolean,
): Blob {
  const postcodeOf = new Map(postcodes.map(({ postcode, nis }) => [nis, postcode]));
  const lines = Array.from({ length: rows }, (_, index) => index)
    .filter((index) => !again || index % 100 !== 99)
    .map((index) => row(index, towns, postcodeOf, again));
  return new Blob([`${[header, ...lines].join('\n')}\n`]);
}
