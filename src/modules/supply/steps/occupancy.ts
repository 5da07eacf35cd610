import { weeksBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf, noHalfDays, union, type HalfDays } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import { licensedInWeek, mergeChanges, planChanges, type Plan } from '../rules/weeks.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licencesOf, openingsOf } from '../store/licences.ts';
import { lockGates } from '../store/gates.ts';
import { changeLicensed, changeTaken, insertWeeks, knownWeeks, occupancyWeeks } from '../store/occupancy.ts';

export { lockGates };

/**
 * Takes a place on these plans at a location. The gate must be locked. The database refuses (constraint
 * `occupancy_within_ceiling`) what does not fit; ask `fullHalfDays` first for a friendly answer.
 */
export async function takePlaces(tx: Transaction, location: LocationId, plans: readonly Plan[]): Promise<void> {
  await openWeeks(tx, location, plans);
  await changeTaken(tx, location, LICENCE_LANE, mergeChanges(plans.flatMap((plan) => planChanges(plan, 1))));
}

/** Gives back the places of these plans. The gate must be locked. */
export async function releasePlaces(tx: Transaction, location: LocationId, plans: readonly Plan[]): Promise<void> {
  await changeTaken(tx, location, LICENCE_LANE, mergeChanges(plans.flatMap((plan) => planChanges(plan, -1))));
}

/** The half-days of the plan that are full in at least one of its weeks, and the first week where that is so. */
export async function fullHalfDays(
  tx: Transaction,
  location: LocationId,
  plan: Plan,
): Promise<{ full: HalfDays; firstWeek: CalendarDate | null }> {
  await openWeeks(tx, location, [plan]);
  const changes = planChanges(plan, 1);
  const rows = await weeksOf(tx, location, plan);
  let full: HalfDays = noHalfDays;
  let firstWeek: CalendarDate | null = null;
  for (const row of rows) {
    const delta = changes.find(({ week }) => week === row.week)?.delta ?? [];
    const here = halfDaysOf(
      halfDayIndices.filter((i) => (delta[i] ?? 0) > 0 && (row.taken[i] ?? 0) + 1 > (row.ceiling[i] ?? 0)),
    );
    if (here !== noHalfDays) firstWeek ??= row.week;
    full = union(full, here);
  }
  return { full, firstWeek };
}

const weeksOf = (db: Executor, location: LocationId, plan: Plan) => {
  const weeks = weeksBetween(plan.from, plan.until);
  return occupancyWeeks(db, LICENCE_LANE, weeks[0] ?? plan.from, weeks.at(-1) ?? plan.until, [location]);
};

/** Makes sure every week of the plans has its row. */
async function openWeeks(tx: Transaction, location: LocationId, plans: readonly Plan[]): Promise<void> {
  const weeks = [...new Set(plans.flatMap((plan) => weeksBetween(plan.from, plan.until)))].sort();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return;
  const known = await knownWeeks(tx, location, LICENCE_LANE, first, last);
  const missing = weeks.filter((week) => !known.has(week));
  if (missing.length === 0) return;
  const [licences, openings] = [await licencesOf(tx, location), await openingsOf(tx, location)];
  await insertWeeks(
    tx,
    location,
    LICENCE_LANE,
    missing.map((week) => ({ week, licensed: licensedInWeek(licences, openings, week) })),
  );
}

/** After a change of licence or opening hours: the weeks that have a row get their new licensed places. The gate must be locked. */
export async function relicense(tx: Transaction, location: LocationId, from: CalendarDate): Promise<void> {
  const rows = await occupancyWeeks(
    tx,
    LICENCE_LANE,
    weeksBetween(from, from)[0] ?? from,
    '9999-12-27' as CalendarDate,
    [location],
  );
  const [licences, openings] = [await licencesOf(tx, location), await openingsOf(tx, location)];
  await changeLicensed(
    tx,
    location,
    LICENCE_LANE,
    rows.map(({ week }) => ({ week, licensed: licensedInWeek(licences, openings, week) })),
  );
}
