import type { Instance, Lane } from '../model.ts';

/**
 * How counts are packed: several half-days of one period in one 32-bit word, each with a guard bit above its count.
 * A free count f is stored as guard + f; subtracting a demand d leaves the guard standing exactly when d ≤ f. So ten
 * half-days are tested with three subtractions. Small numbers take 8 bits each, others 16.
 */
export interface Fields {
  readonly bits: 8 | 16;
  readonly perWord: 2 | 4;
  /** Words in one period. */
  readonly words: number;
  readonly guard: number;
  readonly limit: number;
}

/** A demand of one request per half-day, and an overload by those who sit, stay well inside the guard. */
const SMALL_DEMAND = 15;
const SMALL_OVERLOAD = 100;
export const LARGEST_DEMAND = 500;

export function chooseFields(instance: Instance, largestDemand: number, mostSitting: number): Fields {
  if (largestDemand > LARGEST_DEMAND) throw new RangeError(`one request asks for more than ${LARGEST_DEMAND} children`);
  const small = largestDemand <= SMALL_DEMAND && mostSitting <= SMALL_OVERLOAD && largestCapacity(instance) <= 127;
  const bits = small ? 8 : 16;
  const perWord = small ? 4 : 2;
  return {
    bits,
    perWord,
    words: Math.ceil(instance.halfDays / perWord),
    guard: small ? 0x80808080 | 0 : 0x80008000 | 0,
    limit: small ? 127 : 32_767,
  };
}

function largestCapacity(instance: Instance): number {
  let largest = 0;
  const look = (lanes: readonly Lane[]) => {
    for (const lane of lanes) for (const places of lane.capacity) if (places > largest) largest = places;
  };
  for (const location of instance.locations) {
    look(location.lanes);
    for (const pool of location.pools ?? []) look(pool.lanes);
  }
  return largest;
}

/** The word and the shift of a half-day within its period. */
export const wordOf = (fields: Fields, halfDay: number): number => Math.floor(halfDay / fields.perWord);
export const shiftOf = (fields: Fields, halfDay: number): number => (halfDay % fields.perWord) * fields.bits;

/** Reads one free count back; negative when those who sit are over the limit. */
export function readField(fields: Fields, word: number, shift: number): number {
  const mask = fields.bits === 8 ? 0xff : 0xffff;
  return ((word >>> shift) & mask) - (fields.limit + 1);
}
