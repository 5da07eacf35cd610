import type { Policy } from '../model.ts';
import { bindingGroups } from './binding.ts';
import type { Market } from './market.ts';

/** What those who have their place at one location today use of it, by pool number, lane and period × half-day. */
export interface SittingUse {
  used(pool: number, lane: number, at: number): number;
  /** By those who sit in pool 0 or in a pool behind this one. */
  usedOutside(pool: number, lane: number, at: number): number;
}

/** The pool in which a sitting request stays: that of the first binding group it belongs to, else pool 0. */
export function seatPool(market: Market, policy: Policy, request: number, location: number): number {
  const mode = policy.reserve?.mode;
  if (mode !== 'split' && mode !== 'hard') return 0;
  const binding = bindingGroups(policy, market.instance.locations[market.locationInput[location]!]!);
  return 1 + binding.findIndex(({ group }) => (market.memberOf[request]! & market.groups.get(group)!) !== 0);
}

/** Per location with sitting requests what they use; only those locations have an entry. */
export function sittingUse(market: Market, policy: Policy): { at(location: number): SittingUse | undefined } {
  const byLocation = new Map<number, number[]>();
  market.seat.forEach((choice, request) => {
    if (choice < 0) return;
    const location = market.choiceLocation[choice]!;
    const there = byLocation.get(location);
    if (there) there.push(request);
    else byLocation.set(location, [request]);
  });
  return {
    at(location) {
      const requests = byLocation.get(location);
      return requests && useOf(market, policy, location, requests);
    },
  };
}

function useOf(market: Market, policy: Policy, l: number, requests: readonly number[]): SittingUse {
  const { instance, shapes, ages } = market;
  const location = instance.locations[market.locationInput[l]!]!;
  const slots = instance.periods * instance.halfDays;
  const ageNumbers = location.lanes.map((lane) => lane.ages && new Set(lane.ages.map((age) => ages.get(age)!)));
  const byPool = new Map<number, number[]>();
  for (const request of requests) {
    const pool = seatPool(market, policy, request, l);
    const use = byPool.get(pool) ?? new Array<number>(slots * location.lanes.length).fill(0);
    byPool.set(pool, use);
    const shape = market.patternShape[market.patternStart[request]!]!;
    for (let part = shapes.start[shape]!; part < shapes.start[shape + 1]!; part += 1)
      for (let lane = 0; lane < location.lanes.length; lane += 1) {
        const only = ageNumbers[lane];
        if (only && !only.has(shapes.age[part]!)) continue;
        for (let period = shapes.from[part]!; period <= shapes.until[part]!; period += 1)
          for (let halfDay = 0; halfDay < instance.halfDays; halfDay += 1)
            if ((shapes.days[part]! & (1 << halfDay)) !== 0)
              use[lane * slots + period * instance.halfDays + halfDay]! += shapes.count[part]!;
      }
  }
  const used = (pool: number, lane: number, at: number) => byPool.get(pool)?.[lane * slots + at] ?? 0;
  return {
    used,
    usedOutside(pool, lane, at) {
      let sum = used(0, lane, at);
      for (const other of byPool.keys()) if (other > pool) sum += used(other, lane, at);
      return sum;
    },
  };
}
