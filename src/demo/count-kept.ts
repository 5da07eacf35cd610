import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { PoolId } from '../kernel/ids.ts';
import { OPEN_LANE, openTakenOf, sharesOfWeek, type Plan } from '../modules/supply/index.ts';
import { CountedPlaces, occupancyRow } from './count-places.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedPool } from './plan-pools.ts';

interface Kept extends PlannedPool {
  readonly pool: PoolId;
  readonly counted: CountedPlaces;
}

/** The lanes beside the licence of a whole region: who is in which pool, and in the open places. See docs/decisions/0009. */
export class KeptPlaces {
  readonly #at = new Map<PlannedLocation, Kept[]>();
  readonly #of = new Map<PlannedPool, Kept>();

  constructor(
    pools: readonly PlannedPool[],
    ids: ReadonlyMap<PlannedPool, string>,
    first: CalendarDate,
    weeks: number,
  ) {
    for (const planned of pools) {
      const kept: Kept = {
        ...planned,
        pool: (ids.get(planned) ?? '') as PoolId,
        counted: new CountedPlaces(first, weeks),
      };
      this.#of.set(planned, kept);
      this.#at.set(planned.location, [...(this.#at.get(planned.location) ?? []), kept].sort(byFirstDay));
    }
  }

  /** Counts a plan in a pool. Who is in it must be counted for everybody too. */
  add(pool: PlannedPool, plan: Plan): void {
    this.#of.get(pool)?.counted.add(pool.location, plan);
  }

  /** The rows of a location from a week on: for the open places and for each pool, what it holds and who is in it. */
  *rows(location: PlannedLocation, id: string, everybody: CountedPlaces, from: CalendarDate): Generator<string> {
    const pools = this.#at.get(location);
    if (pools === undefined) return;
    for (const { monday, licensed, taken } of everybody.weeksOf(location)) {
      if (monday < from) continue;
      const inPools = new Map(pools.map(({ pool, counted }) => [pool, counted.takenIn(location, monday)]));
      const shares = sharesOfWeek(licensed, pools, inPools, monday, null);
      const lane = (name: string, share: readonly number[], here: readonly number[]) =>
        occupancyRow(id, name, monday, share, here);
      yield lane(OPEN_LANE, shares.open, openTakenOf(Array.from(taken), inPools));
      for (const { pool } of pools) yield lane(pool, shares.pools.get(pool) ?? [], inPools.get(pool) ?? []);
    }
  }
}

/** The order in which pools take their places. */
const byFirstDay = (a: Kept, b: Kept): number => (a.from + a.pool < b.from + b.pool ? -1 : 1);
