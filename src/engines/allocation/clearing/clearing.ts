import type { Policy } from '../model.ts';
import type { Market } from '../compile/market.ts';
import { orderOf, type Order } from '../compile/order.ts';
import { poolsOf, type Pools } from '../compile/pools.ts';
import { seatPool } from '../compile/sitting.ts';
import { Door } from './door.ts';
import { Entry } from './entry.ts';
import { Touched } from './touched.ts';

/** Without place. */
export const NONE = -1;

/** What a request holds, to be put back. */
export interface Holding {
  readonly choice: number;
  readonly pattern: number;
  readonly pools: readonly number[];
}

/**
 * One run under way: who holds which choice, in which pool and on which days. Knows how to move a request and what
 * the move undoes; the algorithms (defer, repair, search, fill) decide whom to move.
 */
export class Clearing {
  readonly pools: Pools;
  readonly order: Order;
  readonly door: Door;
  readonly entry: Entry;
  /** Per request the choice held, or NONE. */
  readonly held: Int32Array;
  readonly pattern: Uint8Array;
  /** Pool held (single location); for several locations see `apart`. */
  readonly pool: Int32Array;
  /** Pools held by those whose choice is in several locations. */
  readonly apart = new Map<number, readonly number[]>();
  /** Requests with a choice in several locations: they leave before they are tested anywhere. */
  readonly hasSeveral: Uint8Array;
  /** Those who lost their place since the list was last emptied. */
  readonly homeless: number[] = [];
  /** Locations where somebody left or the reserve moved. */
  readonly touched: Touched;
  /** Where those sit who have a place today. */
  readonly seatPools = new Map<number, number>();
  /** While someone tries things: what each request that changed held before. */
  journal: Map<number, Holding> | undefined;

  constructor(
    readonly market: Market,
    readonly policy: Policy,
    seed: string,
    reuse?: { readonly pools?: Pools; readonly order?: Order },
  ) {
    this.pools = reuse?.pools ?? poolsOf(market, policy);
    this.order = reuse?.order ?? orderOf(market, policy, seed);
    this.door = new Door(market, this.pools);
    this.entry = new Entry(market, this.pools);
    const n = market.requestInput.length;
    this.held = new Int32Array(n).fill(NONE);
    this.pattern = new Uint8Array(n);
    this.pool = new Int32Array(n);
    this.hasSeveral = new Uint8Array(n);
    for (const { request } of market.several) this.hasSeveral[request] = 1;
    this.touched = new Touched(market.locationInput.length);
    this.door.onShift = (pool) => this.touched.add(this.pools.location[pool]!);
    this.findSeats();
  }

  /** Back to the start: nobody holds anything. */
  reset(): void {
    this.door.reset();
    this.held.fill(NONE);
    this.apart.clear();
    this.homeless.length = 0;
    this.touched.takeAll();
  }

  /**
   * Nobody is seated before the proposals: who has a place today asks for better ones like everyone and returns to the
   * seat, where nobody goes before, when refused. So families who want each other's place can change.
   */
  private findSeats(): void {
    const { seat, choiceLocation } = this.market;
    for (let r = 0; r < seat.length; r += 1) {
      if (seat[r]! < 0) continue;
      const location = choiceLocation[seat[r]!]!;
      const pool = this.pools.poolStart[location]! + seatPool(this.market, this.policy, r, location);
      this.seatPools.set(r, pool);
    }
  }

  /** The request prefers this choice to what it holds. */
  prefers(request: number, choice: number): boolean {
    const held = this.held[request]!;
    return held === NONE || choice < held;
  }

  /**
   * Moves the request to the choice if a way in takes it. With `displace` those who go after may have to leave
   * (they stand in `homeless` then); without, it must fit beside everyone. Where somebody left is `touched`.
   */
  move(request: number, choice: number, displace: boolean): boolean {
    if (this.hasSeveral[request] === 1) return this.moveCarefully(request, choice, displace);
    return this.moveToOne(request, choice, this.market.choiceLocation[choice]!, displace);
  }

