import { HALF_DAYS_IN_WEEK, type HalfDays } from '../../../kernel/half-days.ts';
import type { FreePlaces } from './vacancy.ts';

/**
 * The free places of many lanes, week by week, in a few flat arrays: what a search of all Flanders reads in a millisecond.
 * Level k holds, per lane and week, the half-days that stay free for 2^k weeks; any horizon is two of those put together
 * (a sparse table: "free all the time" may count a week twice).
 */
export class FreeWeeks {
  readonly weeks: number;
  readonly #levels: number;
  #lanes = 0;
  #capacity = 0;
  #places = new Int16Array();
  #stays: Uint16Array[] = [];

  constructor(weeks: number) {
    this.weeks = weeks;
    this.#levels = Math.floor(Math.log2(weeks)) + 1;
    this.#grow(64);
  }

  /** Room for one more lane; its number. */
  add(): number {
    if (this.#lanes === this.#capacity) this.#grow(this.#capacity * 2);
    return this.#lanes++;
  }

  /** The free places of a lane: fourteen counts for each week. */
  set(lane: number, places: Int16Array): void {
    this.#places.set(places.subarray(0, this.weeks * HALF_DAYS_IN_WEEK), lane * this.weeks * HALF_DAYS_IN_WEEK);
    const first = lane * this.weeks;
    const [single = new Uint16Array()] = this.#stays;
    for (let week = 0; week < this.weeks; week += 1) {
      let free = 0;
      for (let index = 0; index < HALF_DAYS_IN_WEEK; index += 1)
        if ((places[week * HALF_DAYS_IN_WEEK + index] ?? 0) > 0) free |= 1 << index;
      single[first + week] = free;
    }
    for (let level = 1; level < this.#levels; level += 1) {
      const [shorter, longer] = [this.#stays[level - 1]!, this.#stays[level]!];
      const half = 1 << (level - 1);
      for (let week = 0; week + 2 * half <= this.weeks; week += 1)
        longer[first + week] = shorter[first + week]! & shorter[first + week + half]!;
    }
  }

  /** The half-days of a lane that stay free from a week on. A horizon past the last known week is cut there. */
  stays(lane: number, from: number, horizon: number): HalfDays {
    const length = Math.min(horizon, this.weeks - from);
    if (from < 0 || length <= 0) return 0 as HalfDays;
    const level = 31 - Math.clz32(length);
    const table = this.#stays[level]!;
    const at = lane * this.weeks + from;
    return (table[at]! & table[at + length - (1 << level)]!) as HalfDays;
  }

  /** The counts of one lane, as they are now and will be. */
  places(lane: number): FreePlaces {
    const at = (week: number, index: number) =>
      this.#places[(lane * this.weeks + week) * HALF_DAYS_IN_WEEK + index] ?? 0;
    return { weeks: this.weeks, at };
  }

  #grow(capacity: number): void {
    const places = new Int16Array(capacity * this.weeks * HALF_DAYS_IN_WEEK);
    places.set(this.#places);
    this.#places = places;
    this.#stays = Array.from({ length: this.#levels }, (_, level) => {
      const table = new Uint16Array(capacity * this.weeks);
      table.set(this.#stays[level] ?? []);
      return table;
    });
    this.#capacity = capacity;
  }
}
