import { served } from './served.ts';

/** Where a part of a text begins, and the place behind its end. */
export type Span = readonly [from: number, to: number];

/** A list in a JSON text: where it stands with its brackets, and where its items stand. */
export interface Spans {
  readonly list: Span;
  readonly items: readonly Span[];
}

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d];
const opens = (sign: number) => sign === OPEN || sign === 0x7b;
const closes = (sign: number) => sign === CLOSE || sign === 0x7d;
const TURN = 4 * 1024 * 1024;

/**
 * Finds the items of a list that is a member of the outermost object, without parsing the text as a whole; null when there
 * is none. Only brackets and quotes are looked at: whoever parses what was found hears what is wrong in it. Of two members
 * of this name the last counts, as for JSON.parse.
 */
export async function arrayIn(text: string, name: string): Promise<Spans | null> {
  let found: Spans | null = null;
  let items: [number, number][] = [];
  let [depth, from, start, inside, turn] = [0, 0, 0, false, TURN];
  const wanted = new RegExp(`"${name}"\\s*:\\s*$`);
  for (let at = 0; at < text.length; at += 1) {
    if (at > turn) {
      turn += TURN;
      await served();
    }
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfText(text, at);
    else if (opens(sign)) {
      depth += 1;
      if (depth === 2 && sign === OPEN && wanted.test(text.slice(Math.max(0, at - name.length - 60), at)))
        [inside, start, from, items] = [true, at, at + 1, []];
    } else if (closes(sign)) {
      depth -= 1;
      if (inside && depth === 1) {
        if (text.slice(from, at).trim() !== '' || items.length > 0) items.push([from, at]);
        [found, inside] = [{ list: [start, at + 1], items }, false];
      }
    } else if (sign === COMMA && inside && depth === 2) {
      items.push([from, at]);
      from = at + 1;
    }
  }
  return found;
}

/** The place of the quote that ends a text in quotes. */
function endOfText(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** The text with an empty list in its place. */
export const cutOut = (text: string, { list: [from, to] }: Spans): string =>
  `${text.slice(0, from)}[]${text.slice(to)}`;
