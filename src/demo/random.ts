/** A row of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, by weight. */
  weighted<T>(list: readonly T[], weightOf: (item: T, index: number) => number): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** mulberry32 (Tommy Ettinger, public domain): small, fast and good enough to spread people over a map. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => at(list, whole(0, list.length - 1));
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    weighted(list, weightOf) {
      let sum = 0;
      for (let index = 0; index < list.length; index += 1) sum += weightOf(list[index]!, index);
      let left = next() * sum;
      for (let index = 0; index < list.length; index += 1)
        if ((left -= weightOf(list[index]!, index)) < 0) return list[index]!;
      return at(list, list.length - 1);
    },
    shuffle(list) {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [mixed[last], mixed[other]] = [at(mixed, other), at(mixed, last)];
      }
      return mixed;
    },
  };
}

/** The item at a position that exists. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${String(index)} in a list of ${String(list.length)}`);
  return item;
}

/** A seed from words: the same words, the same seed (FNV-1a). */
export const seedOf = (words: string): number =>
  [...words].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
