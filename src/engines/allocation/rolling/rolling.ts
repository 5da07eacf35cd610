import type { Instance, InstanceRequest, Outcome, OverrideReason } from '../model.ts';
import { policyOf } from '../allocate.ts';
import { Door } from '../clearing/door.ts';
import { poolsOf } from '../compile/pools.ts';
import { Book, GONE } from './book.ts';
import { mayUse, nextInLine, type InLine } from './in-line.ts';
import { Offers, type Offer, type Place } from './offers.ts';

export interface RollingOptions {
  readonly policy?: string;
  readonly seed?: string;
  /** What is held at the start; absent: those with a `current` place hold it. */
  readonly outcome?: Outcome;
  /** How long an offer stands, in the caller's units of time (days, say). */
  readonly answerWithin: number;
  /** Accept at once in the family's name: for simulations, and to see where a chain of vacancies would end. */
  readonly acceptAtOnce?: boolean;
}

/**
 * Places that come free are offered one by one, to the first in line for whom they fit; who takes one leaves another,
 * which is offered on. Nobody who has a place or an offer ever loses it. Holds everything in memory; every event is
 * answered with the offers that follow from it. After each event nobody waits for a place that fits him and is free,
 * unless an offer to him stands open.
 */
export class Rolling {
  private readonly book: Book;
  private readonly door: Door;
  private readonly offers: Offers;
  private readonly held = new Map<number, Place>();
  /** Places under offer, by request. */
  private readonly kept = new Map<number, Place>();
  /** Choices a family does not want any more. */
  private readonly declined = new Map<number, Set<number>>();
  private readonly vacant: number[] = [];

  constructor(
    instance: Instance,
    private readonly options: RollingOptions,
  ) {
    const policy = policyOf(instance, options.policy);
    this.book = new Book(instance, policy, options.seed ?? instance.seed);
    const { market } = this.book;
    this.door = new Door({ ...market, memberOf: this.book.memberOf as unknown as Int32Array }, poolsOf(market, policy));
    this.door.rows.useShapes(this.book.packedShapes);
    this.book.onShapes = (shapes) => this.door.rows.useShapes(shapes);
    this.offers = new Offers(options.answerWithin);
    this.seat(options.outcome);
  }

  /** The place of a request comes free (the child leaves). The request is gone. */
  release(id: string, now: number): Offer[] {
    const request = this.number(id);
    this.leaveAll(request);
    this.book.remove(request);
    return this.settle(now);
  }

  /** A new request: it stands in line by its facts, and gets an offer at once where there is room. */
  add(request: InstanceRequest, now: number): Offer[] {
    const number = this.book.add(request);
    const offers: Offer[] = [];
    this.offerBest(number, now, offers);
    return [...offers, ...this.settle(now)];
  }

  /**
   * Other days, choices or facts. It keeps the place it holds when that location is still a choice and its days there
   * are the same; otherwise, and for an open offer, what it held comes free.
   */
  change(request: InstanceRequest, now: number): Offer[] {
    const old = this.number(request.id);
    const held = this.held.get(old);
    const before = this.book.requests[old]!;
    this.leaveAll(old);
    this.book.remove(old);
    const number = this.book.add(request);
    const choice = held ? request.choices.indexOf(before.choices[held.choice]!) : -1;
    const same = this.book.patterns(number).find(({ shape }) => shape === held?.shape);
    if (held && choice >= 0 && same) {
      this.door.put(held.pool, number, number, held.shape);
      this.held.set(number, { ...held, choice });
      this.book.better[number] = choice;
    }
    const offers: Offer[] = [];
    this.offerBest(number, now, offers);
    return [...offers, ...this.settle(now)];
  }

  /** The family takes the place: what it held comes free, and what it wanted less is over. */
  accept(id: string, now: number): Offer[] {
    const request = this.number(id);
    this.take(request);
    // What came free while the offer stood was not offered to it.
    const offers: Offer[] = [];
    this.offerBest(request, now, offers);
    return [...offers, ...this.settle(now)];
  }

