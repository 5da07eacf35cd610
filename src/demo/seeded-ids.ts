import { createHash } from 'node:crypto';
import { hashCode } from '../modules/requests/index.ts';
import type { Random } from './random.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids, numbers and codes that are the same for the same seed. Only for made-up regions: who knows the seed knows all. */
export interface SeededIds {
  /** A UUIDv7 of that moment. */
  id(at: number): string;
  number(year: string): string;
  /** A family's code and how it is kept. */
  code(): { code: string; hash: string };
}

export function seededIds(random: Random, seed: string): SeededIds {
  let made = 0;
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
  let [moment, prefix] = [-1, '']; // many ids of one moment follow each other
  const base32 = (value: number, width: number) =>
    Array.from({ length: width }, (_, place) => alphabet[Math.floor(value / 32 ** place) & 31]).join('');
  return {
    id(at) {
      if (at !== moment) {
        const time = hex(at, 12);
        [moment, prefix] = [at, `${time.slice(0, 8)}-${time.slice(8)}-7`];
      }
      made += 1;
      return `${prefix}${hex(Math.floor(random.next() * 4096), 3)}-8${hex(made & 4095, 3)}-${hex(made, 12)}`;
    },
    // Numbered on, then stirred by an odd factor: no two alike, and no order to be seen.
    number(year) {
      made += 1;
      return `K-${year}-${base32((made * 0x9e37_79b1) % 32 ** 8, 8)}`;
    },
    code() {
      made += 1;
      const digest = createHash('sha256')
        .update(`${seed} ${String(made)}`)
        .digest();
      const code = ([...digest.subarray(0, 16)].map((byte) => alphabet[byte & 31]).join('').match(/.{4}/g) ?? []).join('-'); // prettier-ignore
      return { code, hash: hashCode(code) };
    },
  };
}
