import type { Market } from '../compile/market.ts';
import type { Pools } from '../compile/pools.ts';
import type { PackedShapes } from '../compile/shapes.ts';

/**
 * What is free in every pool while a run is under way: test, take and give back a shape in a pool. The heart of the
 * engine; everything else is who may ask when.
 */
export class Rows {
  readonly free: Int32Array;
  readonly reserved: Int32Array;
  private readonly laneWords: number;
  private readonly words: number;
  private readonly ageCount: number;
  private readonly lanesOfAge: Int32Array;
  private readonly laneCount: Uint8Array;
  private start!: Int32Array;
  private age!: Uint8Array;
  private from!: Uint8Array;
  private until!: Uint8Array;
  private pattern!: Int32Array;
  private patternWords!: Int32Array;

  constructor(
    market: Market,
    private readonly pools: Pools,
  ) {
    this.free = pools.free.slice();
    this.reserved = pools.reserved.slice();
    this.words = market.fields.words;
    this.laneWords = market.instance.periods * this.words;
    this.ageCount = market.ageCount;
    this.lanesOfAge = pools.lanesOfAge;
    this.laneCount = pools.laneCount;
    this.useShapes(market.shapes);
  }

  /** Other shapes: those known keep their numbers, new ones stand behind. */
  useShapes(shapes: PackedShapes): void {
    this.start = shapes.start;
    this.age = shapes.age;
    this.from = shapes.from;
    this.until = shapes.until;
    this.pattern = shapes.pattern;
    this.patternWords = shapes.words;
  }

  /** Back to empty pools. */
  reset(): void {
    this.free.set(this.pools.free);
    this.reserved.set(this.pools.reserved);
  }

  resetPool(pool: number): void {
    const from = this.pools.row[pool]!;
    const until = this.pools.row[pool + 1]!;
    this.free.set(this.pools.free.subarray(from, until), from);
    this.resetReserve(pool);
  }

  resetReserve(pool: number): void {
    const size = this.laneCount[pool]! * this.laneWords;
    for (let joint = this.pools.jointStart[pool]!; joint < this.pools.jointStart[pool + 1]!; joint += 1) {
      const from = this.pools.jointRow[joint]!;
      this.reserved.set(this.pools.reserved.subarray(from, from + size), from);
    }
  }

  fits(pool: number, shape: number): boolean {
    return this.fitsIn(this.free, this.pools.row[pool]!, pool, shape);
  }

  take(pool: number, shape: number): void {
    this.change(this.free, this.pools.row[pool]!, pool, shape, -1);
  }

  give(pool: number, shape: number): void {
    this.change(this.free, this.pools.row[pool]!, pool, shape, 1);
  }

  /** Whether it fits in the rows of a pool that start at `row` of `words` (its own, or those of a reserve). */
  fitsIn(words: Int32Array, row: number, pool: number, shape: number): boolean {
    const first = this.start[shape]!;
    const end = this.start[shape + 1]!;
    if (end - first === 1) return this.partFits(words, row, pool, first);
    // Parts may meet in one half-day (siblings), so each is taken before the next is tested.
    let part = first;
    while (part < end && this.partFits(words, row, pool, part)) {
      this.changePart(words, row, pool, part, -1);
      part += 1;
    }
    const fits = part === end;
    while (part > first) {
      part -= 1;
      this.changePart(words, row, pool, part, 1);
    }
    return fits;
  }

  /** `sign` −1 takes, 1 gives back. */
  change(words: Int32Array, row: number, pool: number, shape: number, sign: 1 | -1): void {
    const end = this.start[shape + 1]!;
    for (let part = this.start[shape]!; part < end; part += 1) this.changePart(words, row, pool, part, sign);
  }

  private partFits(words: Int32Array, row: number, pool: number, part: number): boolean {
    const { words: width, patternWords } = this;
    const pattern = this.pattern[part]!;
    const until = this.until[part]!;
    let lanes = this.lanesOfAge[pool * this.ageCount + this.age[part]!]!;
    for (let lane = row; lanes !== 0; lane += this.laneWords, lanes >>>= 1) {
      if ((lanes & 1) === 0) continue;
      let at = lane + this.from[part]! * width;
      for (let period = this.from[part]!; period <= until; period += 1)
        for (let word = 0; word < width; word += 1, at += 1) {
          const guard = patternWords[pattern + 2 * word + 1]!;
          if (((words[at]! - patternWords[pattern + 2 * word]!) & guard) !== guard) return false;
        }
    }
    return true;
  }

