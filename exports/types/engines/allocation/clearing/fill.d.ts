import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';
/**
 * Lets everyone who prefers a place that is free have it, without displacing anyone, until nobody does: afterwards
 * there is no waste at the locations given (absent: all) and those where somebody left. Each move makes one family better off and none worse, so it ends.
 */
export declare function fill(clearing: Clearing, applicants: Applicants, where?: Iterable<number>): void;
