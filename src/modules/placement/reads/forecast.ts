import { addDays, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { boardsOf, licencesOf, locationById, type Location } from '../../supply/index.ts';
import {
  expectedEntry,
  expectedMonth,
  forecastEvents,
  forecastWeeks,
  MONTH_NEEDS_WEEKS,
  type ForecastEvent,
  type ForecastWeek,
} from '../rules/forecast.ts';
import type { EntryDate } from '../rules/kindergarten.ts';
import { staysAt, type PlacedStay } from '../store/stays.ts';

export type { ForecastWeek };

/** How far the forecast looks. */
export const FORECAST_WEEKS = 52;

export interface Forecast {
  readonly location: Location;
  /** The first month in which places are expected that are not free now, as families read it; null when none. */
  readonly month: CalendarDate | null;
  readonly weeks: readonly ForecastWeek[];
  readonly events: readonly ForecastEvent[];
  /** Children who may go to school before their agreed end, first who may first. */
  readonly mayEnter: readonly (PlacedStay & { readonly entry: EntryDate })[];
}

/**
 * What comes free at a location in the coming year: for certain by what is agreed, and beside it what is expected because
 * children reach the day on which they may go to kindergarten.
 */
export const forecast = read('placement.forecast', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [staffOf('location', ['organiser', 'locationStaff'], by('location'))],
  async run({ db, today }, { location: id }): Promise<Forecast> {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    const first = mondayOf(today);
    const board = (await boardsOf(db, [id], first, MONTH_NEEDS_WEEKS, today)).get(id) ?? [];
    const stays = await staysAt(db, [id], today);
    const weeks = forecastWeeks(board, stays, today);
    const mayEnter = stays.flatMap((stay) => {
      const entry = expectedEntry(stay, today);
      return entry === null || entry.date >= addDays(first, 7 * FORECAST_WEEKS) ? [] : [{ ...stay, entry }];
    });
    return {
      location,
      month: expectedMonth(weeks, today),
      weeks: weeks.slice(0, FORECAST_WEEKS),
      events: forecastEvents(stays, await licencesOf(db, id), today, addDays(first, 7 * FORECAST_WEEKS - 1)),
      mayEnter: mayEnter.sort((a, b) => (a.entry.date < b.entry.date ? -1 : 1)),
    };
  },
  audit: ({ location }) => ({ location }),
});
