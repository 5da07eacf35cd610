import { mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/connect.ts';
import { SearchIndex } from '../rules/search-index.ts';
import type { GapWeeks } from '../rules/short-gaps.ts';
import type { FreePlaces } from '../rules/vacancy.ts';
import { gatesMovedSince } from '../store/gates.ts';
import type { Location } from '../store/locations.ts';
import { loadLocations } from './load.ts';

/** Weeks kept: a start up to two years ahead and a horizon of half a year after it. */
export const MODEL_WEEKS = 130;

export interface SearchLocation extends Location {
  readonly free: FreePlaces;
  /** When places are missing for a while. */
  readonly gaps: readonly GapWeeks[];
}

const LOOK_AT_ALL_MS = 10_000;
/** Locations loaded at once after the first time: when a long list came in, others are answered between these parts. */
const PART = 200;

/**
 * What the search looks in: every location with its free places per week and half-day, in memory. It follows the
 * database by the revisions at the gates, so every process and every replica sees the same.
 */
export class SearchModel {
  readonly #db: Database;
  readonly #index = new SearchIndex<Location>(MODEL_WEEKS);
  readonly #revisions = new Map<LocationId, number>();
  #day: CalendarDate | null = null;
  /** Where the next look at the gates goes on. */
  #since: string | null = null;
  #sawAll = -Infinity;
  /** How often something was found to have changed. */
  #changes = 0;
  #refreshing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All locations, as of now. `monday` is week 0 of their free places. Nothing may be awaited while it is read. */
  async current(today: CalendarDate): Promise<{ index: SearchIndex<Location>; monday: CalendarDate }> {
    await this.#follow(today);
    return { index: this.#index, monday: mondayOf(today) };
  }

  /** Stays the same while nothing of any location changes and the day lasts. */
  async mark(today: CalendarDate): Promise<string> {
    await this.#follow(today);
    return `${today} ${String(this.#changes)}`;
  }

  /** One location, or undefined when there is none. */
  async one(id: LocationId, today: CalendarDate): Promise<SearchLocation | undefined> {
    await this.#follow(today);
    const row = this.#index.rowOf(id);
    return row === undefined
      ? undefined
      : { ...this.#index.rows[row]!, free: this.#index.placesOf(row), gaps: this.#index.gapsOf(row) };
  }

  /**
   * Waits for a look at the database that began after this question: one that is under way may have missed what the asker
   * just did. All who ask meanwhile share the next look, so that many questions cost one query.
   */
  #follow(today: CalendarDate): Promise<void> {
    if (this.#next !== null) return this.#next;
    const look = () => {
      this.#next = null;
      return this.#refresh(today);
    };
    const next = this.#refreshing.then(look, look);
    this.#refreshing = next;
    return (this.#next = next);
  }

  async #refresh(today: CalendarDate): Promise<void> {
    // Licences begin and end on any day of the week.
    if (today !== this.#day) this.#forget(today);
    // Now and then all of them, whatever the marks say: a database spread over servers has transactions that do not compare.
    const all = performance.now() - this.#sawAll > LOOK_AT_ALL_MS;
    const { moves, mark } = await gatesMovedSince(this.#db, all ? null : this.#since);
    if (all) this.#sawAll = performance.now();
    const changed = moves.filter(({ location, revision }) => this.#revisions.get(location) !== revision);
    await this.#load(
      changed.map(({ location }) => location),
      today,
      this.#since === null ? Infinity : PART,
    );
    for (const { location, revision } of changed) this.#revisions.set(location, revision);
    this.#since = mark;
    if (changed.length > 0) this.#changes += 1;
  }

  #forget(day: CalendarDate): void {
    this.#day = day;
    this.#revisions.clear();
    this.#since = null;
  }

  async #load(ids: readonly LocationId[], today: CalendarDate, together: number): Promise<void> {
    for (let start = 0; start < ids.length; start += together) {
      const part = ids.slice(start, start + together);
      for (const { location, openings, free, pools, gaps } of await loadLocations(this.#db, part, today, MODEL_WEEKS))
        this.#index.put(location, openings, free, pools, gaps);
      await new Promise((served) => setImmediate(served));
    }
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
