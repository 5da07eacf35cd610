import { sql } from 'kysely';
import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/connect.ts';
import type { FreePlaces } from '../rules/vacancy.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licensedInWeek } from '../rules/weeks.ts';
import { licencesOf, openingsOf } from '../store/licences.ts';
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
  #monday: CalendarDate | null = null;
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
    if (mondayOf(today) !== this.#monday) this.#forget(mondayOf(today));
    const { rows } = await sql<{
      seen: string;
    }>`select count(*) || ' ' || coalesce(sum(revision), 0) as seen from supply.gate`.execute(this.#db);
    const seen = rows[0]?.seen ?? '';
    if (seen === this.#seen) return;
    const gates = await this.#db.selectFrom('supply.gate').selectAll().execute();
    const changed = gates.filter((gate) => this.#revisions.get(gate.location_id as LocationId) !== gate.revision);
    await this.#load(
      changed.map((gate) => gate.location_id as LocationId),
      today,
    );
    for (const gate of changed) this.#revisions.set(gate.location_id as LocationId, gate.revision);
    this.#seen = seen;
  }

  #forget(monday: CalendarDate): void {
    this.#monday = monday;
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
    const free = new Map<LocationId, Int16Array>();
    for (const location of facts) free.set(location.location, await this.#unoccupied(location.location, monday));
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

  /** Free places where nobody is yet: the licence alone. */
  async #unoccupied(location: LocationId, monday: CalendarDate): Promise<Int16Array> {
    const [licences, openings] = [await licencesOf(this.#db, location), await openingsOf(this.#db, location)];
    const places = new Int16Array(MODEL_WEEKS * HALF_DAYS_IN_WEEK);
    const simple = licences.length === 1 && licences[0]?.until === null && licences[0].from <= monday;
    const everyWeek = simple ? licensedInWeek(licences, openings, monday) : null;
    for (let week = 0; week < MODEL_WEEKS; week += 1)
      places.set(everyWeek ?? licensedInWeek(licences, openings, addDays(monday, 7 * week)), week * HALF_DAYS_IN_WEEK);
    return places;
  }
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
