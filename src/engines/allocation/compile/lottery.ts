import { hash32, mix32 } from '../model.ts';

/**
 * The lottery of model.ts in bulk: a text is hashed once and gives a number for every seed. Both halves of a text's
 * hash stand beside each other, so that thousands of lotteries on one index cost no text at all.
 */
export interface Hashes {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

const START_A = 0x9e3779b9;
const START_B = 0x85ebca6b;

export const noHashes = (length: number): Hashes => ({ a: new Int32Array(length), b: new Int32Array(length) });

export function hashInto(hashes: Hashes, at: number, text: string): void {
  hashes.a[at] = hash32(text, START_A);
  hashes.b[at] = hash32(text, START_B);
}

/** Lottery numbers of all texts under one seed. */
export function lotteryNumbers({ a, b }: Hashes, seed: string): Float64Array {
  const s = hash32(seed, 0xc2b2ae35);
  const t = hash32(seed, 0x27d4eb2f);
  const numbers = new Float64Array(a.length);
  for (let at = 0; at < a.length; at += 1) {
    const low = mix32(Math.imul(a[at]! ^ s, 0x9e3779b1) + b[at]!) >>> 0;
    const high = mix32(Math.imul(b[at]! ^ t, 0x85ebca77) + a[at]!) >>> 16;
    numbers[at] = high * 0x1_0000_0000 + low;
  }
  return numbers;
}
