import { foldName } from '../../geo/index.ts';

/** How well a name fits what was typed: not, with another spelling, or as typed. */
export const NO_MATCH = 0;
export const ALIKE = 1;
export const AS_TYPED = 2;

/**
 * Finds names by what somebody remembers of them: parts, joined or split words, a typing error. Every word that was typed
 * must be in the name; a word of four letters may miss one, a word of eight two.
 */
export class NameIndex {
  readonly #size: number;
  /** Each name folded, without spaces too. */
  readonly #joined: readonly string[];
  readonly #words = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.#size = names.length;
    const folded = names.map(foldName);
    this.#joined = folded.map((name) => name.replaceAll(' ', ''));
    folded.forEach((name, row) => {
      for (const word of new Set(name.split(' '))) {
        const rows = this.#words.get(word);
        if (rows === undefined) this.#words.set(word, [row]);
        else rows.push(row);
      }
    });
  }

  /** Per name how well it fits. */
  match(typed: string): Uint8Array {
    const folded = foldName(typed);
    const found = new Uint8Array(this.#size);
    const joined = folded.replaceAll(' ', '');
    if (joined === '') return found;
    const words = folded.split(' ');
    words.forEach((word, position) => {
      for (const [known, rows] of this.#words)
        if (known.startsWith(word) || isAlike(word, known))
          for (const row of rows) if (found[row] === position) found[row] = position + 1;
    });
    for (let row = 0; row < this.#size; row += 1) {
      const whole = this.#joined[row]!.includes(joined);
      found[row] = whole ? AS_TYPED : found[row] === words.length ? ALIKE : NO_MATCH;
    }
    return found;
  }
}

/** Letters that may differ between two words that are meant to be one. */
const slack = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** Is one word the other with a letter or two added, dropped, changed or swapped with its neighbour? */
export function isAlike(typed: string, known: string): boolean {
  const allowed = slack(typed);
  if (allowed === 0 || Math.abs(typed.length - known.length) > allowed) return typed === known;
  let [beforeLast, last] = [[] as number[], Array.from({ length: known.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= known.length; column += 1) {
      const same = typed[row - 1] === known[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && typed[row - 1] === known[column - 2] && typed[row - 2] === known[column - 1])
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > allowed) return false;
    [beforeLast, last] = [last, current];
  }
  return last[known.length]! <= allowed;
}
