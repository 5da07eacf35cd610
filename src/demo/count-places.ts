import { addDays, daysBetween, mondayOf, type CalendarDate } from '../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK, halfDayIndices, listHalfDays } from '../kernel/half-days.ts';
import { LICENCE_LANE, licensedInWeek, type Licence, type Plan } from '../modules/supply/index.ts';
import type { PlannedLocation } from './plan-locations.ts';

/** Weeks after the planned ones in which a long plan may still end. */
const BEYOND = 40;

export interface CountedWeek {
  readonly monday: CalendarDate;
  readonly licensed: readonly number[];
  /** The same, as COPY reads it. */
  readonly text: string;
  readonly taken: ArrayLike<number> & Iterable<number>;
}

/** A row as COPY reads it. `text` is what is licensed, in case it is known. */
export function occupancyRow(
  location: string,
  lane: string,
  monday: CalendarDate,
  licensed: readonly number[],
  taken: CountedWeek['taken'],
  text = `{${licensed.join(',')}}`,
): string {
  const over = licensed.some((count, index) => (taken[index] ?? 0) > count);
  const ceiling = over ? `{${licensed.map((count, index) => Math.max(count, taken[index] ?? 0)).join(',')}}` : text;
  return `${location}\t${lane}\t${monday}\t${text}\t{${Array.from(taken).join(',')}}\t${ceiling}`;
}

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
    for (const { monday, licensed, text, taken } of this.weeksOf(location))
      yield occupancyRow(id, LICENCE_LANE, monday, licensed, taken, text);
  }

  /** How many are there in a week, by half-day. */
  takenIn(location: PlannedLocation, monday: CalendarDate): number[] {
    const start = (daysBetween(this.#monday, monday) / 7) * HALF_DAYS_IN_WEEK;
    const there = [...(this.#taken.get(location)?.subarray(start, start + HALF_DAYS_IN_WEEK) ?? [])];
    return there.length === HALF_DAYS_IN_WEEK ? there : halfDayIndices.map(() => 0);
  }

  /** The weeks of a location from the first with somebody to the last. */
  *weeksOf(location: PlannedLocation): Generator<CountedWeek> {
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
      yield { monday, licensed: counts, text, taken: here };
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
