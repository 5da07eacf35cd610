import { spellingLikeness } from './edit-distance.ts';
import { foldName } from './fold-name.ts';
import type { Place } from './place.ts';
import type { PlaceWish } from './read-place.ts';

/** A place that looks like one of the names asked. */
export interface PlaceCandidate extends Place {
  readonly folded: string;
  /** Null where unknown. */
  readonly population: number | null;
  /** The folded name it was found by; null when it was found by postcode. */
  readonly asked: string | null;
  /** Trigram likeness of `asked` and the name, 0 to 1. */
  readonly similarity: number;
}

export interface PlaceChoice {
  readonly best: PlaceCandidate | null;
  /** False when the name was guessed from another spelling: ask "bedoelde je …". */
  readonly exact: boolean;
  /** At most five others the text may have meant. */
  readonly alternatives: readonly PlaceCandidate[];
}

/** Below this a guess is only a suggestion. */
const GOOD_ENOUGH = 0.55;
const WORTH_SHOWING = 0.35;
/** What of the same name is meant first: the town, then ever smaller parts. */
const kindWeight = {
  municipality: 0.05,
  postcode: 0.04,
  formerMunicipality: 0.03,
  locality: 0.02,
  neighbourhood: 0,
} as const;

interface Ranked {
  readonly place: PlaceCandidate;
  readonly likeness: number;
  readonly score: number;
}

/** Picks the place a text means out of the candidates. The same candidates in any order give the same answer. */
export function choosePlace(wish: PlaceWish, candidates: readonly PlaceCandidate[]): PlaceChoice {
  const inPostcode = new Set(
    candidates.filter((each) => each.kind === 'postcode' && each.postcode === wish.postcode).map((each) => each.nis),
  );
  const ranked = candidates.map((place) => rank(wish, place, inPostcode)).sort(better);
  const distinct = dropRepeats(ranked);
  const first = distinct[0];
  if (first === undefined) return { best: null, exact: false, alternatives: [] };
  const exact = first.likeness === 1;
  const found = first.likeness >= GOOD_ENOUGH;
  const others = distinct
    .slice(found ? 1 : 0)
    .filter((each) => (exact ? each.likeness === 1 : each.likeness >= WORTH_SHOWING));
  return { best: found ? first.place : null, exact, alternatives: others.slice(0, 5).map((each) => each.place) };
}

function rank(wish: PlaceWish, place: PlaceCandidate, inPostcode: ReadonlySet<string>): Ranked {
  const likeness = likenessOf(wish, place);
  const town = foldName(place.municipality);
  const named = place.folded !== town && wish.names.some((name) => hasWords(name, town)) ? 0.2 : 0;
  const posted =
    wish.postcode === null || place.kind === 'postcode'
      ? 0
      : place.postcode === wish.postcode
        ? 0.2
        : inPostcode.has(place.nis)
          ? 0.15
          : 0;
  return { place, likeness, score: likeness + named + posted + kindWeight[place.kind] };
}

function likenessOf(wish: PlaceWish, place: PlaceCandidate): number {
  if (place.asked === null) return 1;
  if (place.folded === wish.whole) return 1;
  // "Kessel-Lo, Leuven": what comes after the first name says where it lies and is rarely meant itself.
  const part = wish.names.indexOf(place.asked) > 0 ? 0.6 : 1;
  if (place.folded === place.asked) return part;
  const begun = place.asked.length >= 3 && place.folded.startsWith(place.asked) ? 0.75 : 0;
  const within = place.folded.length >= 4 && hasWords(place.asked, place.folded) ? 0.7 : 0;
  return part * Math.max(0.95 * place.similarity, 0.95 * spellingLikeness(place.folded, place.asked), begun, within);
}

const hasWords = (text: string, words: string) => ` ${text} `.includes(` ${words} `);

function better(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    (b.place.population ?? 0) - (a.place.population ?? 0) ||
    (a.place.id < b.place.id ? -1 : a.place.id > b.place.id ? 1 : 0) ||
    b.place.similarity - a.place.similarity
  );
}

/** One row per place: a town and its centre of the same name are one answer, and so are its Dutch and French names. */
function dropRepeats(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ place }) => {
    const keys =
      place.kind === 'municipality'
        ? [`${place.nis} town`, `${place.nis} ${place.folded}`]
        : [`${place.nis} ${place.folded}`];
    const repeated = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !repeated;
  });
}
