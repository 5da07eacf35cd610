import type { Applicants } from './applicants.ts';
import { type Clearing } from './clearing.ts';
/** Which touched location is looked at next; the first for plain repair, a random one in a search. */
export type Pick = (queue: readonly number[]) => number;
/**
 * Looks at every location where somebody left: whoever asks for it, prefers it to what he holds and would be taken,
 * moves in; who is displaced goes where he is taken, the best first. Ends when no location is left, or when each has
 * been looked at `visits` times (then claims may remain). True when it ended by itself.
 */
export declare function repair(clearing: Clearing, applicants: Applicants, visits: number, pick?: Pick): boolean;
