import type { Market } from '../compile/market.ts';
import { asMember } from '../compile/order.ts';
import type { Pools } from '../compile/pools.ts';

/** Who may stand at which pool, and how far in front. */
export class Entry {
  constructor(
    private readonly market: Market,
    private readonly pools: Pools,
  ) {}

  /** A reserve of its own group, or an extra pool: tried before the open pool. */
  isOwn(pool: number, request: number): boolean {
    return ((this.pools.first[pool]! | this.pools.admits[pool]!) & this.market.memberOf[request]!) !== 0;
  }

  mayUse(pool: number, request: number): boolean {
    const { admits, longest } = this.pools;
    if (admits[pool]! !== 0 && (admits[pool]! & this.market.memberOf[request]!) === 0) return false;
    return this.market.stay[request]! <= longest[pool]!;
  }

  /** The key in this pool: members go first in the pool of their group. */
  keyIn(pool: number, key: number, request: number): number {
    return (this.pools.first[pool]! & this.market.memberOf[request]!) !== 0 ? asMember(key) : key;
  }

  /** Pools of a location that the request may use, its own first. */
  poolsFor(location: number, request: number): number[] {
    const own: number[] = [];
    const others: number[] = [];
    for (let pool = this.pools.poolStart[location]!; pool < this.pools.poolStart[location + 1]!; pool += 1)
      if (this.mayUse(pool, request)) (this.isOwn(pool, request) ? own : others).push(pool);
    return [...own, ...others];
  }
}
