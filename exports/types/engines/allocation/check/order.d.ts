import { type Choice } from '../model.ts';
import { type Market } from './market.ts';
/** Who asks for which choice. */
export interface Asking {
    readonly request: number;
    readonly choice: Choice;
}
/** The choice is the place of today itself, not one of several locations. */
export declare const isSeat: (market: Market, { request, choice }: Asking, position: number) => boolean;
/** Who goes before whom at a location, from the facts as they stand in the input. */
export interface Order {
    /** The lower goes first: place of today, override, member of the group that goes first (0: none does), facts. */
    key(asking: Asking, location: number, membersFirst: number): number;
    /** Decides between equal keys. */
    lot(request: number, location: number): number;
    /** Negative: one goes before two. */
    compare(one: Asking, two: Asking, location: number, membersFirst: number): number;
}
export declare function makeOrder(market: Market): Order;
