import type { Market } from '../compile/market.ts';
import type { Order } from '../compile/order.ts';
/** Who asks for each location, those who go first in front: choices start[l] to start[l + 1] − 1 of `choice`. */
export interface Applicants {
    readonly start: Int32Array;
    readonly choice: Int32Array;
    readonly request: Int32Array;
    /** Choices in several locations that touch the location. */
    readonly several: ReadonlyMap<number, readonly {
        readonly request: number;
        readonly choice: number;
    }[]>;
}
export declare function applicantsOf(market: Market, order: Order): Applicants;
