import type { Instance } from './model.ts';
import { allocateIn, policyOf, type Allocation } from './allocate.ts';
import { compile, type Market } from './compile/market.ts';
import { poolsOf, type Pools } from './compile/pools.ts';

export interface Scenario {
  readonly policy: string;
  readonly seed: string;
}

/**
 * Many scenarios on one compiled market: what does not depend on the seed is computed once per policy. Scenarios with
 * the same seeds differ by their policies only (common random numbers), so pairs may be compared one by one.
 */
export class WhatIf {
  readonly market: Market;
  private readonly pools = new Map<string, Pools>();

  constructor(instance: Instance) {
    this.market = compile(instance);
  }

  run({ policy, seed }: Scenario): Allocation {
    let pools = this.pools.get(policy);
    if (!pools) this.pools.set(policy, (pools = poolsOf(this.market, policyOf(this.market.instance, policy))));
    return allocateIn(this.market, { policy, seed }, { pools });
  }
}
