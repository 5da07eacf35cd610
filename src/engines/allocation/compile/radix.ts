/** Below this, clearing the counters of one pass costs more than comparing. */
const FEW = 2000;

/**
 * Sorts `order` (positions) by `value` of each position, keeping equal ones in their order: one counting pass per 16
 * bits of the range. Values are safe integers. Returns the sorted positions; `order` may be reused by the caller.
 */
export function sortBy(order: Int32Array, value: ArrayLike<number>): Int32Array {
  if (order.length < 2) return order;
  if (order.length < FEW) return order.slice().sort((a, b) => value[a]! - value[b]!);
  let low = Infinity;
  let high = -Infinity;
  for (const at of order) {
    const v = value[at]!;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  let range = high - low;
  let divisor = 1;
  let from: Int32Array = order;
  let to: Int32Array = new Int32Array(order.length);
  while (range > 0) {
    pass(from, to, value, low, divisor);
    const spare = from === order ? new Int32Array(order.length) : from;
    from = to;
    to = spare;
    range = Math.floor(range / 65536);
    divisor *= 65536;
  }
  return from;
}

function pass(from: Int32Array, to: Int32Array, value: ArrayLike<number>, low: number, divisor: number): void {
  const digits = new Uint16Array(from.length);
  const count = new Int32Array(65537);
  for (let at = 0; at < from.length; at += 1) {
    const shifted = value[from[at]!]! - low;
    // Within 32 bits the shift is exact and much faster than a division.
    const digit = divisor === 1 && shifted < 0x8000_0000 ? shifted & 65535 : Math.floor(shifted / divisor) % 65536;
    digits[at] = digit;
    count[digit + 1]! += 1;
  }
  for (let digit = 0; digit < 65536; digit += 1) count[digit + 1]! += count[digit]!;
  for (let at = 0; at < from.length; at += 1) {
    const digit = digits[at]!;
    to[count[digit]!] = from[at]!;
    count[digit]! += 1;
  }
}

/** Positions 0 to n − 1. */
export function positions(n: number): Int32Array {
  const order = new Int32Array(n);
  for (let at = 0; at < n; at += 1) order[at] = at;
  return order;
}

/** Per position its place in `order`. */
export function places(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) place[order[at]!] = at;
  return place;
}