  /** The family does not want this place; it stays in line elsewhere. */
  decline(id: string, now: number): Offer[] {
    const request = this.number(id);
    const { choice } = this.kept.get(request)!;
    const declined = this.declined.get(request) ?? new Set();
    this.declined.set(request, declined.add(choice));
    return this.close(request, now);
  }

  /** Offers whose time is over count as declined. */
  expire(now: number): Offer[] {
    const offers: Offer[] = [];
    for (const id of this.offers.over(now)) offers.push(...this.decline(id, now));
    return offers;
  }

  /** The organiser gives a place out of turn. It must be free and fit; undefined when it does not. */
  override(id: string, location: string, reason: OverrideReason, now: number): Offer[] | undefined {
    const request = this.number(id);
    const choice = this.book.requests[request]!.choices.indexOf(location);
    if (choice < 0) return undefined;
    const before = this.book.better[request]!;
    this.book.better[request] = choice + 1;
    const offers: Offer[] = [];
    // Whoever decides this has spoken with the family: an earlier no does not count.
    this.declined.get(request)?.delete(choice);
    const given = this.offerAt(request, choice, now, offers);
    if (!given) this.book.better[request] = before;
    return given ? [{ ...offers[0]!, override: reason }, ...this.settle(now)] : undefined;
  }

  /** Who is next for the location: the first `count` in line who prefer it to what they have. */
  nextInLine(location: string, count: number): InLine[] {
    return nextInLine(this.book, this.door, location, count, (request, choice) => !this.isDeclined(request, choice));
  }

  private isDeclined(request: number, choice: number): boolean {
    return this.declined.get(request)?.has(choice) ?? false;
  }

  /** The choice held, or −1; and the one under offer. */
  standing(id: string): { readonly held: number; readonly offered: number } {
    const request = this.number(id);
    return { held: this.held.get(request)?.choice ?? -1, offered: this.kept.get(request)?.choice ?? -1 };
  }

  private seat(outcome: Outcome | undefined): void {
    const { market } = this.book;
    market.requestInput.forEach((input, request) => {
      const seat = market.seat[request]! - market.choiceStart[request]!;
      const choice = outcome ? outcome.choice[input]! : market.seat[request]! < 0 ? -1 : seat;
      if (choice < 0) return;
      const location = market.choiceLocation[market.choiceStart[request]! + choice]!;
      const pool = this.door.pools.poolStart[location]! + (outcome?.pool[input] ?? 0);
      const days = outcome ? outcome.halfDays[input]! : (market.instance.requests[input]!.halfDays ?? 0);
      const { shape } = this.book.patterns(request).find((pattern) => pattern.days === days)!;
      this.door.put(pool, request, request, shape);
      this.held.set(request, { choice, pool, shape, days });
      this.book.better[request] = choice;
    });
  }

  /** Offers every vacant location on, and what that frees, until nothing is left to offer. */
  private settle(now: number): Offer[] {
    const offers: Offer[] = [];
    for (let location = this.vacant.pop(); location !== undefined; location = this.vacant.pop())
      this.offerAlong(location, now, offers);
    return offers;
  }

