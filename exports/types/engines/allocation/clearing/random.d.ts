/** Random whole numbers below `n`, the same ones for the same start (xorshift). */
export declare function randomFrom(start: number): (n: number) => number;
