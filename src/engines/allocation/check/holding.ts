import type { Choice, Outcome } from '../model.ts';
import { choiceAt, type Market } from './market.ts';
import { isSeat } from './order.ts';
import { poolsOf, seatPoolOf, type Pool } from './pools.ts';
import type { Holder } from './stand.ts';
import type { Faults } from './faults.ts';

/** What the outcome says each request holds, as far as it may hold that. */
export interface Holding {
  /** Per request the choice, -1 for none. */
  readonly choice: Int32Array;
  readonly holdersAt: readonly (readonly Holder[])[];
  /** Per location those whose place is there today. */
  readonly sittingAt: readonly (readonly number[])[];
}

/** The different locations of a choice, in order of appearance. */
export const locationsOf = (choice: Choice): readonly string[] =>
  typeof choice === 'string' ? [choice] : [...new Set(choice.filter((id) => id !== null))];

export function readHolding(market: Market, outcome: Outcome, faults: Faults): Holding {
  const { instance } = market;
  const held = new Int32Array(instance.requests.length).fill(-1);
  const holdersAt: Holder[][] = instance.locations.map(() => []);
  const sittingAt: number[][] = instance.locations.map(() => []);
  market.current.forEach((location, request) => {
    if (location >= 0) sittingAt[location]!.push(request);
  });
  const admission = makeAdmission(market);
  for (const [name, list] of Object.entries(outcome) as [string, ArrayLike<number>][])
    if (list.length !== held.length)
      faults.add({ kind: 'shape', detail: `${name} has ${list.length} entries for ${held.length} requests` });
  instance.requests.forEach((request, i) => {
    const number = outcome.choice[i] ?? -1;
    const say = (kind: 'choice' | 'days' | 'pool' | 'place-lost', detail: string) => {
      faults.add({ kind, request: request.id, detail });
    };
    if (number === -1) {
      if (market.current[i]! >= 0) say('place-lost', `is out of its place at ${request.current!}`);
      return;
    }
    if (!Number.isInteger(number) || number < 0 || number >= market.choices[i]!)
      return say('choice', `holds choice ${number} of ${market.choices[i]!}`);
    const today = request.current === undefined ? -1 : request.choices.indexOf(request.current);
    if (market.current[i]! >= 0 && number > (today < 0 ? request.choices.length : today))
      say('place-lost', `holds choice ${number}, worse than its place at ${request.current!}`);
    const pattern = outcome.halfDays[i] ?? 0;
    if (!market.patterns[i]!.includes(pattern)) return say('days', `holds half-days ${pattern}, which it did not ask`);
    const choice = choiceAt(request, number);
    const digits = locationsOf(choice).map((id, place) => ({ at: market.positionOf.get(id)!, pool: Math.floor((outcome.pool[i] ?? 0) / 16 ** place) % 16 })); // prettier-ignore
    for (const { at, pool } of digits) if (!admission(i, choice, at, pool)) return say('pool', `is in pool ${pool} of ${instance.locations[at]!.id}, which does not admit it`); // prettier-ignore
    held[i] = number;
    for (const { at, pool } of digits) holdersAt[at]!.push({ request: i, choice, pattern, pool });
  });
  return { choice: held, holdersAt, sittingAt };
}

/** May the request use the pool with this number? Who has its place there today stays in the pool it sits in. */
function makeAdmission(market: Market) {
  const known = new Map<number, readonly Pool[]>();
  return (request: number, choice: Choice, position: number, number: number): boolean => {
    if (isSeat(market, { request, choice }, position)) return number === seatPoolOf(market, position, request);
    if (number === 0) return true;
    // Only admission is asked of these pools, so nobody needs to sit in them.
    if (!known.has(position)) known.set(position, poolsOf(market, position, []));
    const pool = known.get(position)![number];
    return pool !== undefined && admits(market, pool, request);
  };
}

export const admits = (market: Market, pool: Pool, request: number): boolean =>
  (pool.admits === 0 || (market.groups[request]! & pool.admits) !== 0) &&
  (pool.longest === Infinity || stayOf(market, request) <= pool.longest);

function stayOf({ parts }: Market, request: number): number {
  let from = Infinity;
  let until = -Infinity;
  for (let p = parts.start[request]!; p < parts.start[request + 1]!; p += 1) {
    from = Math.min(from, parts.from[p]!);
    until = Math.max(until, parts.until[p]!);
  }
  return until - from + 1;
}
