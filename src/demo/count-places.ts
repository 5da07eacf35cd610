import { addDays, daysBetween, mondayOf, type CalendarDate } from '../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK, listHalfDays } from '../kernel/half-days.ts';
import { LICENCE_LANE, licensedInWeek, type Licence, type Plan } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';

/** Weeks after the planned ones in which a long plan may still end. */
const BEYOND = 40;

/** The occupancy of a whole region, counted in memory and written once. */
export class CountedPlaces {
  readonly #monday: CalendarDate;
  readonly #weeks: number;
  readonly #taken = new Map<PlannedLocation, Int16Array>();

  constructor(first: CalendarDate, weeks: number) {
    this.#monday = mondayOf(first);
    this.#weeks = weeks + BEYOND;
  }

  /** Counts a plan; the first and last week only on the days inside. */
  add(location: PlannedLocation, { from, until, halfDays }: Plan): void {
    let taken = this.#taken.get(location);
    if (taken === undefined) this.#taken.set(location, (taken = new Int16Array(this.#weeks * HALF_DAYS_IN_WEEK)));
    const [first, last] = [Math.max(0, daysBetween(this.#monday, from)), daysBetween(this.#monday, until)];
    for (const index of listHalfDays(halfDays)) {
      const weekday = index >> 1;
      // Rounded so that a week counts when its own day lies inside.
      const [begin, end] = [Math.ceil((first - weekday) / 7), Math.min(this.#weeks - 1, Math.floor((last - weekday) / 7))];
      for (let place = begin * HALF_DAYS_IN_WEEK + index; place <= end * HALF_DAYS_IN_WEEK + index; place += HALF_DAYS_IN_WEEK)
        taken[place] = (taken[place] ?? 0) + 1;
    } // prettier-ignore
  }

  /** The rows of a location from its first week with somebody to its last, as COPY reads them. */
  *rows(location: PlannedLocation, id: string): Generator<string> {
    const taken = this.#taken.get(location);
    if (taken === undefined) return;
    let [first, last] = [0, this.#weeks - 1];
    const empty = (week: number) => taken.subarray(week * HALF_DAYS_IN_WEEK, (week + 1) * HALF_DAYS_IN_WEEK).every((count) => count === 0); // prettier-ignore
    while (first <= last && empty(first)) first += 1;
    while (last > first && empty(last)) last -= 1;
    const licensed = this.#licensedBy(location);
    for (let week = first; week <= last; week += 1) {
      const monday = addDays(this.#monday, week * 7);
      const here = taken.subarray(week * HALF_DAYS_IN_WEEK, (week + 1) * HALF_DAYS_IN_WEEK);
      const { counts, text } = licensed(monday);
      const over = here.some((count, index) => count > (counts[index] ?? 0));
      const ceiling = over ? `{${counts.map((count, index) => Math.max(count, here[index] ?? 0)).join(',')}}` : text;
      yield `${id}\t${LICENCE_LANE}\t${monday}\t${text}\t{${here.join(',')}}\t${ceiling}`;
    }
  }

  /** Most weeks have the licence of the week before. */
  #licensedBy({ licences, openings }: PlannedLocation): (monday: CalendarDate) => { counts: number[]; text: string } {
    const known = new Map<Licence, { counts: number[]; text: string }>();
    return (monday) => {
      const sunday = addDays(monday, 6);
      const whole = licences.find(({ from, until }) => from <= monday && (until === null || until >= sunday));
      const before = whole === undefined ? undefined : known.get(whole);
      if (before !== undefined) return before;
      const counts = licensedInWeek(licences, openings, monday);
      const found = { counts, text: `{${counts.join(',')}}` };
      if (whole !== undefined) known.set(whole, found);
      return found;
    };
  }
}
