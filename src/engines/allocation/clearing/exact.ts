import type { Applicants } from './applicants.ts';
import { locationsOf, type ClaimTable } from './claim-table.ts';
import { NONE, type Clearing, type Holding } from './clearing.ts';

export interface ExactLimits {
  /** Outcomes of one component that may be looked at, at most. */
  readonly exactAtMost?: number;
}

/**
 * Looks at every outcome of the requests that hang together with a claim (through locations they ask for) and keeps
 * one with the fewest claims and no waste. Only when there are few enough; true when it was done, so that the number
 * of claims is proved.
 */
export function fewestExactly(
  clearing: Clearing,
  applicants: Applicants,
  table: ClaimTable,
  { exactAtMost = 300_000 }: ExactLimits,
): boolean {
  const most = Math.max(0, exactAtMost);
  const requests = component(clearing, applicants, table, 40);
  if (!requests) return false;
  const ways = requests.map((request) => waysOf(clearing, request));
  if (ways.reduce((product, list) => product * list.length, 1) > most) return false;
  const start = requests.map((request) => clearing.holdingOf(request));
  let best = start;
  let fewest = table.count;
  for (const request of requests) clearing.withdraw(request);
  const chosen: Holding[] = [];
  tryFrom(0);
  requests.forEach((request, at) => put(request, best[at]!));
  clearing.touched.takeAll();
  table.update(requests);
  return true;

  function tryFrom(at: number): void {
    if (fewest === 0) return;
    if (at === requests!.length) {
      table.update(requests!);
      if (table.count < fewest && !hasWaste(clearing, table)) {
        fewest = table.count;
        best = [...chosen];
      }
      return;
    }
    for (const way of ways[at]!) {
      if (!fits(clearing, requests![at]!, way)) continue;
      put(requests![at]!, way);
      chosen.push(way);
      tryFrom(at + 1);
      chosen.pop();
      clearing.withdraw(requests![at]!);
    }
  }

  function put(request: number, { choice, pattern, pools }: Holding): void {
    if (choice !== NONE) clearing.putBack(request, choice, pattern, pools);
  }
}

/** All requests reached from the claims through locations; undefined when more than `most`. */
function component(clearing: Clearing, applicants: Applicants, table: ClaimTable, most: number): number[] | undefined {
  const { market } = clearing;
  const requests = new Set(table.all().map(({ request }) => request));
  const locations = new Set<number>();
  for (const request of requests) {
    if (requests.size > most) return undefined;
    for (const location of locationsOf(market, [request])) {
      if (locations.has(location)) continue;
      locations.add(location);
      for (let at = applicants.start[location]!; at < applicants.start[location + 1]!; at += 1)
        requests.add(applicants.request[at]!);
      for (const one of applicants.several.get(location) ?? []) requests.add(one.request);
    }
  }
  // Those who sit go in first, so that the others see what is left.
  return [...requests].sort((a, b) => Number(market.seat[b]! >= 0) - Number(market.seat[a]! >= 0) || a - b);
}

/** Every choice, pool and pattern, the best first; at the end no place, unless the request sits somewhere. */
function waysOf(clearing: Clearing, request: number): Holding[] {
  const { market, pools } = clearing;
  const patterns = market.patternStart[request + 1]! - market.patternStart[request]!;
  const ways: Holding[] = [];
  const seat = market.seat[request]!;
  const end = seat >= 0 ? seat + 1 : market.choiceStart[request + 1]!;
  for (let choice = market.choiceStart[request]!; choice < end; choice += 1) {
    const at = market.choiceLocation[choice]!;
    const locations = at >= 0 ? [at] : market.several[-1 - at]!.locations;
    let combinations: number[][] = [[]];
    for (const location of locations) {
      const usable: number[] = [];
      for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1)
        if (choice === seat ? pool === clearing.seatPools.get(request) : clearing.entry.mayUse(pool, request))
          usable.push(pool);
      combinations = combinations.flatMap((before) => usable.map((pool) => [...before, pool]));
    }
    for (const combination of combinations)
      for (let pattern = 0; pattern < patterns; pattern += 1) ways.push({ choice, pattern, pools: combination });
  }
  if (seat < 0) ways.push({ choice: NONE, pattern: 0, pools: [] });
  return ways;
}

function fits(clearing: Clearing, request: number, { choice, pattern, pools }: Holding): boolean {
  if (choice === NONE || choice === clearing.market.seat[request]) return true;
  return pools.every((pool, place) => clearing.door.rows.fits(pool, clearing.shapeAt(request, choice, pattern, place)));
}

/** Whether one of the claims needs nobody to leave. */
function hasWaste(clearing: Clearing, table: ClaimTable): boolean {
  return table.all().some(({ request, choice }) => {
    const before = clearing.holdingOf(request);
    const moved = clearing.move(request, choice, false);
    if (moved) {
      clearing.withdraw(request);
      if (before.choice !== NONE) clearing.putBack(request, before.choice, before.pattern, before.pools);
    }
    clearing.touched.takeAll();
    return moved;
  });
}
