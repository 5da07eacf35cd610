import { addDemand } from './demand.ts';
import type { Faults } from './faults.ts';
import type { Holding } from './holding.ts';
import type { Market } from './market.ts';
import { isSeat } from './order.ts';
import type { Pool } from './pools.ts';

/**
 * Recounts every lane of a location. Those who have their place there today may be more than a limit that was lowered;
 * nobody else may come where they are.
 */
export function countPlaces(
  market: Market,
  position: number,
  pools: readonly Pool[],
  holding: Holding,
  faults: Faults,
): void {
  const holders = holding.holdersAt[position]!;
  if (holders.length === 0) return;
  const { periods, halfDays, instance } = market;
  pools.forEach((pool, number) => {
    const used = new Int32Array(pool.limit.length);
    const newcomers = new Int32Array(pool.limit.length);
    for (const { request, choice, pattern, pool: of } of holders) {
      if (of !== number) continue;
      addDemand(market, pool, used, request, choice, pattern);
      if (!isSeat(market, { request, choice }, position)) addDemand(market, pool, newcomers, request, choice, pattern);
    }
    for (let cell = 0; cell < used.length; cell += 1) {
      if (used[cell]! <= pool.limit[cell]! || newcomers[cell] === 0) continue;
      const [lane, slot] = [Math.floor(cell / (periods * halfDays)), cell % (periods * halfDays)];
      const where = `pool ${number}, lane ${pool.laneOfInput.indexOf(lane)}, period ${Math.floor(slot / halfDays)}, half-day ${slot % halfDays}`; // prettier-ignore
      faults.add({
        kind: 'capacity',
        location: instance.locations[position]!.id,
        detail: `${where}: ${used[cell]!} children for ${pool.limit[cell]!} places`,
      });
    }
  });
}
