import type { Market } from '../compile/market.ts';
import type { Order } from '../compile/order.ts';
import { sortBy } from '../compile/radix.ts';

/** Who asks for each location, those who go first in front: choices start[l] to start[l + 1] − 1 of `choice`. */
export interface Applicants {
  readonly start: Int32Array;
  readonly choice: Int32Array;
  readonly request: Int32Array;
  /** Choices in several locations that touch the location. */
  readonly several: ReadonlyMap<number, readonly { readonly request: number; readonly choice: number }[]>;
}

const INSERTION_AT_MOST = 1000;

export function applicantsOf(market: Market, order: Order): Applicants {
  const { choiceStart, choiceLocation } = market;
  const start = new Int32Array(market.locationInput.length + 1);
  const several = new Map<number, { request: number; choice: number }[]>();
  for (const location of choiceLocation) if (location >= 0) start[location + 1]! += 1;
  for (let l = 1; l < start.length; l += 1) start[l]! += start[l - 1]!;
  const next = start.slice(0, -1);
  const choice = new Int32Array(start[start.length - 1]!);
  const request = new Int32Array(choice.length);
  // In the order of proposals: with one common order each list is sorted already.
  for (const r of order.proposals)
    for (let c = choiceStart[r]!; c < choiceStart[r + 1]!; c += 1) {
      const location = choiceLocation[c]!;
      if (location >= 0) {
        const at = next[location]!;
        choice[at] = c;
        request[at] = r;
        next[location] = at + 1;
        continue;
      }
      for (const place of market.several[-1 - location]!.locations)
        several.set(place, [...(several.get(place) ?? []), { request: r, choice: c }]);
    }
  for (let l = 0; l + 1 < start.length; l += 1) sortList(choice, request, order.choice, start[l]!, start[l + 1]!);
  return { start, choice, request, several };
}

function sortList(choice: Int32Array, request: Int32Array, key: Int32Array, from: number, end: number): void {
  if (end - from > INSERTION_AT_MOST) {
    const sorted = sortBy(choice.slice(from, end), key);
    const requestOf = new Map<number, number>();
    for (let at = from; at < end; at += 1) requestOf.set(choice[at]!, request[at]!);
    choice.set(sorted, from);
    for (let at = from; at < end; at += 1) request[at] = requestOf.get(choice[at]!)!;
    return;
  }
  for (let at = from + 1; at < end; at += 1) {
    const c = choice[at]!;
    const r = request[at]!;
    const k = key[c]!;
    let back = at;
    while (back > from && key[choice[back - 1]!]! > k) {
      choice[back] = choice[back - 1]!;
      request[back] = request[back - 1]!;
      back -= 1;
    }
    choice[back] = c;
    request[back] = r;
  }
}
