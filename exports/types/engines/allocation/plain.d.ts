/**
 * The classical problem (hospitals and residents; with capacity 1 the stable marriage): everyone takes one place and
 * each location orders its applicants in a list. No days, no lanes, no reserves: a road of its own without any index.
 * Numbers from 0.
 */
export interface PlainProblem {
    /** Locations per request, the best first. */
    readonly choices: readonly ArrayLike<number>[];
    /** Requests per location, those who go first in front; who is not listed is not admitted. */
    readonly orders: readonly ArrayLike<number>[];
    readonly capacity: ArrayLike<number>;
}
/** The stable outcome that is best for every request: the location of each, or −1. */
export declare function allocatePlain(problem: PlainProblem): Int32Array;
