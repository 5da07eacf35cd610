import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import { boardOf, type BoardWeek } from '../rules/board.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licencesByLocation, openingsByLocation } from '../store/licences.ts';
import { replaceExpectations } from '../store/expectations.ts';
import { occupancyWeeks, type OccupancyWeek } from '../store/occupancy.ts';

/** Occupancy of these locations, from a Monday on, for who looks further ahead than supply can. */
export async function boardsOf(
  db: Executor,
  locations: readonly LocationId[],
  first: CalendarDate,
  weeks: number,
): Promise<Map<LocationId, BoardWeek[]>> {
  if (locations.length === 0) return new Map();
  const known = new Map(locations.map((id): [LocationId, OccupancyWeek[]] => [id, []]));
  for (const week of await occupancyWeeks(db, LICENCE_LANE, first, addDays(first, 7 * weeks - 1), locations))
    known.get(week.location)?.push(week);
  const licences = await licencesByLocation(db, locations);
  const openings = await openingsByLocation(db, locations);
  return new Map(
    locations.map((id) => [
      id,
      boardOf(known.get(id) ?? [], licences.get(id) ?? [], openings.get(id) ?? [], first, weeks),
    ]),
  );
}

/**
 * Says for these locations in which month places are expected (its first day); locations that are not named in `months`
 * expect none. Supply owns the month and shows it; placement, which knows until when children stay, sets it.
 */
export const expectPlaces = (
  tx: Transaction,
  locations: readonly LocationId[],
  months: ReadonlyMap<LocationId, CalendarDate>,
  today: CalendarDate,
): Promise<void> => replaceExpectations(tx, locations, months, today);
