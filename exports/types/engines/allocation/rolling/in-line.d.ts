import type { Door } from '../clearing/door.ts';
import type { Pools } from '../compile/pools.ts';
import type { Book } from './book.ts';
/** One in line for a location. */
export interface InLine {
    readonly request: string;
    readonly choice: number;
    readonly fits: boolean;
    /** Half-days (bits) of the asked week that are full somewhere in the stay; 0 when it fits. */
    readonly blocked: number;
}
/** Along the waiting list of a location, with what stands in the way of each. */
export declare function nextInLine(book: Book, door: Door, location: string, count: number, wants: (request: number, choice: number) => boolean): InLine[];
export declare function mayUse(book: Book, { admits, longest }: Pools, pool: number, request: number): boolean;
