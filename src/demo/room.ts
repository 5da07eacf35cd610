import { addDays, daysBetween, mondayOf, type CalendarDate } from '../kernel/calendar-date.ts';
import {
  halfDayIndices,
  halfDaysOf,
  listHalfDays,
  noHalfDays,
  overlap,
  union,
  type HalfDays,
} from '../kernel/half-days.ts';
import { isOpen, type Licence, type Opening, type Plan } from '../modules/supply/index.ts';

const WIDTH = 14;

/**
 * The places of one location while the demo is drawn up, week by week: who is planned here fits later in the database.
 * Whole weeks are counted, so that a plan here never asks less than it takes there.
 */
export class Room {
  readonly monday: CalendarDate;
  readonly weeks: number;
  /** Half-days on which the location is open. */
  readonly open: HalfDays;
  readonly #licensed: Int16Array;
  readonly #taken: Int16Array;

  constructor(first: CalendarDate, weeks: number, licences: readonly Licence[], openings: readonly Opening[]) {
    this.monday = mondayOf(first);
    this.weeks = weeks;
    this.open = halfDaysOf(halfDayIndices.filter((index) => isOpen(openings, index)));
    this.#licensed = new Int16Array(weeks * WIDTH);
    this.#taken = new Int16Array(weeks * WIDTH);
    for (let week = 0; week < weeks; week += 1) {
      const [start, end] = [addDays(this.monday, week * 7), addDays(this.monday, week * 7 + 6)];
      const running = licences.filter(({ from, until }) => from <= end && (until === null || until >= start));
      const places = Math.min(...running.map((licence) => licence.places), 999);
      for (const index of listHalfDays(this.open)) this.#licensed[week * WIDTH + index] = places === 999 ? 0 : places;
    }
  }

  /** The week that holds a day, counted from the first; 0 for what lies before. */
  weekOf(day: CalendarDate): number {
    return Math.max(0, Math.floor(daysBetween(this.monday, day) / 7));
  }

  /** Places left on a half-day of a week. */
  free(week: number, index: number): number {
    const position = week * WIDTH + index;
    return (this.#licensed[position] ?? 0) - (this.#taken[position] ?? 0);
  }

  licensed(week: number, index: number): number {
    return this.#licensed[week * WIDTH + index] ?? 0;
  }

  /** The half-days with more than `kept` places left in every week of the period. */
  roomIn(
    from: CalendarDate,
    until: CalendarDate,
    wanted: HalfDays,
    kept: (index: number) => number = () => 0,
  ): HalfDays {
    const [first, last] = [this.weekOf(from), Math.min(this.weekOf(until), this.weeks - 1)];
    let free = noHalfDays;
    for (const index of listHalfDays(overlap(wanted, this.open))) {
      const least = kept(index);
      const end = last * WIDTH + index;
      let position = first * WIDTH + index;
      while (position <= end && this.#licensed[position]! - this.#taken[position]! > least) position += WIDTH;
      if (position > end) free = union(free, halfDaysOf([index]));
    }
    return free;
  }

  take = (plan: Plan): void => this.#change(plan, 1);
  release = (plan: Plan): void => this.#change(plan, -1);

  #change({ from, until, halfDays }: Plan, by: 1 | -1): void {
    const [first, last] = [this.weekOf(from), Math.min(this.weekOf(until), this.weeks - 1)];
    for (const index of listHalfDays(halfDays))
      for (let position = first * WIDTH + index; position <= last * WIDTH + index; position += WIDTH)
        this.#taken[position]! += by;
  }
}
