import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';

/** Locations per statement: a few megabytes of text each. */
const BATCH = 500;

/**
 * Writes the free places of every week that is known into `free`, fourteen counts per week from the Monday on. A million
 * weeks for Flanders: read as plain digits, one row per location, because a row and two arrays each would take minutes.
 */
export async function fillFreePlaces(
  db: Executor,
  lane: string,
  monday: CalendarDate,
  weeks: number,
  free: ReadonlyMap<LocationId, Int16Array>,
): Promise<void> {
  const ids = [...free.keys()];
  for (let first = 0; first < ids.length; first += BATCH) {
    const { rows } = await sql<{ location: LocationId; digits: string }>`
      select location_id as location, string_agg((week - ${monday}::date) / 7 || licensed::text || taken::text, '') as digits
      from supply.occupancy
      where location_id = any(${ids.slice(first, first + BATCH)}::uuid[]) and lane = ${lane}
        and week >= ${monday}::date and week < ${monday}::date + 7 * ${weeks}::integer
      group by location_id`.execute(db);
    for (const { location, digits } of rows) readDigits(digits, free.get(location)!);
  }
}

/** '0{7,7,…}{3,4,…}1{…}{…}': the number of the week, what is licensed and what is taken. */
function readDigits(digits: string, places: Int16Array): void {
  const record = new Int16Array(1 + 2 * HALF_DAYS_IN_WEEK);
  let [field, number, inside] = [0, 0, false];
  for (let at = 0; at <= digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      inside = true;
      continue;
    }
    if (!inside) continue;
    record[field] = number;
    [number, inside] = [0, false];
    field += 1;
    if (field < record.length) continue;
    field = 0;
    for (let index = 0; index < HALF_DAYS_IN_WEEK; index += 1)
      places[record[0]! * HALF_DAYS_IN_WEEK + index] = Math.max(0, record[1 + index]! - record[15 + index]!);
  }
}
