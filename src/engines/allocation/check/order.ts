import { lotteryNumber, type Choice } from '../model.ts';
import { drawn, type Market } from './market.ts';

/** Who asks for which choice. */
export interface Asking {
  readonly request: number;
  readonly choice: Choice;
}

/** The choice is the place of today itself, not one of several locations. */
export const isSeat = (market: Market, { request, choice }: Asking, position: number): boolean =>
  market.current[request] === position && typeof choice === 'string';

/** Who goes before whom at a location, from the facts as they stand in the input. */
export interface Order {
  /** The lower goes first: place of today, override, member of the group that goes first (0: none does), facts. */
  key(asking: Asking, location: number, membersFirst: number): number;
  /** Decides between equal keys. */
  lot(request: number, location: number): number;
  /** Negative: one goes before two. */
  compare(one: Asking, two: Asking, location: number, membersFirst: number): number;
}

const FACTS = 2 ** 32;

export function makeOrder(market: Market): Order {
  const { instance, override, groups } = market;
  const { requests, locations } = instance;
  const ranks = rankFacts(market);
  const own = Int32Array.from(requests, ({ facts }) => ranks(facts));
  const elsewhere = Uint8Array.from(requests, ({ factsAt }) => (factsAt ? 1 : 0));
  const common =
    market.policy.tieBreak === 'local' ? undefined : Float64Array.from(requests, (_, i) => drawn(market, i, 0));

  const rankAt = (request: number, location: number) => {
    const values = elsewhere[request] === 1 ? requests[request]!.factsAt![locations[location]!.id] : undefined;
    return values ? ranks(values) : own[request]!;
  };
  const key: Order['key'] = (asking, location, membersFirst) => {
    const { request } = asking;
    const level = isSeat(market, asking, location) ? 0 : override[request] === location ? 1 : 2;
    const outside = membersFirst !== 0 && (groups[request]! & membersFirst) === 0 ? 1 : 0;
    return (2 * level + outside) * FACTS + rankAt(request, location);
  };
  const lot: Order['lot'] = (request, location) => (common ? common[request]! : drawn(market, request, location));
  return {
    key,
    lot,
    compare: (one, two, location, membersFirst) =>
      key(one, location, membersFirst) - key(two, location, membersFirst) ||
      lot(one.request, location) - lot(two.request, location) ||
      byId(requests[one.request]!.id, requests[two.request]!.id),
  };
}

const byId = (a: string, b: string) => lotteryNumber('', a) - lotteryNumber('', b) || (a < b ? -1 : a > b ? 1 : 0);

/** Facts as one number each: equal when the columns of the policy are equal, lower when they go first. */
function rankFacts({ instance, columns }: Market): (facts: readonly number[]) => number {
  const rows = new Map<number | string, readonly number[]>();
  const [first = -1] = columns;
  const keyOf = columns.length > 1 ? (facts: readonly number[]) => columns.map((at) => facts[at]).join() : (facts: readonly number[]) => facts[first] ?? 0; // prettier-ignore
  for (const { facts, factsAt } of instance.requests) {
    rows.set(keyOf(facts), facts);
    if (factsAt) for (const id in factsAt) rows.set(keyOf(factsAt[id]!), factsAt[id]!);
  }
  const sorted = [...rows].sort(([, a], [, b]) => {
    for (const at of columns) if (a[at] !== b[at]) return a[at]! - b[at]!;
    return 0;
  });
  const rank = new Map(sorted.map(([name], at) => [name, at]));
  return (facts) => rank.get(keyOf(facts))!;
}