  /** The request gives up what it holds. */
  withdraw(request: number): void {
    this.note(request);
    const old = this.held[request]!;
    if (old === NONE) return;
    this.leavePlace(request, old);
    this.held[request] = NONE;
  }

  private wayPattern = 0;

  /** Enters the first pool and pattern that take the request; the pool, or NONE. */
  private wayIn(request: number, choice: number, location: number, displace: boolean): number {
    const seated = choice === this.market.seat[request];
    const from = seated ? this.seatPools.get(request)! : this.pools.poolStart[location]!;
    const end = seated ? from + 1 : this.pools.poolStart[location + 1]!;
    const key = this.order.choice[choice]!;
    // With one way in there is nothing to prefer: a place that is free, or one that somebody makes.
    if (end - from === 1 && this.hasOnePattern(request))
      return this.enterPool(from, key, request, displace) ? from : NONE;
    const rounds = displace ? 2 : 1;
    for (let round = 0; round < rounds; round += 1) {
      if (end - from === 1) {
        if (this.enterPool(from, key, request, round === 1)) return from;
        continue;
      }
      for (const pool of this.entry.poolsFor(location, request))
        if (this.enterPool(pool, this.entry.keyIn(pool, key, request), request, round === 1)) return pool;
    }
    return NONE;
  }

  private hasOnePattern(request: number): boolean {
    return this.market.patternStart[request + 1]! - this.market.patternStart[request]! === 1;
  }

  private enterPool(pool: number, key: number, request: number, displace: boolean): boolean {
    const { patternStart, patternShape } = this.market;
    const first = patternStart[request]!;
    const end = patternStart[request + 1]!;
    for (let at = first; at < end; at += 1) {
      const shape = patternShape[at]!;
      if (!displace) {
        if (!this.door.rows.fits(pool, shape)) continue;
        this.door.put(pool, key, request, shape);
      } else {
        if (!this.door.enter(pool, key, request, shape)) continue;
        this.sendAway(pool);
      }
      this.wayPattern = at - first;
      return true;
    }
    return false;
  }

  private sendAway(pool: number): void {
    const { evicted } = this.door;
    if (evicted.length === 0) return;
    this.touched.add(this.pools.location[pool]!);
    for (const gone of evicted.slice()) {
      this.note(gone);
      if (this.apart.has(gone)) this.leaveApart(gone, pool);
      this.held[gone] = NONE;
      this.homeless.push(gone);
    }
  }

  private leavePlace(request: number, choice: number): void {
    for (const pool of this.leaveQuietly(request, choice, NONE)) this.touched.add(this.pools.location[pool]!);
  }

  /** Leaves all its pools but one (from which it was removed already). */
  private leaveApart(request: number, except: number): void {
    for (const pool of this.leaveQuietly(request, this.held[request]!, except))
      this.touched.add(this.pools.location[pool]!);
  }

  /** Leaves without saying so; the pools where it was. */
  private leaveQuietly(request: number, choice: number, except: number): readonly number[] {
    const own = this.market.choiceLocation[choice]! >= 0 ? [this.pool[request]!] : this.apart.get(request)!;
    for (const pool of own) if (pool !== except) this.door.leave(pool, request);
    this.apart.delete(request);
    return own;
  }

  /** With a choice in several locations a request may meet itself: it leaves first and returns when refused. */
  private moveCarefully(request: number, choice: number, displace: boolean): boolean {
    const old = this.held[request]!;
    this.note(request);
    const oldPattern = this.pattern[request]!;
    const oldPools = this.apart.get(request) ?? [this.pool[request]!];
    if (old !== NONE) this.leaveQuietly(request, old, NONE);
    this.held[request] = NONE;
    const location = this.market.choiceLocation[choice]!;
    const moved =
      location >= 0 ? this.moveToOne(request, choice, location, displace) : this.moveApart(request, choice, displace);
    // Only who really left makes room for others.
    if (old !== NONE && moved) for (const pool of oldPools) this.touched.add(this.pools.location[pool]!);
    if (old !== NONE && !moved) this.putBack(request, old, oldPattern, oldPools);
    return moved;
  }

