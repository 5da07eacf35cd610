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

/** Who goes before whom at a location, from the facts as they stand in the input. Negative: one goes before two. */
export function makeOrder(market: Market) {
  const { instance, columns, override, groups } = market;
  const { requests, locations } = instance;
  const width = columns.length;
  const own = new Float64Array(requests.length * width);
  const elsewhere = new Uint8Array(requests.length);
  requests.forEach(({ facts, factsAt }, i) => {
    if (factsAt) elsewhere[i] = 1;
    for (let n = 0; n < width; n += 1) own[i * width + n] = facts[columns[n]!]!;
  });
  const local = market.policy.tieBreak === 'local';
  const common = local ? undefined : Float64Array.from(requests, (_, i) => drawn(market, i, 0));
  const factsOf = (request: number, location: string) => requests[request]!.factsAt?.[location] ?? requests[request]!.facts; // prettier-ignore
  const byFacts = (one: number, two: number, location: number): number => {
    if (elsewhere[one] === 0 && elsewhere[two] === 0) {
      for (let n = 0; n < width; n += 1) {
        const apart = own[one * width + n]! - own[two * width + n]!;
        if (apart !== 0) return apart;
      }
      return 0;
    }
    const { id } = locations[location]!;
    const [a, b] = [factsOf(one, id), factsOf(two, id)];
    for (const column of columns) if (a[column] !== b[column]) return a[column]! - b[column]!;
    return 0;
  };
  const byLot = (one: number, two: number, location: number): number => {
    const a = common ? common[one]! : drawn(market, one, location);
    const b = common ? common[two]! : drawn(market, two, location);
    return a - b || byId(requests[one]!.id, requests[two]!.id);
  };
  const level = (asking: Asking, location: number) =>
    isSeat(market, asking, location) ? 0 : override[asking.request] === location ? 1 : 2;
  const outside = ({ request }: Asking, membersFirst: number) => Number((groups[request]! & membersFirst) === 0);
  return (one: Asking, two: Asking, location: number, membersFirst: number): number =>
    level(one, location) - level(two, location) ||
    (membersFirst === 0 ? 0 : outside(one, membersFirst) - outside(two, membersFirst)) ||
    byFacts(one.request, two.request, location) ||
    byLot(one.request, two.request, location);
}

const byId = (a: string, b: string) => lotteryNumber('', a) - lotteryNumber('', b) || (a < b ? -1 : a > b ? 1 : 0);

export type Order = ReturnType<typeof makeOrder>;
