import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/connect.ts';
import type { FreePlaces } from '../rules/vacancy.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licensedInWeek, type Licence, type Opening } from '../rules/weeks.ts';
import { gateRevisions, gatesMark } from '../store/gates.ts';
import { licencesByLocation, openingsByLocation } from '../store/licences.ts';
import { allLocations, locationsByIds, type Location } from '../store/locations.ts';
import { occupancyWeeks } from '../store/occupancy.ts';

/** Weeks kept: a start up to two years ahead and a horizon of half a year after it. */
export const MODEL_WEEKS = 130;

export interface SearchLocation extends Location {
  readonly free: FreePlaces;
}

/**
 * What the search looks in: every location with its free places per week and half-day, in memory. It follows the
 * database by the revisions at the gates, so every process and every replica sees the same.
 */
export class SearchModel {
  readonly #db: Database;
  readonly #locations = new Map<LocationId, SearchLocation>();
  readonly #revisions = new Map<LocationId, number>();
  #day: CalendarDate | null = null;
  #seen = '';
  #refreshing: Promise<void> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All locations, as of now. `monday` is week 0 of their free places. */
  async current(today: CalendarDate): Promise<{ locations: readonly SearchLocation[]; monday: CalendarDate }> {
    this.#refreshing ??= this.#refresh(today).finally(() => (this.#refreshing = null));
    await this.#refreshing;
    return { locations: [...this.#locations.values()], monday: mondayOf(today) };
  }

  /** One location, or undefined when there is none. */
  async one(id: LocationId, today: CalendarDate): Promise<SearchLocation | undefined> {
    await this.current(today);
    return this.#locations.get(id);
  }

  async #refresh(today: CalendarDate): Promise<void> {
    // Licences begin and end on any day of the week.
    if (today !== this.#day) this.#forget(today);
    const seen = await gatesMark(this.#db);
    if (seen === this.#seen) return;
    const changed = (await gateRevisions(this.#db)).filter(
      ({ location, revision }) => this.#revisions.get(location) !== revision,
    );
    await this.#load(
      changed.map(({ location }) => location),
      today,
    );
    for (const { location, revision } of changed) this.#revisions.set(location, revision);
    this.#seen = seen;
  }

  #forget(day: CalendarDate): void {
    this.#day = day;
    this.#revisions.clear();
    this.#seen = '';
  }

  async #load(ids: readonly LocationId[], today: CalendarDate): Promise<void> {
    if (ids.length === 0) return;
    const monday = mondayOf(today);
    const many = ids.length > 200;
    const facts = many ? await allLocations(this.#db, today) : await locationsByIds(this.#db, ids, today);
    const weeks = await occupancyWeeks(
      this.#db,
      LICENCE_LANE,
      monday,
      addDays(monday, 7 * MODEL_WEEKS - 1),
      many ? null : ids,
    );
    const licences = await licencesByLocation(this.#db, many ? null : ids);
    const openings = await openingsByLocation(this.#db, many ? null : ids);
    const free = new Map(
      facts.map(({ location }) => [
        location,
        unoccupied(licences.get(location) ?? [], openings.get(location) ?? [], monday),
      ]),
    );
    for (const week of weeks) {
      const places = free.get(week.location);
      const start = (daysBetween(monday, week.week) / 7) * HALF_DAYS_IN_WEEK;
      for (let index = 0; index < HALF_DAYS_IN_WEEK; index += 1)
        places?.set([Math.max(0, (week.licensed[index] ?? 0) - (week.taken[index] ?? 0))], start + index);
    }
    for (const location of facts) {
      const places = free.get(location.location) ?? new Int16Array();
      this.#locations.set(location.location, {
        ...location,
        free: { weeks: MODEL_WEEKS, at: (week, index) => places[week * HALF_DAYS_IN_WEEK + index] ?? 0 },
      });
    }
  }
}

/** Free places where nobody is yet: the licence alone. */
function unoccupied(licences: readonly Licence[], openings: readonly Opening[], monday: CalendarDate): Int16Array {
  const places = new Int16Array(MODEL_WEEKS * HALF_DAYS_IN_WEEK);
  const simple = licences.length === 1 && licences[0]?.until === null && licences[0].from <= monday;
  const everyWeek = simple ? licensedInWeek(licences, openings, monday) : null;
  for (let week = 0; week < MODEL_WEEKS; week += 1)
    places.set(everyWeek ?? licensedInWeek(licences, openings, addDays(monday, 7 * week)), week * HALF_DAYS_IN_WEEK);
  return places;
}

const models = new WeakMap<Database, SearchModel>();

/** The one model of a database connection. */
export function searchModel(db: Database): SearchModel {
  let model = models.get(db);
  if (model === undefined) {
    model = new SearchModel(db);
    models.set(db, model);
  }
  return model;
}