  private moveToOne(request: number, choice: number, location: number, displace: boolean): boolean {
    const way = this.wayIn(request, choice, location, displace);
    if (way === NONE) return false;
    this.withdraw(request);
    this.held[request] = choice;
    this.pool[request] = way;
    this.pattern[request] = this.wayPattern;
    return true;
  }

  private moveApart(request: number, choice: number, displace: boolean): boolean {
    const m = -1 - this.market.choiceLocation[choice]!;
    const { locations, shapes } = this.market.several[m]!;
    for (let pattern = 0; pattern < shapes.length; pattern += 1) {
      const pools = locations.map((location, place) =>
        this.poolThatTakes(request, location, this.order.several[m]![place]!, shapes[pattern]![place]!, displace),
      );
      if (pools.includes(NONE)) continue;
      pools.forEach((pool, place) => {
        const key = this.entry.keyIn(pool, this.order.several[m]![place]!, request);
        this.door.enter(pool, key, request, shapes[pattern]![place]!);
        this.sendAway(pool);
      });
      this.held[request] = choice;
      this.pattern[request] = pattern;
      this.apart.set(request, pools);
      return true;
    }
    return false;
  }

  private poolThatTakes(request: number, location: number, key: number, shape: number, displace: boolean): number {
    const pools = this.entry.poolsFor(location, request);
    for (const pool of pools) if (this.door.rows.fits(pool, shape)) return pool;
    if (!displace) return NONE;
    for (const pool of pools)
      if (this.door.admits(pool, this.entry.keyIn(pool, key, request), request, shape)) return pool;
    return NONE;
  }

  /** Puts a request back exactly where it was a moment ago. */
  putBack(request: number, choice: number, pattern: number, pools: readonly number[]): void {
    const { market, order } = this;
    const location = market.choiceLocation[choice]!;
    const places = location >= 0 ? [order.choice[choice]!] : order.several[-1 - location]!;
    pools.forEach((pool, place) => {
      this.door.put(
        pool,
        this.entry.keyIn(pool, places[place]!, request),
        request,
        this.shapeAt(request, choice, pattern, place),
      );
    });
    if (location < 0) this.apart.set(request, pools);
    else this.pool[request] = pools[0]!;
    this.held[request] = choice;
    this.pattern[request] = pattern;
  }

  /** The shape that a choice puts at its n-th place. */
  shapeAt(request: number, choice: number, pattern: number, place: number): number {
    const { market } = this;
    const at = market.choiceLocation[choice]!;
    if (at < 0) return market.several[-1 - at]!.shapes[pattern]![place]!;
    return market.patternShape[market.patternStart[request]! + pattern]!;
  }

  poolsHeld(request: number): readonly number[] {
    return this.apart.get(request) ?? [this.pool[request]!];
  }

  private note(request: number): void {
    if (this.journal && !this.journal.has(request)) this.journal.set(request, this.holdingOf(request));
  }

  holdingOf(request: number): Holding {
    return { choice: this.held[request]!, pattern: this.pattern[request]!, pools: this.poolsHeld(request) };
  }

  /** Everything in the journal as it was; the journal is empty then. */
  undo(): void {
    const journal = [...(this.journal ?? [])];
    this.journal = undefined;
    for (const [request] of journal) this.withdraw(request);
    for (const [request, { choice, pattern, pools }] of journal)
      if (choice !== NONE) this.putBack(request, choice, pattern, pools);
    this.homeless.length = 0;
    this.touched.takeAll();
  }
}
