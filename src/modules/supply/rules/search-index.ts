import type { HalfDays } from '../../../kernel/half-days.ts';
import type { Point } from '../../geo/index.ts';
import { FreeWeeks } from './free-weeks.ts';
import { NameIndex } from './name-index.ts';
import { hoursOfWeek, shownFeatures } from './opening-hours.ts';
import {
  features,
  kinds,
  prices,
  tiers,
  type Feature,
  type Kind,
  type PoolKind,
  type Price,
  type Tier,
} from './terms.ts';
import { besideGaps, type BesideGaps, type GapWeeks } from './short-gaps.ts';
import type { FreePlaces } from './vacancy.ts';
import type { Opening } from './weeks.ts';

/** What the search needs to know of a location. */
export interface Candidate extends Point {
  readonly location: string;
  readonly name: string;
  readonly kind: Kind;
  readonly tier: Tier;
  readonly price: Price;
  readonly features: readonly Feature[];
  /** Licensed places; null without a licence. */
  readonly places: number | null;
}

/** The free places of kept places of one kind: fourteen counts for each week. */
export interface PoolPlaces {
  readonly kind: PoolKind;
  readonly free: Int16Array;
}

interface Lane {
  readonly kind: PoolKind;
  readonly lane: number;
}

/**
 * All locations side by side in flat arrays, one row each, so that a search runs over plain numbers. Rows keep their
 * number as long as the program runs; what changed is written over.
 */
export class SearchIndex<C extends Candidate = Candidate> {
  readonly rows: C[] = [];
  readonly free: FreeWeeks;
  /** Degrees; what filters look at as bits; hours as `hoursOfWeek`. */
  lat = new Float64Array(64);
  lon = new Float64Array(64);
  kind = new Uint8Array(64);
  price = new Uint8Array(64);
  tier = new Uint8Array(64);
  features = new Uint16Array(64);
  licensed = new Uint8Array(64);
  hours = new Int16Array(64 * 14);
  readonly #rowOf = new Map<string, number>();
  readonly #lanes: number[] = [];
  readonly #pools: (readonly Lane[])[] = [];
  readonly #gaps: (readonly GapWeeks[])[] = [];
  /** Lanes of pools that ended. */
  readonly #spare: number[] = [];
  #names: NameIndex | null = null;
  #order: Uint32Array | null = null;

  constructor(weeks: number) {
    this.free = new FreeWeeks(weeks);
  }

  /** Adds a location, or writes over what was known of it. */
  put(
    candidate: C,
    openings: readonly Opening[],
    free: Int16Array,
    pools: readonly PoolPlaces[] = [],
    gaps: readonly GapWeeks[] = [],
  ): void {
    const row = this.#rowFor(candidate);
    const before = this.rows[row];
    if (before?.name !== candidate.name) this.#names = this.#order = null;
    this.rows[row] = candidate;
    this.lat[row] = candidate.lat;
    this.lon[row] = candidate.lon;
    this.kind[row] = 1 << kinds.indexOf(candidate.kind);
    this.price[row] = 1 << prices.indexOf(candidate.price);
    this.tier[row] = 1 << tiers.indexOf(candidate.tier);
    this.features[row] = featureBits(shownFeatures(candidate.features, openings));
    this.licensed[row] = candidate.places === null ? 0 : 1;
    this.hours.set(hoursOfWeek(openings), row * 14);
    this.free.set(this.#lanes[row]!, free);
    this.#putPools(row, pools);
    this.#gaps[row] = gaps;
  }

  /** The row of a location; undefined when it is not known. */
  rowOf(location: string): number | undefined {
    return this.#rowOf.get(location);
  }

  /** Half-days free at a row from a week on for the horizon, the kept places of these kinds counted in. */
  stays(row: number, from: number, horizon: number, pools: readonly PoolKind[]): number {
    let free: number = this.free.stays(this.#lanes[row]!, from, horizon);
    if (pools.length > 0)
      for (const { kind, lane } of this.#pools[row] ?? [])
        if (pools.includes(kind)) free |= this.free.stays(lane, from, horizon);
    return free;
  }

  /** The same when the weeks with a reduction are left out; null where there are none, or one without end in sight. */
  beside(row: number, from: number, horizon: number, pools: readonly PoolKind[]): BesideGaps | null {
    const gaps = this.#gaps[row] ?? [];
    const known = Math.min(horizon, this.free.weeks - from);
    if (gaps.length === 0) return null;
    return besideGaps((week, weeks) => this.stays(row, week, weeks, pools) as HalfDays, gaps, from, known);
  }

  /** When places are missing for a while at a row. */
  gapsOf(row: number): readonly GapWeeks[] {
    return this.#gaps[row] ?? [];
  }

  /** The open free places of a row. */
  placesOf(row: number): FreePlaces {
    return this.free.places(this.#lanes[row]!);
  }

  /** Per row how well its name fits what was typed. */
  named(typed: string): Uint8Array {
    this.#names ??= new NameIndex(this.rows.map(({ name }) => name));
    return this.#names.match(typed);
  }

  /** Per row its place in the order of names, the same at every look. */
  get order(): Uint32Array {
    if (this.#order !== null) return this.#order;
    const collator = new Intl.Collator('nl');
    const sorted = this.rows
      .map(({ name, location }, row) => ({ name, location, row }))
      .sort((a, b) => collator.compare(a.name, b.name) || (a.location < b.location ? -1 : 1));
    const order = new Uint32Array(this.rows.length);
    sorted.forEach(({ row }, position) => (order[row] = position));
    return (this.#order = order);
  }

  #rowFor({ location }: C): number {
    const known = this.#rowOf.get(location);
    if (known !== undefined) return known;
    const row = this.rows.length;
    if (row === this.lat.length) this.#grow();
    this.#rowOf.set(location, row);
    this.#lanes[row] = this.free.add();
    return row;
  }

  #putPools(row: number, pools: readonly PoolPlaces[]): void {
    this.#spare.push(...(this.#pools[row] ?? []).map(({ lane }) => lane));
    this.#pools[row] = pools.map(({ kind, free }) => {
      const lane = this.#spare.pop() ?? this.free.add();
      this.free.set(lane, free);
      return { kind, lane };
    });
  }

  #grow(): void {
    const wider = <A extends Float64Array | Uint8Array | Uint16Array | Int16Array>(old: A): A => {
      const next = new (old.constructor as new (length: number) => A)(old.length * 2);
      next.set(old);
      return next;
    };
    this.lat = wider(this.lat);
    this.lon = wider(this.lon);
    this.kind = wider(this.kind);
    this.price = wider(this.price);
    this.tier = wider(this.tier);
    this.features = wider(this.features);
    this.licensed = wider(this.licensed);
    this.hours = wider(this.hours);
  }
}

/** Features as bits, in the order of the terms. */
export const featureBits = (wanted: readonly Feature[]): number =>
  wanted.reduce((bits, feature) => bits | (1 << features.indexOf(feature)), 0);
