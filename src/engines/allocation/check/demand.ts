import type { Choice, Instance, InstanceRequest } from '../model.ts';
import type { Market } from './market.ts';
import type { Pool } from './pools.ts';

/**
 * What requests ask, in parts: children of one age on the same days over the same periods. A child whose age group
 * changes has a part for each.
 */
export interface Parts {
  /** Where the parts of a request begin; one more than there are requests. */
  readonly start: Int32Array;
  /** Which child, or -1: all children of the request are alike. */
  readonly child: Int16Array;
  /** Days of its own; 0: the days of the request. */
  readonly days: Uint16Array;
  readonly from: Uint8Array;
  readonly until: Uint8Array;
  readonly age: Int16Array;
  readonly count: Int32Array;
}

export function readParts(instance: Instance, ages: Map<string, number>): Parts {
  const last = instance.periods - 1;
  const ageOf = (name: string | undefined) => {
    if (name === undefined) return -1;
    if (!ages.has(name)) ages.set(name, ages.size);
    return ages.get(name)!;
  };
  const counts = instance.requests.map(({ children }) => children?.reduce((sum, { ages }) => sum + Math.max(1, ages?.length ?? 1), 0) ?? 1); // prettier-ignore
  const total = counts.reduce((sum, each) => sum + each, 0);
  const parts: Parts = {
    start: new Int32Array(counts.length + 1),
    child: new Int16Array(total).fill(-1),
    days: new Uint16Array(total),
    from: new Uint8Array(total),
    until: new Uint8Array(total).fill(last),
    age: new Int16Array(total),
    count: new Int32Array(total).fill(1),
  };
  let at = 0;
  instance.requests.forEach((request, i) => {
    const { from = 0, until = last } = request;
    const write = (child: number, days: number, from: number, until: number, age: number, count: number) => {
      parts.child[at] = child;
      parts.days[at] = days;
      parts.from[at] = from;
      parts.until[at] = until;
      parts.age[at] = age;
      parts.count[at] = count;
      at += 1;
    };
    if (!request.children) write(-1, 0, from, until, ageOf(request.age), request.size ?? 1);
    request.children?.forEach((child, c) => {
      const days = child.halfDays ?? 0;
      const first = child.from ?? from;
      const end = child.until ?? until;
      if (!child.ages?.length) return write(c, days, first, end, ageOf(request.age), 1);
      child.ages.forEach(({ age, from: since }, n) => {
        const next = child.ages![n + 1]?.from ?? Infinity;
        // The first age group holds from the start of the stay, whatever period it names.
        write(c, days, n === 0 ? first : Math.max(first, since), Math.min(end, next - 1), ageOf(age), 1);
      });
    });
    parts.start[i + 1] = at;
  });
  return parts;
}

/** The days a request may get: one set, or each way to choose so many weekdays. */
export function patternsOf({ days, halfDays = 0 }: InstanceRequest): readonly number[] {
  if (!days) return [halfDays];
  const weekdays: number[] = [];
  for (let day = 0; day < 7; day += 1) {
    const both = days.among & (3 << (2 * day));
    if (both !== 0) weekdays.push(both);
  }
  const found: number[] = [];
  const choose = (from: number, left: number, set: number): void => {
    if (left === 0) found.push(set);
    else for (let at = from; at <= weekdays.length - left; at += 1) choose(at + 1, left - 1, set | weekdays[at]!);
  };
  choose(0, days.choose, 0);
  return found;
}

/** How many children of a part a choice brings to the location. */
function broughtBy(choice: Choice, location: string, child: number, count: number): number {
  if (typeof choice === 'string') return count;
  if (child >= 0) return choice[child] === location ? count : 0;
  return choice.reduce((sum, each) => sum + (each === location ? 1 : 0), 0);
}

/** Adds (or, with -1, takes away) the children of a choice to what is used in a pool, cell by cell. */
export function addDemand(
  market: Market,
  pool: Pool,
  used: Int32Array,
  request: number,
  choice: Choice,
  pattern: number,
  times = 1,
) {
  const { parts, periods, halfDays } = market;
  for (let p = parts.start[request]!; p < parts.start[request + 1]!; p += 1) {
    const brought = times * broughtBy(choice, pool.location, parts.child[p]!, parts.count[p]!);
    if (brought === 0) continue;
    const days = parts.days[p]! || pattern;
    const lanes = pool.lanesOf(parts.age[p]!);
    for (let n = 0; n < lanes.length; n += 1)
      for (let t = parts.from[p]!; t <= parts.until[p]!; t += 1) {
        const row = (lanes[n]! * periods + t) * halfDays;
        for (let set = days; set !== 0; set &= set - 1) used[row + 31 - Math.clz32(set & -set)]! += brought;
      }
  }
}

/** True when what is used plus the children of the choice stays within the limit wherever they come. */
export function fits(
  market: Market,
  pool: Pool,
  used: Int32Array,
  limit: Int32Array,
  request: number,
  choice: Choice,
  pattern: number,
): boolean {
  const { parts, periods, halfDays } = market;
  const first = parts.start[request]!;
  const last = parts.start[request + 1]!;
  const single = last - first === 1;
  if (!single) addDemand(market, pool, used, request, choice, pattern);
  let fitting = true;
  for (let p = first; p < last && fitting; p += 1) {
    const brought = broughtBy(choice, pool.location, parts.child[p]!, parts.count[p]!);
    if (brought === 0) continue;
    const extra = single ? brought : 0;
    const days = parts.days[p]! || pattern;
    const lanes = pool.lanesOf(parts.age[p]!);
    for (let n = 0; n < lanes.length && fitting; n += 1)
      for (let t = parts.from[p]!; t <= parts.until[p]! && fitting; t += 1) {
        const row = (lanes[n]! * periods + t) * halfDays;
        for (let set = days; set !== 0; set &= set - 1) {
          const cell = row + 31 - Math.clz32(set & -set);
          if (used[cell]! + extra > limit[cell]!) fitting = false;
        }
      }
  }
  if (!single) addDemand(market, pool, used, request, choice, pattern, -1);
  return fitting;
}
