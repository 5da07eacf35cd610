/**
 * Sorts `order` (positions) by `value` of each position, keeping equal ones in their order: one counting pass per 16
 * bits of the range. Values are safe integers. Returns the sorted positions; `order` may be reused by the caller.
 */
export declare function sortBy(order: Int32Array, value: ArrayLike<number>): Int32Array;
/** Positions 0 to n − 1. */
export declare function positions(n: number): Int32Array;
/** Per position its place in `order`. */
export declare function places(order: Int32Array): Int32Array;
