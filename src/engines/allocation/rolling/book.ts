import type { Instance, InstanceRequest, Policy } from '../model.ts';
import { lotteryNumber } from '../model.ts';
import { applicantsOf } from '../clearing/applicants.ts';
import { LARGEST_DEMAND } from '../compile/fields.ts';
import { compile, type Market } from '../compile/market.ts';
import { orderOf } from '../compile/order.ts';
import { patternsOf, type PackedShapes, Shapes } from '../compile/shapes.ts';

/** Instead of a choice number: the request is gone. */
export const GONE = -1;

/**
 * Everyone who waits, by location and in order, while requests come and go. Requests have a number for good; what the
 * walk along a waiting list reads stands in flat arrays.
 */
export class Book {
  readonly market: Market;
  readonly requests: InstanceRequest[] = [];
  readonly numberOf = new Map<string, number>();
  /** Choices before this one are better than what the request holds or has an offer for. */
  better: Int16Array;
  /** The shape when the days are fixed; −1 when they are flexible. */
  readonly fixedShape: number[] = [];
  readonly memberOf: number[] = [];
  readonly stay: number[] = [];
  /** Waiting list of each location: request numbers, and beside them which choice it is to each. */
  readonly line: number[][];
  readonly rank: number[][];
  private readonly gone = new Set<number>();
  private readonly locationNumber = new Map<string, number>();
  private readonly shapes: Shapes;
  private readonly columns: readonly number[];
  /** Told when a request brings a shape that nobody had before. */
  onShapes: (shapes: PackedShapes) => void = () => undefined;

  constructor(
    readonly instance: Instance,
    readonly policy: Policy,
    private readonly seed: string,
  ) {
    this.market = compile(instance);
    this.columns = policy.order.map((name) => instance.facts.indexOf(name));
    this.market.locationInput.forEach((at, l) => this.locationNumber.set(instance.locations[at]!.id, l));
    this.shapes = new Shapes(instance);
    this.better = new Int16Array(instance.requests.length + 1024);
    const applicants = applicantsOf(this.market, orderOf(this.market, policy, seed));
    for (const at of this.market.requestInput) this.write(instance.requests[at]!);
    this.line = this.market.locationInput.length === 0 ? [] : Array.from(this.market.locationInput, () => []);
    this.rank = this.line.map(() => []);
    this.line.forEach((line, l) => {
      for (let at = applicants.start[l]!; at < applicants.start[l + 1]!; at += 1) {
        const request = applicants.request[at]!;
        line.push(request);
        this.rank[l]!.push(applicants.choice[at]! - this.market.choiceStart[request]!);
      }
    });
  }

  get packedShapes(): PackedShapes {
    return this.shapes.pack(this.market.fields);
  }

  /** A new request takes its place in the lists of its choices; its number. */
  add(request: InstanceRequest): number {
    if (this.numberOf.has(request.id)) throw new RangeError(`request ${request.id} is there already`);
    const before = this.shapes.count;
    const number = this.write(request);
    if (this.shapes.count > before) this.onShapes(this.packedShapes);
    this.locations(number).forEach((location, choice) => {
      const line = this.line[location]!;
      const at = this.placeFor(request, location);
      line.splice(at, 0, number);
      this.rank[location]!.splice(at, 0, choice);
    });
    return number;
  }

  /** It is skipped from now on; the lists lose it when they are next tidied. */
  remove(number: number): void {
    this.numberOf.delete(this.requests[number]!.id);
    this.better[number] = GONE;
    this.gone.add(number);
  }

  /** Takes those who are gone out of a list; whoever walks along it and meets many asks for it. */
  tidy(location: number): void {
    const line = this.line[location]!;
    const rank = this.rank[location]!;
    let kept = 0;
    for (let at = 0; at < line.length; at += 1) {
      if (this.gone.has(line[at]!)) continue;
      line[kept] = line[at]!;
      rank[kept] = rank[at]!;
      kept += 1;
    }
    line.length = kept;
    rank.length = kept;
  }

  /** Location numbers of its choices, the best first. */
  locations(number: number): number[] {
    return this.requests[number]!.choices.map((choice) => this.location(choice as string));
  }

  location(id: string): number {
    const location = this.locationNumber.get(id);
    if (location === undefined) throw new RangeError(`no location ${id}`);
    return location;
  }

  /** Half-days and shape of each way to fill its week. */
  patterns(number: number): { readonly days: number; readonly shape: number }[] {
    const request = this.requests[number]!;
    return patternsOf(request, this.instance.halfDays).map((days) => ({ days, shape: this.shapes.of(request, days) }));
  }

  /** The patterns, without looking them up when the days are fixed. */
  ways(number: number): readonly { readonly days: number; readonly shape: number }[] {
    const shape = this.fixedShape[number]!;
    return shape < 0 ? this.patterns(number) : [{ days: this.requests[number]!.halfDays ?? 0, shape }];
  }

  private write(request: InstanceRequest): number {
    if (request.choices.some((choice) => typeof choice !== 'string'))
      throw new RangeError(`request ${request.id} has a choice in several locations: those are for rounds`);
    const number = this.requests.length;
    this.requests.push(request);
    this.numberOf.set(request.id, number);
    if (number === this.better.length) {
      const longer = new Int16Array(2 * number);
      longer.set(this.better);
      this.better = longer;
    }
    this.better[number] = request.choices.length;
    const last = this.instance.periods - 1;
    const children = request.children ?? [request];
    const from = Math.min(...children.map((child) => child.from ?? request.from ?? 0));
    const until = Math.max(...children.map((child) => child.until ?? request.until ?? last));
    this.stay.push(until - from + 1);
    let groups = 0;
    for (const group of request.groups ?? []) groups |= this.market.groups.get(group) ?? 0;
    this.memberOf.push(groups);
    const patterns = patternsOf(request, this.instance.halfDays);
    const shapes = patterns.map((days) => this.shapes.of(request, days));
    this.fixedShape.push(shapes.length === 1 ? shapes[0]! : -1);
    if (this.shapes.largestDemand > (this.market.fields.bits === 8 ? 15 : LARGEST_DEMAND))
      throw new RangeError(`request ${request.id} asks for more children than the others: open the book anew with it`);
    return number;
  }

  /** Where a newcomer stands: behind everyone who goes before. */
  private placeFor(request: InstanceRequest, location: number): number {
    const line = this.line[location]!;
    let low = 0;
    let high = line.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.goesBefore(this.requests[line[middle]!]!, request, location)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private goesBefore(one: InstanceRequest, two: InstanceRequest, location: number): boolean {
    const id = this.instance.locations[this.market.locationInput[location]!]!.id;
    const a = one.factsAt?.[id] ?? one.facts;
    const b = two.factsAt?.[id] ?? two.facts;
    for (const column of this.columns) if (a[column] !== b[column]) return (a[column] ?? 0) < (b[column] ?? 0);
    const key = (of: InstanceRequest) => (this.policy.tieBreak === 'local' ? `${of.id}\n${id}` : of.id);
    const difference =
      lotteryNumber(this.seed, key(one)) - lotteryNumber(this.seed, key(two)) ||
      lotteryNumber('', one.id) - lotteryNumber('', two.id);
    return difference === 0 ? one.id < two.id : difference < 0;
  }
}