  private changePart(words: Int32Array, row: number, pool: number, part: number, sign: 1 | -1): void {
    const { words: width, patternWords } = this;
    const pattern = this.pattern[part]!;
    const until = this.until[part]!;
    let lanes = this.lanesOfAge[pool * this.ageCount + this.age[part]!]!;
    for (let lane = row; lanes !== 0; lane += this.laneWords, lanes >>>= 1) {
      if ((lanes & 1) === 0) continue;
      let at = lane + this.from[part]! * width;
      for (let period = this.from[part]!; period <= until; period += 1)
        for (let word = 0; word < width; word += 1, at += 1) words[at]! += sign * patternWords[pattern + 2 * word]!;
    }
  }

  /**
   * Where a shape does not fit in the rows given: the first lane and period, and there all half-days (bits) on which
   * it does not. Writes lane, period and half-days into `into`; false when it fits.
   */
  block(words: Int32Array, row: number, pool: number, shape: number, into: Block): boolean {
    const first = this.start[shape]!;
    const end = this.start[shape + 1]!;
    let part = first;
    while (part < end && !this.blockOfPart(words, row, pool, part, into)) {
      if (end - first > 1) this.changePart(words, row, pool, part, -1);
      part += 1;
    }
    const blocked = part < end;
    if (end - first > 1)
      while (part > first) {
        part -= 1;
        this.changePart(words, row, pool, part, 1);
      }
    return blocked;
  }

  /** All half-days (bits) on which a shape does not fit somewhere in its stay; parts are looked at one by one. */
  blockedHalfDays(pool: number, shape: number, block: Block): number {
    let halfDays = 0;
    const end = this.start[shape + 1]!;
    for (let part = this.start[shape]!; part < end; part += 1) {
      let lanes = this.lanesOfAge[pool * this.ageCount + this.age[part]!]!;
      const pattern = this.pattern[part]!;
      for (let lane = this.pools.row[pool]!; lanes !== 0; lane += this.laneWords, lanes >>>= 1) {
        if ((lanes & 1) === 0) continue;
        for (let word = 0; word < this.words; word += 1) {
          const demand = this.patternWords[pattern + 2 * word]!;
          let short = 0;
          for (let period = this.from[part]!; period <= this.until[part]!; period += 1)
            short |= ~(this.free[lane + period * this.words + word]! - demand);
          short &= this.patternWords[pattern + 2 * word + 1]!;
          if (short !== 0) halfDays |= block.halfDaysOf(short, word);
        }
      }
    }
    return halfDays;
  }

  private blockOfPart(words: Int32Array, row: number, pool: number, part: number, into: Block): boolean {
    const { words: width, patternWords } = this;
    const pattern = this.pattern[part]!;
    const until = this.until[part]!;
    let lanes = this.lanesOfAge[pool * this.ageCount + this.age[part]!]!;
    let lane = row;
    for (let number = 0; lanes !== 0; number += 1, lane += this.laneWords, lanes >>>= 1) {
      if ((lanes & 1) === 0) continue;
      let at = lane + this.from[part]! * width;
      for (let period = this.from[part]!; period <= until; period += 1) {
        let halfDays = 0;
        for (let word = 0; word < width; word += 1, at += 1) {
          const guard = patternWords[pattern + 2 * word + 1]!;
          const short = guard & ~(words[at]! - patternWords[pattern + 2 * word]!);
          if (short !== 0) halfDays |= into.halfDaysOf(short, word);
        }
        if (halfDays !== 0) {
          into.lane = number;
          into.period = period;
          into.halfDays = halfDays;
          return true;
        }
      }
    }
    return false;
  }
}

/** Where something did not fit. */
export class Block {
  lane = 0;
  period = 0;
  halfDays = 0;
  constructor(
    private readonly bits: 8 | 16,
    private readonly perWord: 2 | 4,
  ) {}

  /** Guards of one word as half-days of the week. */
  halfDaysOf(guards: number, word: number): number {
    let halfDays = 0;
    for (let field = 0; field < this.perWord; field += 1)
      if (((guards >>> (field * this.bits + this.bits - 1)) & 1) !== 0) halfDays |= 1 << (word * this.perWord + field);
    return halfDays;
  }
}
