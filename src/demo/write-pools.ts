import type { CalendarDate } from '../kernel/calendar-date.ts';
import { newId, type LocationId, type PoolId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { openPool } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedPool } from './plan-pools.ts';
import { actOn, inParallel } from './writer.ts';

/** Opens the pools, each on its first day or on the day after the region began; answers their ids. */
export async function writePools(
  around: Surroundings,
  pools: readonly PlannedPool[],
  locations: ReadonlyMap<PlannedLocation, LocationId>,
  first: CalendarDate,
): Promise<Map<PlannedPool, PoolId>> {
  const written = new Map<PlannedPool, PoolId>();
  await inParallel(pools, async (pool, number) => {
    const { kind, places, halfDays, financier, whoMay, from, fallbackOpen } = pool;
    const location = locations.get(pool.location);
    if (location === undefined) throw new Error(`${pool.location.fileNumber} is not written`);
    const id = newId<PoolId>();
    const day = from > first ? from : first;
    await actOn(around, day, 14_400 + number, openPool, {
      id, location, kind, places, halfDays, financier, whoMay, from,
      ...(fallbackOpen === null ? {} : { fallbackOpen }),
    }); // prettier-ignore
    written.set(pool, id);
  });
  return written;
}
