import type { Instance, InstanceChild, InstanceRequest } from '../model.ts';
import { shiftOf, wordOf, type Fields } from './fields.ts';

/**
 * Demands, each different one stored once: a shape is a list of parts, a part is a number of children of one age on
 * the same half-days during consecutive periods. Requests only carry the number of their shape.
 */
export class Shapes {
  readonly ages: ReadonlyMap<string, number>;
  private readonly byKey = new Map<number | string, number>();
  private readonly partsOf: Part[][] = [];
  largestDemand = 0;

  constructor(private readonly instance: Instance) {
    this.ages = agesOf(instance);
  }

  get count(): number {
    return this.partsOf.length;
  }

  /** The shape of these children of the request (all when no positions are given) when it gets `days`. */
  of(request: InstanceRequest, days: number, children?: readonly number[]): number {
    const last = this.instance.periods - 1;
    if (!request.children) {
      const part = {
        age: this.ages.get(request.age ?? '') ?? 0,
        from: request.from ?? 0,
        until: request.until ?? last,
        days: request.halfDays ?? days,
        count: request.size ?? 1,
      };
      // One number: 14 bits of days, 6 + 6 of periods, 9 of children, the rest ages.
      const key = part.days + 16384 * (part.from + 64 * (part.until + 64 * (part.count + 512 * part.age)));
      return this.byKey.get(key) ?? this.remember(key, [part]);
    }
    const chosen = children ? children.map((at) => request.children![at]!) : request.children;
    const parts = mergeSame(chosen.flatMap((child) => this.partsOfChild(request, child, days)));
    return this.byKey.get(JSON.stringify(parts)) ?? this.remember(JSON.stringify(parts), parts);
  }

  private partsOfChild(request: InstanceRequest, child: InstanceChild, days: number): Part[] {
    const from = child.from ?? request.from ?? 0;
    const until = child.until ?? request.until ?? this.instance.periods - 1;
    const wanted = child.halfDays ?? request.halfDays ?? days;
    const stages = child.ages ?? [{ age: request.age ?? '', from }];
    return stages
      .map((stage, at) => ({
        age: this.ages.get(stage.age) ?? 0,
        from: at === 0 ? from : Math.max(stage.from, from),
        until: Math.min(until, at + 1 < stages.length ? stages[at + 1]!.from - 1 : until),
        days: wanted,
        count: 1,
      }))
      .filter((part) => part.from <= part.until);
  }

  private remember(key: number | string, parts: Part[]): number {
    const shape = this.partsOf.length;
    this.partsOf.push(parts);
    this.byKey.set(key, shape);
    let sum = 0;
    for (const part of parts) sum += part.count;
    if (sum > this.largestDemand) this.largestDemand = sum;
    return shape;
  }

  /** All shapes in flat arrays for the packing chosen. */
  pack(fields: Fields): PackedShapes {
    const parts = this.partsOf.flat();
    const start = new Int32Array(this.partsOf.length + 1);
    this.partsOf.forEach((list, shape) => (start[shape + 1] = start[shape]! + list.length));
    const patterns = new Map<number, number>();
    const words: number[] = [];
    const patternOf = (days: number, count: number): number => {
      const key = days * 1024 + count;
      const known = patterns.get(key);
      if (known !== undefined) return known;
      const at = words.length;
      const demand = new Array<number>(fields.words).fill(0);
      const guard = new Array<number>(fields.words).fill(0);
      for (let halfDay = 0; halfDay < this.instance.halfDays; halfDay += 1) {
        if ((days & (1 << halfDay)) === 0) continue;
        demand[wordOf(fields, halfDay)]! |= count << shiftOf(fields, halfDay);
        guard[wordOf(fields, halfDay)]! |= (fields.limit + 1) << shiftOf(fields, halfDay);
      }
      for (let word = 0; word < fields.words; word += 1) words.push(demand[word]!, guard[word]!);
      patterns.set(key, at);
      return at;
    };
    return {
      start,
      age: Uint8Array.from(parts, (part) => part.age),
      from: Uint8Array.from(parts, (part) => part.from),
      until: Uint8Array.from(parts, (part) => part.until),
      days: Uint16Array.from(parts, (part) => part.days),
      count: Uint16Array.from(parts, (part) => part.count),
      pattern: Int32Array.from(parts, (part) => patternOf(part.days, part.count)),
      words: Int32Array.from(words),
    };
  }
}

export interface Part {
  readonly age: number;
  readonly from: number;
  readonly until: number;
  readonly days: number;
  readonly count: number;
}

export interface PackedShapes {
  /** First part of each shape; one more at the end. */
  readonly start: Int32Array;
  readonly age: Uint8Array;
  readonly from: Uint8Array;
  readonly until: Uint8Array;
  readonly days: Uint16Array;
  readonly count: Uint16Array;
  /** Where the part's words start; for each word of a period the demand and the guards it touches. */
  readonly pattern: Int32Array;
  readonly words: Int32Array;
}

/** Age 0 is "none given"; the others in the order of their names, so that the input's order does not matter. */
function agesOf(instance: Instance): Map<string, number> {
  const names = new Set<string>();
  for (const location of instance.locations)
    for (const lanes of [location.lanes, ...(location.pools ?? []).map((pool) => pool.lanes)])
      for (const lane of lanes) for (const age of lane.ages ?? []) names.add(age);
  if (names.size > 255) throw new RangeError('more than 255 age groups');
  return new Map([...names].sort().map((name, at) => [name, at + 1]));
}

function mergeSame(parts: Part[]): Part[] {
  const merged = new Map<string, Part>();
  for (const part of parts) {
    const key = [part.age, part.from, part.until, part.days].join();
    merged.set(key, { ...part, count: part.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** The patterns of "k of these days": bits of half-days, the earliest days first. Fixed days are one pattern. */
export function patternsOf(request: InstanceRequest, halfDaysInWeek: number): number[] {
  if (!request.days) return [request.halfDays ?? 0];
  const days: number[] = [];
  for (let halfDay = 0; halfDay < halfDaysInWeek; halfDay += 2) {
    const ofDay = request.days.among & (3 << halfDay) & ((1 << halfDaysInWeek) - 1);
    if (ofDay !== 0) days.push(ofDay);
  }
  const patterns: number[] = [];
  const choose = (left: number, from: number, bits: number): void => {
    if (left === 0) patterns.push(bits);
    else for (let at = from; at + left <= days.length; at += 1) choose(left - 1, at + 1, bits | days[at]!);
  };
  choose(request.days.choose, 0, 0);
  return patterns;
}
