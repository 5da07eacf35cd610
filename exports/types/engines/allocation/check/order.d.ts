import { type Choice } from '../model.ts';
import { type Market } from './market.ts';
/** Who asks for which choice. */
export interface Asking {
    readonly request: number;
    readonly choice: Choice;
}
/** The choice is the place of today itself, not one of several locations. */
export declare const isSeat: (market: Market, { request, choice }: Asking, position: number) => boolean;
/** Who goes before whom at a location, from the facts as they stand in the input. Negative: one goes before two. */
export declare function makeOrder(market: Market): (one: Asking, two: Asking, location: number, membersFirst: number) => number;
export type Order = ReturnType<typeof makeOrder>;
