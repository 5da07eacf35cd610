import { Type } from 'typebox';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { read } from '../../../platform/operations/operation.ts';
import { addressService } from '../geocoder/current.ts';
import type { Geocoder } from '../geocoder/port.ts';
import { choosePlace, type PlaceCandidate } from '../rules/choose-place.ts';
import { foldName } from '../rules/fold-name.ts';
import { placeLabel, precisionOf, type PlaceKind, type Precision } from '../rules/place.ts';
import { readPlace, type PlaceWish } from '../rules/read-place.ts';
import { placesLike } from '../store/places.ts';
import { knownAnswers } from './known-answers.ts';

/** A place as it is shown and searched around. */
export interface FoundPlace {
  /** Null for an address: it is not a place of ours. */
  readonly id: string | null;
  readonly kind: PlaceKind | 'address';
  readonly label: string;
  readonly nis: MunicipalityNis;
  readonly municipality: string;
  readonly postcode: string | null;
  readonly lat: number;
  readonly lon: number;
  /** How far the point can be trusted. */
  readonly precision: Precision;
}

/** Why the point is coarser than what was asked; each has a sentence `place.note.<note>`. */
export type PlaceNote =
  | 'guessed' // another spelling was taken
  | 'noAddressService' // an address, but only its town or neighbourhood can be found here
  | 'addressServiceFailed' // the address service did not answer
  | 'addressUnknown' // the address service knows no such street or number
  | 'townMissing' // a street without a town
  | 'unknown'; // nothing looks like it

export interface PlaceAnswer {
  readonly text: string;
  readonly place: FoundPlace | null;
  readonly notes: readonly PlaceNote[];
  /** At most five other places the text may mean, or suggestions when nothing was found. */
  readonly alternatives: readonly FoundPlace[];
}

/** Resolves a typed place: "3000", "Kessel-Lo", "heverle", "Naamsestraat 12, Leuven". */
export const findPlace = read('geo.findPlace', {
  input: Type.Object({ text: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
  open: [anyone],
  run: ({ db }, { text }) => resolvePlace(db, text, addressService()),
});

/** The work of `findPlace`, for other modules and tests. */
export async function resolvePlace(db: Executor, text: string, geocoder: Geocoder | null): Promise<PlaceAnswer> {
  const wish = readPlace(text);
  const choice = choosePlace(wish, await like(db, namesToAsk(wish), wish.postcode));
  const isWhole = choice.exact && choice.best?.folded === wish.whole;
  // A street alone may be the name of a neighbourhood, but only when it is spelled exactly so.
  if (wish.street !== null && wish.names.length === 0 && wish.postcode === null && !isWhole)
    return { text: wish.text, place: null, notes: ['townMissing'], alternatives: [] };
  const town = choice.best === null ? null : found(choice.best);
  const answer = { text: wish.text, place: town, alternatives: choice.alternatives.map(found) };
  if (town === null) return { ...answer, notes: ['unknown'] };
  const guessed: PlaceNote[] = choice.exact ? [] : ['guessed'];
  if (wish.street === null || isWhole) return { ...answer, notes: guessed };
  const located = await locate(wish, wish.street, town, geocoder, db);
  return typeof located === 'string'
    ? { ...answer, notes: [located, ...guessed] }
    : { ...answer, place: located, notes: guessed };
}

const known = knownAnswers<PlaceCandidate>();
const like = (db: Executor, names: readonly string[], postcode: string | null) =>
  known(db, JSON.stringify([names, postcode]), () => placesLike(db, names, postcode));

/** Without postcode the whole text may be one name too. */
function namesToAsk({ names, whole, postcode }: PlaceWish): string[] {
  return [...new Set(postcode === null ? [...names, whole] : names)].filter((name) => /\p{Letter}/u.test(name));
}

async function locate(
  wish: PlaceWish,
  street: string,
  town: FoundPlace,
  geocoder: Geocoder | null,
  db: Executor,
): Promise<FoundPlace | PlaceNote> {
  if (geocoder === null) return 'noAddressService';
  // The town as we understood it: the service need not guess at a spelling again.
  const located = await geocoder.locate(`${street}, ${[wish.postcode, town.municipality].filter(Boolean).join(' ')}`);
  if (located.kind === 'failed') return 'addressServiceFailed';
  if (located.kind === 'unknown') return 'addressUnknown';
  const nis = await nisNamed(db, located.municipality, town);
  if (nis === null) return 'addressUnknown';
  const { point, precision, address, municipality, postcode } = located;
  return { id: null, kind: 'address', label: address, nis, municipality, postcode, ...point, precision };
}

/** The service names municipalities; nearly always it is the one that was asked about. */
async function nisNamed(db: Executor, name: string, town: FoundPlace): Promise<MunicipalityNis | null> {
  const folded = foldName(name);
  if (folded === foldName(town.municipality)) return town.nis;
  const candidates = await like(db, [folded], null);
  return candidates.find((each) => each.kind === 'municipality' && each.folded === folded)?.nis ?? null;
}

function found(place: PlaceCandidate): FoundPlace {
  const { id, kind, nis, municipality, postcode, lat, lon } = place;
  return { id, kind, label: placeLabel(place), nis, municipality, postcode, lat, lon, precision: precisionOf(kind) };
}
