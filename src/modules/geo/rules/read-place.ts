import { foldName } from './fold-name.ts';

/** What a person seems to mean by the text typed in a place field. */
export interface PlaceWish {
  /** The text, tidied. */
  readonly text: string;
  /** The whole text folded: a neighbourhood may be called "Heverlee Tervuursesteenweg". */
  readonly whole: string;
  readonly postcode: string | null;
  /** Street with number as typed, when the text looks like an address. */
  readonly street: string | null;
  /** Folded names of towns or parts of them, the first one the most specific: "Kessel-Lo, Leuven" gives two. */
  readonly names: readonly string[];
}

const STREET_WORD =
  /(straat|straatje|laan|lei|steenweg|weg|plein|dreef|baan|kaai|vest|pad|gang|ring|hof|rue|avenue|chaussee|place)$/;
const COUNTRY = /[,\s]+(belgi[eëê]|belgique|belgium|vlaanderen)\s*$/i;

/** Takes a typed place apart. Decides nothing: names are only looked up later. */
export function readPlace(typed: string): PlaceWish {
  const text = typed.replace(/\s+/g, ' ').trim().slice(0, 200).replace(COUNTRY, '');
  const { postcode, before, after } = splitAtPostcode(text);
  const { street, rest } = splitStreet(before);
  const names = [rest, after].flatMap((part) => part.split(/[,;()]/)).map(foldName);
  return { text, whole: foldName(text), postcode, street, names: [...new Set(names.filter((name) => name !== ''))] };
}

/** The last number of four digits: "Steenweg 1200, 3000 Leuven" lies in 3000. */
function splitAtPostcode(text: string) {
  const found = [...text.matchAll(/(?:\bB-?)?\b([1-9]\d{3})\b/gi)].at(-1);
  if (found === undefined) return { postcode: null, before: text, after: '' };
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return { postcode: found[1] ?? null, before, after };
}

/** Cuts "Naamsestraat 12 bus 3, Leuven" into the street and the rest; without number the street's own word tells. */
function splitStreet(text: string): { street: string | null; rest: string } {
  const numbered =
    /^\s*([^,\d]*\p{L}{2}[^,\d]*?),?\s+(\d{1,4}\s?[a-z]?(?:\/\w+)?(?:[\s,]+(?:bus|b)\s*\w+)?)(?=[\s,]|$)(.*)$/iu.exec(
      text,
    );
  if (numbered !== null) return { street: `${numbered[1]} ${numbered[2]}`.trim(), rest: numbered[3] ?? '' };
  const words = text.split(/(?<=[\s,])/);
  const last = words.findIndex((word) => STREET_WORD.test(foldName(word)) && foldName(word).length > 4);
  if (last === -1) return { street: null, rest: text };
  const street = words
    .slice(0, last + 1)
    .join('')
    .replace(/[\s,]+$/, '');
  return { street, rest: words.slice(last + 1).join('') };
}
