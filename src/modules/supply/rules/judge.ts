import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { metresBetween } from '../../geo/index.ts';
import type { Fit } from './rank-results.ts';
import { featureBits, type Candidate, type SearchIndex } from './search-index.ts';
import type { Gap } from './short-gaps.ts';
import { kinds, prices, tiers, type PoolKind } from './terms.ts';
import { LOOK_AHEAD_WEEKS } from './vacancy.ts';
import { countBits, horizonOf, neededHours, reachOf, startWeek, wishedDays, type Wish } from './wish.ts';

/** The conditions a row can fail by itself, as bits; features follow, one bit each. */
export const FAILS = { kind: 1, price: 2, tier: 4, name: 8, feature: 16 } as const;

const everyBit = 0xffff;
const noGaps: readonly Gap[] = [];

/** Latitude and longitude around a point that hold everything within reach; rounded outward. */
function boxAround({ lat, lon }: Wish, metres: number) {
  const north = metres / 111_000 + 0.001;
  const east = north / Math.cos(((Math.abs(lat) + north) * Math.PI) / 180);
  return { south: lat - north, north: lat + north, west: lon - east, east: lon + east };
}

/** A wish worked out once, to hold against every row. */
export class Judge<C extends Candidate> {
  readonly index: SearchIndex<C>;
  readonly wish: Wish;
  readonly reach: number;
  readonly days;
  readonly start: number;
  readonly names: Uint8Array | null;
  readonly #monday: CalendarDate;
  readonly #hours;
  readonly #horizon: number;
  readonly #pools: readonly PoolKind[];
  readonly #kind: number;
  readonly #price: number;
  readonly #tier: number;
  readonly #features: number;
  readonly #box;

  /** `widest` metres: rows farther away are of no interest. */
  constructor(index: SearchIndex<C>, wish: Wish, monday: CalendarDate, widest: number = reachOf(wish)) {
    this.index = index;
    this.wish = wish;
    this.#monday = monday;
    this.reach = reachOf(wish);
    this.days = wishedDays(wish);
    this.start = startWeek(wish, monday);
    this.names = wish.name === undefined ? null : index.named(wish.name);
    this.#hours = neededHours(wish);
    this.#horizon = horizonOf(wish);
    this.#pools = wish.pools ?? [];
    this.#kind = wish.kind === undefined ? everyBit : 1 << kinds.indexOf(wish.kind);
    this.#price = wish.price === undefined ? everyBit : 1 << prices.indexOf(wish.price);
    this.#tier = (wish.tiers ?? []).reduce((bits, tier) => bits | (1 << tiers.indexOf(tier)), 0) || everyBit;
    this.#features = featureBits(wish.features ?? []);
    this.#box = boxAround(wish, widest);
  }

  /** Could the row be within the widest reach? Cheap, and never wrong when it says no. */
  mayBeNear(row: number): boolean {
    const { lat, lon, licensed } = this.index;
    const box = this.#box;
    return (
      licensed[row] === 1 &&
      lat[row]! >= box.south &&
      lat[row]! <= box.north &&
      lon[row]! >= box.west &&
      lon[row]! <= box.east
    );
  }

  /** As the crow flies, in metres. */
  distance(row: number): number {
    return metresBetween(this.wish, { lat: this.index.lat[row]!, lon: this.index.lon[row]! });
  }

  /** Which conditions the row fails: `FAILS`, and each missing feature. Distance, hours and days stand apart. */
  fails(row: number): number {
    const { kind, price, tier, features } = this.index;
    return (
      ((kind[row]! & this.#kind) === 0 ? FAILS.kind : 0) |
      ((price[row]! & this.#price) === 0 ? FAILS.price : 0) |
      ((tier[row]! & this.#tier) === 0 ? FAILS.tier : 0) |
      (this.names !== null && this.names[row] === 0 ? FAILS.name : 0) |
      ((this.#features & ~features[row]!) * FAILS.feature)
    );
  }

  /** Weekdays (Monday is bit 0) on which the location is open for the hours that are needed. */
  openDays(row: number): number {
    if (this.#hours === null) return 0x7f;
    const { hours } = this.index;
    let open = 0;
    for (let day = 0; day < 7; day += 1)
      if (hours[row * 14 + day * 2]! <= this.#hours.from && hours[row * 14 + day * 2 + 1]! >= this.#hours.until)
        open |= 1 << day;
    return open;
  }

  /** Is it open long enough on as many days as are needed; without days, on any? */
  opensLongEnough(openDays: number, bits = this.days.bits, needed = this.days.needed): boolean {
    return bits === 0 ? openDays !== 0 : countBits(openDays & bits) >= needed;
  }

  /** Half-days that stay free from a week on. */
  free(row: number, week = this.start): number {
    return this.index.stays(row, week, this.#horizon, this.#pools);
  }

  /** The wished weekdays whose wished half-days are all among these. */
  freeDays(free: number): number {
    let days = 0;
    for (const { bit, halfDays } of this.days.each) if ((halfDays & ~free) === 0) days |= bit;
    return days;
  }

  /** Do the free half-days answer the wish, on days with long enough hours? Without days: is anything free then? */
  answers(free: number, openDays: number): boolean {
    if (this.days.bits === 0) return (free & halfDaysOn(openDays)) !== 0;
    return countBits(this.freeDays(free) & openDays) >= this.days.needed;
  }

  /**
   * How well a row answers, and the week from which it does; -1 when not in sight. What is free but for a reduction that
   * passes is free later: from the week after it, with the days that are missing in `except`.
   */
  vacancy(row: number, openDays: number): { free: number; fit: Fit; week: number; except: readonly Gap[] } {
    const free = this.free(row);
    if (this.answers(free, openDays)) return { free, fit: 'all', week: this.start, except: noGaps };
    const beside = this.index.beside(row, this.start, this.#horizon, this.#pools);
    if (beside !== null && this.answers(beside.free, openDays))
      return { free: beside.free, fit: 'later', week: beside.week, except: beside.gaps };
    const { weeks } = this.index.free;
    if (this.days.bits === 0) return { free, fit: 'none', week: -1, except: noGaps };
    const last = Math.min(this.start + LOOK_AHEAD_WEEKS, weeks - 1);
    for (let week = this.start + 1; week <= last; week += 1)
      if (this.answers(this.free(row, week), openDays)) return { free, fit: 'later', week, except: noGaps };
    return { free, fit: (free & this.days.wished) === 0 ? 'none' : 'some', week: -1, except: noGaps };
  }

  dateOf(week: number): CalendarDate | null {
    return week < 0 ? null : addDays(this.#monday, 7 * week);
  }
}

/** Both half-days of each weekday in a set of bits. */
function halfDaysOn(days: number): number {
  let set = 0;
  for (let day = 0; day < 7; day += 1) if ((days & (1 << day)) !== 0) set |= 3 << (day * 2);
  return set;
}
