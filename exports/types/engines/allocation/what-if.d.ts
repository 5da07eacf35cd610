import type { Instance } from './model.ts';
import { type Allocation } from './allocate.ts';
import { type Market } from './compile/market.ts';
export interface Scenario {
    readonly policy: string;
    readonly seed: string;
}
/**
 * Many scenarios on one compiled market: what does not depend on the seed is computed once per policy. Scenarios with
 * the same seeds differ by their policies only (common random numbers), so pairs may be compared one by one.
 */
export declare class WhatIf {
    readonly market: Market;
    private readonly pools;
    constructor(instance: Instance);
    run({ policy, seed }: Scenario): Allocation;
}
