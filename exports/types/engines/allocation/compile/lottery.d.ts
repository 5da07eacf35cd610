/**
 * The lottery of model.ts in bulk: a text is hashed once and gives a number for every seed. Both halves of a text's
 * hash stand beside each other, so that thousands of lotteries on one index cost no text at all.
 */
export interface Hashes {
    readonly a: Int32Array;
    readonly b: Int32Array;
}
export declare const noHashes: (length: number) => Hashes;
export declare function hashInto(hashes: Hashes, at: number, text: string): void;
/** Lottery numbers of all texts under one seed. */
export declare function lotteryNumbers({ a, b }: Hashes, seed: string): Float64Array;
