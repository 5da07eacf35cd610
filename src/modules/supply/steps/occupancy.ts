import { weeksBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf, noHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import type { Pool } from '../rules/pools.ts';
import { LICENCE_LANE, OPEN_LANE } from '../rules/terms.ts';
import { licensedInWeek, mergeChanges, planChanges, sameCounts, type Plan } from '../rules/weeks.ts';
import { lockGates } from '../store/gates.ts';
import { licencesByLocation, licencesOf, openingsByLocation, openingsOf } from '../store/licences.ts';
import { bookedLocations, changeLicensed, changeTaken, insertWeeks, knownWeeks, laneWeeks, licensedWeeks } from '../store/occupancy.ts'; // prettier-ignore
import { poolsByLocation, poolsOf } from '../store/pools.ts';
import { reductionsByLocation, reductionsOf } from '../store/reductions.ts';
import { shareOut } from './lanes.ts';

export { lockGates };

const FOREVER = '9999-12-27' as CalendarDate;

/**
 * Takes a place on these plans at a location: an open one, or one of the pool that the plan names. The gate must be
 * locked. The database refuses (constraint `occupancy_within_ceiling`) what does not fit; ask `fullHalfDays` first for a
 * friendly answer. With `today`, what pools left unused is open as far as it fell back by then.
 */
export async function takePlaces(
  tx: Transaction,
  location: LocationId,
  plans: readonly Plan[],
  today: CalendarDate | null = null,
): Promise<void> {
  const pools = await poolsOf(tx, location);
  await openWeeks(tx, location, plans, pools, today);
  await count(tx, location, plans, pools, 1);
}

/** Gives back the places of these plans, to the pool they came from. The gate must be locked. */
export async function releasePlaces(tx: Transaction, location: LocationId, plans: readonly Plan[]): Promise<void> {
  await count(tx, location, plans, await poolsOf(tx, location), -1);
}

/** Everybody counts under the licence; where there are pools also in the own lane. */
async function count(
  tx: Transaction,
  location: LocationId,
  plans: readonly Plan[],
  pools: readonly Pool[],
  by: 1 | -1,
): Promise<void> {
  const change = (lane: string, of: readonly Plan[]) =>
    changeTaken(tx, location, lane, mergeChanges(of.flatMap((plan) => planChanges(plan, by))));
  await change(LICENCE_LANE, plans);
  if (pools.length === 0) return;
  const lanes = new Set(plans.map(laneOf));
  for (const lane of [...lanes].sort())
    await change(
      lane,
      plans.filter((plan) => laneOf(plan) === lane),
    );
}

const laneOf = ({ pool }: Plan): string => pool ?? OPEN_LANE;

/**
 * The half-days of the plan that are full in at least one of its weeks, and the first week where that is so: under the
 * licence, or among the places the plan may use. `kept`: the licence has room; what is left is kept for somebody else.
 */
export async function fullHalfDays(
  tx: Transaction,
  location: LocationId,
  plan: Plan,
  today: CalendarDate | null = null,
): Promise<{ full: HalfDays; firstWeek: CalendarDate | null; kept: boolean }> {
  const pools = await poolsOf(tx, location);
  await openWeeks(tx, location, [plan], pools, today);
  const changes = new Map(planChanges(plan, 1).map(({ week, delta }) => [week, delta]));
  const [first, last] = spanOf([plan]);
  const lanes = pools.length === 0 ? [LICENCE_LANE] : [LICENCE_LANE, laneOf(plan)];
  const full = new Set<number>();
  let firstWeek: CalendarDate | null = null;
  let kept = true;
  for (const row of await laneWeeks(tx, [location], first, last)) {
    if (!lanes.includes(row.lane)) continue;
    const delta = changes.get(row.week) ?? [];
    const here = halfDayIndices.filter((i) => (delta[i] ?? 0) > 0 && (row.taken[i] ?? 0) + 1 > (row.ceiling[i] ?? 0));
    if (here.length === 0) continue;
    firstWeek ??= row.week;
    if (row.lane === LICENCE_LANE) kept = false;
    for (const index of here) full.add(index);
  }
  return { full: full.size === 0 ? noHalfDays : halfDaysOf(full), firstWeek, kept: kept && full.size > 0 };
}

/** The first and the last Monday of the plans. */
function spanOf(plans: readonly Plan[]): [CalendarDate, CalendarDate] {
  const weeks = plans.flatMap((plan) => weeksBetween(plan.from, plan.until)).sort();
  return [weeks[0] ?? FOREVER, weeks.at(-1) ?? FOREVER];
}

/** Makes sure every week of the plans has its rows. */
async function openWeeks(
  tx: Transaction,
  location: LocationId,
  plans: readonly Plan[],
  pools: readonly Pool[],
  today: CalendarDate | null,
): Promise<void> {
  const weeks = [...new Set(plans.flatMap((plan) => weeksBetween(plan.from, plan.until)))].sort();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return;
  const known = await knownWeeks(tx, location, LICENCE_LANE, first, last);
  const missing = weeks.filter((week) => !known.has(week));
  if (missing.length > 0) {
    const licensed = await licensedAt(tx, location);
    await insertWeeks(tx, location, LICENCE_LANE, missing.map(licensed));
  }
  await shareOut(tx, location, pools, first, last, today);
}

/** What determines the licensed places of a location, as a function of the week. */
async function licensedAt(tx: Transaction, location: LocationId) {
  const [licences, openings] = [await licencesOf(tx, location), await openingsOf(tx, location)];
  const reductions = await reductionsOf(tx, location);
  return (week: CalendarDate) => ({ week, licensed: licensedInWeek(licences, openings, week, reductions) });
}

/** Locations whose weeks are gone through at once: a few thousand rows. */
const TOGETHER = 25;

/**
 * After a change of licence, opening hours, reductions or pools: the weeks that have a row get their new places. Whoever is
 * there stays. The gates must be locked.
 */
export async function relicense(
  tx: Transaction,
  changes: readonly { readonly location: LocationId; readonly from: CalendarDate }[],
  today: CalendarDate | null = null,
): Promise<void> {
  if (changes.length === 0) return;
  const booked = await bookedLocations(tx, changes.map(({ location }) => location)); // prettier-ignore
  const here = changes.filter(({ location }) => booked.has(location));
  for (let start = 0; start < here.length; start += TOGETHER)
    await relicenseSome(tx, here.slice(start, start + TOGETHER), today);
}

async function relicenseSome(
  tx: Transaction,
  changes: readonly { readonly location: LocationId; readonly from: CalendarDate }[],
  today: CalendarDate | null,
): Promise<void> {
  const ids = changes.map(({ location }) => location);
  const first = new Map(changes.map(({ location, from }) => [location, weeksBetween(from, from)[0] ?? from]));
  const [licences, openings] = [await licencesByLocation(tx, ids), await openingsByLocation(tx, ids)];
  const reductions = await reductionsByLocation(tx, ids);
  const rows = await licensedWeeks(tx, LICENCE_LANE, [...first.values()].sort()[0] ?? FOREVER, ids);
  const changed = rows.flatMap(({ location, week, licensed: was }) => {
    if (week < (first.get(location) ?? FOREVER)) return [];
    const licensed = licensedInWeek(licences.get(location) ?? [], openings.get(location) ?? [], week, reductions.get(location)); // prettier-ignore
    return sameCounts(was, licensed) ? [] : [{ location, week, licensed }];
  });
  await changeLicensed(tx, LICENCE_LANE, changed);
  for (const [location, pools] of await poolsByLocation(tx, ids))
    await shareOut(tx, location, pools, first.get(location) ?? FOREVER, FOREVER, today);
}
