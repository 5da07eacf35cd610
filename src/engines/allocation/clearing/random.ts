/** Random whole numbers below `n`, the same ones for the same start (xorshift). */
export function randomFrom(start: number): (n: number) => number {
  let state = start | 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}
