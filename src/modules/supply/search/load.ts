import { addDays, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK } from '../../../kernel/half-days.ts';
import type { LocationId, PoolId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/connect.ts';
import { afterDay } from '../rules/dated.ts';
import { freeOfWeek, takenByPoolOf, type Pool } from '../rules/pools.ts';
import type { Reduction } from '../rules/reductions.ts';
import { gapWeeks, type GapWeeks } from '../rules/short-gaps.ts';
import { LICENCE_LANE, type PoolKind } from '../rules/terms.ts';
import { licensedInWeek, type Licence, type Opening, type WeekCounts } from '../rules/weeks.ts';
import { fillFreePlaces } from '../store/free-places.ts';
import { licencesByLocation, openingsByLocation } from '../store/licences.ts';
import { allLocations, locationsByIds, type Location } from '../store/locations.ts';
import { laneWeeks, type LaneRow } from '../store/occupancy.ts';
import { poolsByLocation } from '../store/pools.ts';
import { reductionsByLocation } from '../store/reductions.ts';

/** The free places of one pool, fourteen counts for each week. */
export interface PoolPlaces {
  readonly kind: PoolKind;
  readonly free: Int16Array;
}

/** What the search keeps of one location. */
export interface Loaded {
  readonly location: Location;
  readonly openings: readonly Opening[];
  /** Open places, fourteen counts for each week. */
  readonly free: Int16Array;
  /** The free places kept for somebody. */
  readonly pools: readonly PoolPlaces[];
  /** Weeks in which places are missing. */
  readonly gaps: readonly GapWeeks[];
}

/** More locations than this are asked for all at once. */
const MANY = 200;

/** These locations with their free places for so many weeks from the Monday of today. */
export async function loadLocations(
  db: Database,
  ids: readonly LocationId[],
  today: CalendarDate,
  weeks: number,
): Promise<Loaded[]> {
  const monday = mondayOf(today);
  const last = addDays(monday, 7 * weeks - 1);
  const asked = ids.length > MANY ? null : ids;
  const locations = asked === null ? await allLocations(db, today) : await locationsByIds(db, asked, today);
  const licences = await licencesByLocation(db, asked);
  const openings = await openingsByLocation(db, asked);
  const reductions = await reductionsByLocation(db, asked);
  const pools = await poolsByLocation(db, asked);
  const free = new Map<LocationId, Int16Array>();
  for (const { location } of locations)
    free.set(
      location,
      unoccupied(
        licences.get(location) ?? [],
        openings.get(location) ?? [],
        reductions.get(location) ?? [],
        monday,
        weeks,
      ),
    );
  await fillFreePlaces(db, LICENCE_LANE, monday, weeks, free);
  const kept = await keptPlaces(db, pools, { licences, openings, reductions }, free, monday, last, weeks, today);
  return locations.map((location) => ({
    location: withComingLicence(location, licences.get(location.location) ?? [], today),
    openings: openings.get(location.location) ?? [],
    free: free.get(location.location) ?? new Int16Array(),
    pools: kept.get(location.location) ?? [],
    gaps: gapWeeks(reductions.get(location.location) ?? [], monday, weeks),
  }));
}

/** A location that opens later is found with the places it will have; nothing is free before that day. */
function withComingLicence(location: Location, licences: readonly Licence[], today: CalendarDate): Location {
  if (location.opensOn === null) return location;
  return { ...location, places: afterDay(licences, today)[0]?.places ?? null };
}

interface Limits {
  readonly licences: ReadonlyMap<LocationId, readonly Licence[]>;
  readonly openings: ReadonlyMap<LocationId, readonly Opening[]>;
  readonly reductions: ReadonlyMap<LocationId, readonly Reduction[]>;
}

/** Takes what pools hold out of the open places of `free`, and answers what is free in each pool. */
async function keptPlaces(
  db: Database,
  poolsAt: ReadonlyMap<LocationId, readonly Pool[]>,
  { licences, openings, reductions }: Limits,
  free: Map<LocationId, Int16Array>,
  monday: CalendarDate,
  last: CalendarDate,
  weeks: number,
  today: CalendarDate,
): Promise<Map<LocationId, PoolPlaces[]>> {
  const rows = await laneWeeks(db, [...poolsAt.keys()], monday, last);
  const rowsAt = new Map([...poolsAt.keys()].map((location): [LocationId, LaneRow[]] => [location, []]));
  for (const row of rows) rowsAt.get(row.location)?.push(row);
  const kept = new Map<LocationId, PoolPlaces[]>();
  for (const [location, pools] of poolsAt) {
    const places = free.get(location);
    if (places === undefined) continue;
    const here = rowsAt.get(location) ?? [];
    const all = new Map(here.filter(({ lane }) => lane === LICENCE_LANE).map((row) => [row.week, row]));
    const taken = takenByPoolOf(here, pools);
    const lanes = new Map(pools.map(({ pool }) => [pool, new Int16Array(weeks * HALF_DAYS_IN_WEEK)]));
    for (let step = 0; step < weeks; step += 1) {
      const week = addDays(monday, 7 * step);
      const row = all.get(week) ?? {
        licensed: licensedInWeek(
          licences.get(location) ?? [],
          openings.get(location) ?? [],
          week,
          reductions.get(location) ?? [],
        ),
        taken: nobody,
      };
      const left = freeOfWeek(row, pools, taken.get(week) ?? noPools, week, today);
      places.set(left.open, step * HALF_DAYS_IN_WEEK);
      for (const [pool, counts] of left.pools) lanes.get(pool)?.set(counts, step * HALF_DAYS_IN_WEEK);
    }
    kept.set(
      location,
      pools.map(({ pool, kind }) => ({ kind, free: lanes.get(pool) ?? new Int16Array() })),
    );
  }
  return kept;
}

const nobody: WeekCounts = Array.from({ length: HALF_DAYS_IN_WEEK }, () => 0);
const noPools: ReadonlyMap<PoolId, WeekCounts> = new Map();

/** Free places where nobody is yet: the licence less what is missing for a while. */
function unoccupied(
  licences: readonly Licence[],
  openings: readonly Opening[],
  reductions: readonly Reduction[],
  monday: CalendarDate,
  weeks: number,
): Int16Array {
  const places = new Int16Array(weeks * HALF_DAYS_IN_WEEK);
  const [only] = licences;
  const simple = licences.length === 1 && only?.until === null && only.from <= monday && reductions.length === 0;
  const everyWeek = simple ? licensedInWeek(licences, openings, monday) : null;
  for (let week = 0; week < weeks; week += 1)
    places.set(
      everyWeek ?? licensedInWeek(licences, openings, addDays(monday, 7 * week), reductions),
      week * HALF_DAYS_IN_WEEK,
    );
  return places;
}
