import { Type } from 'typebox';
import { mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/connect.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { allLocationIds, boardsOf, expectPlaces } from '../../supply/index.ts';
import { expectedMonth, forecastWeeks, MONTH_NEEDS_WEEKS } from '../rules/forecast.ts';
import { staysAt, type PlacedStay } from '../store/stays.ts';

/** Locations looked at in one transaction. */
const EXPECTED_AT_ONCE = 200;

/**
 * Tells supply in which month each of these locations expects places. Families may see that month and nothing else:
 * see docs/decisions/0013.
 */
export const publishExpectations = action('placement.publishExpectations', {
  input: schema.object({
    locations: Type.Array(schema.id<LocationId>(), { minItems: 1, maxItems: EXPECTED_AT_ONCE, uniqueItems: true }),
  }),
  open: [listOf('platform', ['administrator'])],
  async run({ tx, today }, { locations }): Promise<{ expecting: number }> {
    const stays = new Map<LocationId, PlacedStay[]>(locations.map((location) => [location, []]));
    for (const stay of await staysAt(tx, locations, today)) stays.get(stay.location)?.push(stay);
    const months = new Map<LocationId, CalendarDate>();
    for (const [location, board] of await boardsOf(tx, locations, mondayOf(today), MONTH_NEEDS_WEEKS, today)) {
      const month = expectedMonth(forecastWeeks(board, stays.get(location) ?? [], today), today);
      if (month !== null) months.set(location, month);
    }
    await expectPlaces(tx, locations, months, today);
    return { expecting: months.size };
  },
  audit: ({ locations }, { expecting }) => ({ locations: locations.length, expecting }),
});

/** Every location, some at a time. `act` does the action: as the system, in a transaction each. */
export async function publishAllExpectations(
  db: Database,
  act: (operation: typeof publishExpectations, input: { locations: LocationId[] }) => Promise<unknown>,
): Promise<void> {
  const locations = await allLocationIds(db);
  let next = 0;
  const some = async () => {
    while (next < locations.length)
      await act(publishExpectations, { locations: locations.slice(next, (next += EXPECTED_AT_ONCE)) });
  };
  await Promise.all([some(), some()]); // one is counted while the database reads the other
}