  private offerAlong(location: number, now: number, offers: Offer[]): void {
    const { pools } = this.door;
    for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1) {
      for (let joint = pools.jointStart[pool]!; joint < pools.jointStart[pool + 1]!; joint += 1)
        this.walk(location, pool, pools.jointGroup[joint]!, joint, now, offers);
      const first = pools.first[pool]!;
      if (first !== 0) this.walk(location, pool, first, -1, now, offers);
      this.walk(location, pool, 0, -1, now, offers);
    }
  }

  /** Along the waiting list once; with a group only its members, with a joint reserve only while that has room. */
  private walk(location: number, pool: number, group: number, joint: number, now: number, offers: Offer[]): void {
    const { better, memberOf, fixedShape } = this.book;
    let skipped = 0;
    const { rows, pools } = this.door;
    const line = this.book.line[location]!;
    const rank = this.book.rank[location]!;
    for (let at = 0; at < line.length; at += 1) {
      const request = line[at]!;
      const wants = better[request]!;
      if (rank[at]! >= wants) {
        if (wants === GONE) skipped += 1;
        continue;
      }
      if (group !== 0 && (memberOf[request]! & group) === 0) continue;
      const shape = fixedShape[request]!;
      if (shape >= 0 && !rows.fits(pool, shape)) continue;
      if (
        this.kept.has(request) ||
        !mayUse(this.book, this.door.pools, pool, request) ||
        this.isDeclined(request, rank[at]!)
      )
        continue;
      for (const pattern of this.book.ways(request)) {
        if (!rows.fits(pool, pattern.shape)) continue;
        if (joint >= 0) {
          this.door.refreshSteps(pool);
          if (!rows.fitsIn(rows.reserved, pools.jointRow[joint]!, pool, pattern.shape)) continue;
        }
        this.give(request, { choice: rank[at]!, pool, ...pattern }, now, offers);
        break;
      }
    }
    if (skipped > 16 && 4 * skipped > line.length) this.book.tidy(location);
  }

  private give(request: number, place: Place, now: number, offers: Offer[]): void {
    this.door.put(place.pool, request, request, place.shape);
    this.kept.set(request, place);
    const own = this.book.requests[request]!;
    const offer: Offer = {
      request: own.id,
      location: own.choices[place.choice] as string,
      choice: place.choice,
      halfDays: place.days,
      pool: place.pool - this.door.pools.poolStart[this.door.pools.location[place.pool]!]!,
      answerBefore: now + this.options.answerWithin,
    };
    offers.push(offer);
    this.book.better[request] = place.choice;
    if (this.options.acceptAtOnce) this.take(request);
    else this.offers.open(offer);
  }

  private take(request: number): void {
    const place = this.kept.get(request);
    if (!place) throw new RangeError(`no open offer for ${this.book.requests[request]!.id}`);
    this.offers.close(this.book.requests[request]!.id);
    this.kept.delete(request);
    const old = this.held.get(request);
    if (old) this.leave(request, old);
    this.held.set(request, place);
  }

  private close(request: number, now: number): Offer[] {
    const place = this.kept.get(request)!;
    this.offers.close(this.book.requests[request]!.id);
    this.kept.delete(request);
    this.leave(request, place);
    const own = this.book.requests[request]!;
    this.book.better[request] = this.held.get(request)?.choice ?? own.choices.length;
    const offers: Offer[] = [];
    this.offerBest(request, now, offers);
    return [...offers, ...this.settle(now)];
  }

  /** The best free place of one request, now that it may have an offer again. */
  private offerBest(request: number, now: number, offers: Offer[]): void {
    for (let choice = 0; choice < this.book.better[request]!; choice += 1)
      if (this.offerAt(request, choice, now, offers)) return;
  }

  private offerAt(request: number, choice: number, now: number, offers: Offer[]): boolean {
    if (this.kept.has(request) || this.isDeclined(request, choice)) return false;
    const location = this.book.location(this.book.requests[request]!.choices[choice] as string);
    const { pools, rows } = this.door;
    for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1) {
      if (!mayUse(this.book, this.door.pools, pool, request)) continue;
      for (const pattern of this.book.ways(request))
        if (rows.fits(pool, pattern.shape)) {
          this.give(request, { choice, pool, ...pattern }, now, offers);
          return true;
        }
    }
    return false;
  }

  private leaveAll(request: number): void {
    const held = this.held.get(request);
    const kept = this.kept.get(request);
    if (kept) this.offers.close(this.book.requests[request]!.id);
    this.held.delete(request);
    this.kept.delete(request);
    this.declined.delete(request);
    this.book.better[request] = GONE;
    for (const place of [held, kept]) if (place) this.leave(request, place);
  }

  private leave(request: number, { pool }: Place): void {
    this.door.leave(pool, request);
    this.vacant.push(this.door.pools.location[pool]!);
  }

  private number(id: string): number {
    const number = this.book.numberOf.get(id);
    if (number === undefined) throw new RangeError(`no request ${id}`);
    return number;
  }
}
