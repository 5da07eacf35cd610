import { foldName } from '../../geo/index.ts';

/** A location as the database has it, on a day. */
export interface KnownLocation {
  readonly id: string;
  readonly fileNumber: string;
  readonly name: string;
  readonly kind: 'family' | 'group';
  readonly organiser: string;
  readonly organiserKbo: string | null;
  /** How many locations the organiser has. */
  readonly organiserLocations: number;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly municipality: string;
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  /** Null: no licence on this day. */
  readonly places: number | null;
  readonly licensedFrom: string | null;
  readonly licensedUntil: string | null;
  readonly tier: string;
  readonly price: 'income' | 'free';
  readonly dayPriceCents: number | null;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number;
  readonly features: readonly string[];
  readonly website: string | null;
}

/** What the world may take and keep for ever: nothing of it is about a person. */
export interface PublicRecord {
  readonly id: string;
  readonly fileNumber: string;
  readonly name: string;
  readonly kind: 'family' | 'group';
  readonly organiser: string | null;
  readonly organiserKbo: string | null;
  readonly street: string;
  readonly houseNumber: string | null;
  readonly postcode: string;
  readonly municipality: string;
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  /** How exact the point is. */
  readonly point: 'address' | 'aboutOneKilometre';
  readonly places: number | null;
  readonly licensedFrom: string | null;
  readonly licensedUntil: string | null;
  readonly tier: string;
  readonly price: 'income' | 'free';
  readonly dayPriceCents: number | null;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number;
  readonly features: readonly string[];
  readonly website: string | null;
}

/**
 * A childminder works at home, mostly under their own name: of family care no house number, no exact point, no website.
 * An organiser of one such location is taken to be the childminder: not named, nor by number, nor in the name of the
 * location. E-mail, telephone and free words are left out of everything: they are on the page of the location.
 */
export function publicRecord(known: KnownLocation): PublicRecord {
  const home = known.kind === 'family';
  const self = home && known.organiserLocations === 1;
  return {
    id: known.id,
    fileNumber: known.fileNumber,
    name: self && sharesName(known.name, known.organiser) ? `Gezinsopvang in ${known.municipality}` : known.name,
    kind: known.kind,
    organiser: self ? null : known.organiser,
    organiserKbo: self ? null : known.organiserKbo,
    street: known.street,
    houseNumber: home ? null : known.houseNumber,
    postcode: known.postcode,
    municipality: known.municipality,
    nis: known.nis,
    lat: home ? rounded(known.lat, 2) : rounded(known.lat, 5),
    lon: home ? rounded(known.lon, 2) : rounded(known.lon, 5),
    point: home ? 'aboutOneKilometre' : 'address',
    places: known.places,
    licensedFrom: known.licensedFrom,
    licensedUntil: known.licensedUntil,
    tier: known.tier,
    price: known.price,
    dayPriceCents: known.dayPriceCents,
    minAgeMonths: known.minAgeMonths,
    maxAgeMonths: known.maxAgeMonths,
    features: known.features,
    website: home ? null : known.website,
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Does a word of the organiser's name stand in the name of the location? */
function sharesName(location: string, organiser: string): boolean {
  const words = new Set(foldName(organiser).split(/[^\p{L}\p{N}]+/u));
  return foldName(location)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length >= 3 && words.has(word));
}
