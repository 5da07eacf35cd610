import type { CertificateRows } from '../model.ts';
import type { Clearing } from '../clearing/clearing.ts';
import { sits } from '../compile/order.ts';

/** One row of a certificate in full: per half-day how many children go before, and of which classes. Names nobody. */
export interface Explanation {
  readonly location: string;
  readonly pool: number;
  readonly step: number;
  /** Name of the lane, as in the input. */
  readonly lane: string;
  readonly period: number;
  readonly halfDays: readonly { readonly halfDay: number; readonly children: number }[];
  /** Requests that go before and are there on one of these half-days, by the columns of the policy, the first class first. */
  readonly classes: readonly { readonly facts: readonly number[]; readonly requests: number }[];
  /** Of those: who have had their place there before, and who have it by a reserve. */
  readonly sitting: number;
  readonly byReserve: number;
}

/** Recounts who stands before the request of a row. */
export function explainRow(clearing: Clearing, rows: CertificateRows, row: number, numberAt: Int32Array): Explanation {
  const { market, pools, door, policy } = clearing;
  const request = numberAt[rows.request[row]!]!;
  const choice = market.choiceStart[request]! + rows.choice[row]!;
  const at = market.choiceLocation[choice]!;
  const place = rows.place[row]!;
  const location = at >= 0 ? at : market.several[-1 - at]!.locations[place]!;
  const plainKey = at >= 0 ? clearing.order.choice[choice]! : clearing.order.several[-1 - at]![place]!;
  const pool = pools.poolStart[location]! + rows.pool[row]!;
  const key = clearing.entry.keyIn(pool, plainKey, request);
  const step = rows.step[row]!;
  const joint = door.isJoint(pool);
  if (joint) door.refreshSteps(pool);
  const { holders } = door;
  const children = new Map<number, number>();
  const classes = new Map<string, { facts: readonly number[]; requests: number }>();
  let sitting = 0;
  let byReserve = 0;
  for (let h = holders.start[pool]!; h < holders.start[pool]! + holders.size[pool]!; h += 1) {
    if (holders.request[h] === request || !goesBefore(h)) continue;
    if (!countInto(children, holders.shape[h]!)) continue;
    if (sits(holders.key[h]!)) sitting += 1;
    else if (holders.step[h]! > 0) byReserve += 1;
    const facts = factsOf(holders.request[h]!);
    const known = classes.get(facts.join());
    classes.set(facts.join(), { facts, requests: (known?.requests ?? 0) + 1 });
  }
  const own = market.instance.locations[market.locationInput[location]!]!;
  const extra =
    rows.pool[row]! - (pools.poolStart[location + 1]! - pools.poolStart[location]! - (own.pools?.length ?? 0));
  const lanes = extra >= 0 ? own.pools![extra]!.lanes : own.lanes;
  return {
    location: own.id,
    pool: rows.pool[row]!,
    step,
    lane: lanes[rows.lane[row]!]!.name,
    period: rows.period[row]!,
    halfDays: bitsOf(rows.halfDays[row]!).map((halfDay) => ({ halfDay, children: children.get(halfDay) ?? 0 })),
    classes: [...classes.values()].sort((a, b) => compare(a.facts, b.facts)),
    sitting,
    byReserve,
  };

  function goesBefore(h: number): boolean {
    if (sits(holders.key[h]!)) return true;
    const taken = holders.step[h]!;
    if (!joint) return holders.key[h]! < key;
    if (step === 0) return taken > 0 || holders.key[h]! < key;
    return (taken > 0 && taken < step) || (taken === step && holders.key[h]! < key);
  }

  /** Adds the children of a shape on the half-days of the row; false when it is not there at all. */
  function countInto(sum: Map<number, number>, shape: number): boolean {
    const { shapes, ageCount } = market;
    let there = false;
    for (let part = shapes.start[shape]!; part < shapes.start[shape + 1]!; part += 1) {
      const inLane = (pools.lanesOfAge[pool * ageCount + shapes.age[part]!]! >> rows.lane[row]!) & 1;
      if (inLane === 0 || rows.period[row]! < shapes.from[part]! || rows.period[row]! > shapes.until[part]!) continue;
      for (const halfDay of bitsOf(rows.halfDays[row]! & shapes.days[part]!)) {
        sum.set(halfDay, (sum.get(halfDay) ?? 0) + shapes.count[part]!);
        there = true;
      }
    }
    return there;
  }

  function factsOf(holder: number): number[] {
    const input = market.instance.requests[market.requestInput[holder]!]!;
    const facts = input.factsAt?.[market.instance.locations[market.locationInput[location]!]!.id] ?? input.facts;
    return policy.order.map((name) => facts[market.instance.facts.indexOf(name)] ?? 0);
  }
}

const bitsOf = (set: number): number[] => Array.from({ length: 14 }, (_, at) => at).filter((at) => (set >> at) & 1);

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}
