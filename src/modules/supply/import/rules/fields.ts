/** What a list can be about. */
export const importKinds = ['locations', 'counts'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * What a list of locations can tell, with the names that columns have in lists of cities, organisers and the agency,
 * folded (see `fold`). The first of a field is how the mapping is written on the command line.
 */
const locationNames = {
  fileNumber: ['dossiernummer', 'dossiernr', 'dossier', 'vergunningsnummer', 'opvangnummer', 'nummer', 'locatieid', 'id', 'objectid', 'code', 'filenumber'],
  name: ['naam', 'naamopvanglocatie', 'naamlocatie', 'naamopvang', 'locatie', 'opvanglocatie', 'opvang', 'benaming', 'voorziening', 'name', 'titel'],
  organiser: ['organisator', 'naamorganisator', 'organisatornaam', 'inrichtendemacht', 'organisatie', 'uitbater', 'organiser'],
  kbo: ['kbo', 'kbonummer', 'kbonr', 'kboorganisator', 'ondernemingsnummer', 'ondernemingsnr', 'kbonummerorganisator'],
  address: ['adres', 'volledigadres', 'adreslocatie', 'address'],
  street: ['straat', 'straatnaam', 'street'],
  houseNumber: ['huisnummer', 'huisnr', 'nr', 'straatnummer', 'housenumber'],
  postcode: ['postcode', 'postnummer', 'postnr', 'zip', 'zipcode'],
  municipality: ['gemeente', 'gemeentenaam', 'stad', 'woonplaats', 'plaats', 'city', 'municipality'],
  nis: ['nis', 'niscode', 'nisgemeente', 'refnis', 'gemeentenis', 'codegemeente'],
  lat: ['lat', 'latitude', 'breedtegraad', 'geometrylat', 'y', 'breedte', 'ycoordinaat'],
  lon: ['lon', 'lng', 'long', 'longitude', 'lengtegraad', 'geometrylon', 'x', 'lengte', 'xcoordinaat'],
  kind: ['soort', 'soortopvang', 'opvangvorm', 'vergunningstype', 'typevergunning', 'type', 'typeopvang', 'categorie', 'kind'],
  tier: ['trap', 'subsidietrap', 'subsidie', 'subsidiegroep', 'tier'],
  price: ['prijs', 'prijssysteem', 'iktnietikt', 'ikt', 'tariefsysteem', 'inkomenstarief', 'tarief', 'price'],
  dayPrice: ['dagprijs', 'prijsperdag', 'vrijeprijs', 'bedrag', 'dayprice'],
  places: ['plaatsen', 'vergundeplaatsen', 'aantalplaatsen', 'totaalplaatsen', 'capaciteit', 'aantalvergundeplaatsen', 'places'],
  from: ['vergundvanaf', 'vanaf', 'beginvergunning', 'begindatum', 'startdatum', 'vergunningvanaf', 'datumvergunning', 'from'],
  until: ['vergundtot', 'tot', 'totenmet', 'eindevergunning', 'einddatum', 'stopdatum', 'vergunningtot', 'until'],
  hours: ['openingsuren', 'uren', 'openingstijden', 'open', 'hours'],
  email: ['email', 'mail', 'emailadres', 'mailadres'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'gsm', 'phone'],
  website: ['website', 'site', 'web', 'url', 'webadres'],
} as const; // prettier-ignore

/** The columns of the agency's 'BP aantal pl en loc', by their published names. */
const countNames = {
  year: ['jaar', 'year'],
  municipality: ['gemeente', 'gemeentenaam'],
  nis: ['nis', 'niscode', 'refnis'],
  careRegion: ['zorgregio'],
  kind: ['vergunningstype', 'soort', 'soortopvang'],
  price: ['iktnietikt', 'ikt', 'prijssysteem'],
  places: ['totaalplaatsen', 'totaalaantalplaatsen', 'plaatsen'],
  incomePlaces: ['plaatsenikt', 'aantalplaatsenikt', 'iktplaatsen'],
  freePlaces: ['plaatsenvrijeprijs', 'aantalplaatsenvrijeprijs', 'vrijeprijs', 'plaatsennietikt'],
  locations: ['locaties', 'aantallocaties'],
} as const;

export type LocationField = keyof typeof locationNames;
export type CountField = keyof typeof countNames;
export type Field = LocationField | CountField;

type Names = Readonly<Record<string, readonly string[]>>;
const namesOf: Readonly<Record<ImportKind, Names>> = { locations: locationNames, counts: countNames };

export const fieldsOf = (kind: ImportKind): readonly Field[] => Object.keys(namesOf[kind]) as Field[];

/** A column name without what people write differently: case, accents, blanks, signs. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const everyName = new Set([...Object.values(locationNames), ...Object.values(countNames)].flat() as string[]);

export const isKnownHeader = (name: string): boolean => everyName.has(fold(name));

/** Where the values of a field come from: a column, or one value for all rows. */
export type Origin = { readonly column: string } | { readonly value: string };
export type Mapping = Readonly<Partial<Record<Field, Origin>>>;

/** A mapping for these columns: per field the column whose name fits first. A column serves one field. */
export function proposeMapping(kind: ImportKind, header: readonly string[]): Mapping {
  const free = new Map(header.map((column) => [fold(column), column] as const).reverse());
  const mapping: Partial<Record<Field, Origin>> = {};
  for (const [field, names] of Object.entries(namesOf[kind])) {
    const name = names.find((each) => free.has(each));
    if (name === undefined) continue;
    mapping[field as Field] = { column: free.get(name) ?? '' };
    free.delete(name);
  }
  return mapping;
}

/** What was chosen before, as far as the file still has those columns, and proposals for the rest. */
export function fitMapping(kind: ImportKind, header: readonly string[], kept: Mapping): Mapping {
  const stands = Object.entries(kept).filter(([, origin]) => 'value' in origin || header.includes(origin.column));
  if (stands.length === 0) return proposeMapping(kind, header);
  return Object.fromEntries(stands);
}

/** Takes a field out of the cells of a row; '' when the field has no column or the cell is empty. */
export type Take = (cells: readonly string[], field: Field) => string;

export function taker(header: readonly string[], mapping: Mapping): Take {
  const places = new Map(header.map((column, index) => [column, index]));
  const how = new Map(
    Object.entries(mapping).map(([field, origin]) => [
      field,
      'value' in origin ? origin.value : (places.get(origin.column) ?? -1),
    ]),
  );
  return (cells, field) => {
    const from = how.get(field);
    return typeof from === 'string' ? from : from === undefined ? '' : (cells[from] ?? '');
  };
}

/** What the person sees beside a fault: the name of the column, or nothing where the value is fixed. */
export const columnName = (mapping: Mapping, field: Field): string | null => {
  const origin = mapping[field];
  return origin !== undefined && 'column' in origin ? origin.column : null;
};
