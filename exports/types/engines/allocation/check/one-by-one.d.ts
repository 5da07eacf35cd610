import { type Proofs } from './certificates.ts';
import { type Holding } from './holding.ts';
import { type Market } from './market.ts';
import type { Order } from './order.ts';
import type { Pool } from './pools.ts';
/** What it takes to ask one question by itself. */
export interface Scene {
    readonly market: Market;
    readonly order: Order;
    readonly holding: Holding;
    poolsAt(position: number): readonly Pool[];
}
/**
 * One request and one choice by itself, at every location of the choice, from the holders there without the request:
 * for choices in several locations, and for who holds a worse choice at the same location.
 */
export declare function askAlone(scene: Scene, request: number, choice: number, proofs: Proofs | undefined): number;
/** Does the choice fit, with some days and in some pools, beside everyone who holds a place now? */
export declare function isWaste({ market, holding, poolsAt }: Scene, request: number, choice: number): boolean;
