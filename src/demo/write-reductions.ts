import { addDays, date, mondayOf, type CalendarDate } from '../kernel/calendar-date.ts';
import { newId, type LocationId, type ReductionId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { reduceCapacity } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';
import { actOn } from './writer.ts';

/** The flagship is closed over New Year; the next group location lacks somebody for two weeks. */
export async function writeReductions(
  around: Surroundings,
  locations: ReadonlyMap<PlannedLocation, LocationId>,
  yesterday: CalendarDate,
): Promise<void> {
  const [flagship, next] = [...locations.keys()]
    .filter(({ kind }) => kind === 'group')
    .sort((a, b) => a.index - b.index);
  const year = Number(yesterday.slice(0, 4));
  const reduce = async (
    planned: PlannedLocation | undefined,
    reason: 'closingDays' | 'staffShortage',
    places: number,
    from: CalendarDate,
    days: number,
  ) => {
    const location = planned === undefined ? undefined : locations.get(planned);
    if (location === undefined) return;
    const id = newId<ReductionId>();
    await actOn(around, yesterday, 18_000, reduceCapacity, { id, location, reason, places, from, until: addDays(from, days - 1) }); // prettier-ignore
  };
  await reduce(flagship, 'closingDays', 0, date(`${String(year)}-12-24`), 9);
  const few = Math.floor((next?.licences[0]?.places ?? 0) / 2);
  await reduce(next, 'staffShortage', few, mondayOf(addDays(yesterday, 49)), 12);
}
