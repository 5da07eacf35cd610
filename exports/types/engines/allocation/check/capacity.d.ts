import type { Faults } from './faults.ts';
import type { Holding } from './holding.ts';
import type { Market } from './market.ts';
import type { Pool } from './pools.ts';
/**
 * Recounts every lane of a location. Those who have their place there today may be more than a limit that was lowered;
 * nobody else may come where they are.
 */
export declare function countPlaces(market: Market, position: number, pools: readonly Pool[], holding: Holding, faults: Faults): void;
