import type { Applicants } from './applicants.ts';
import { ClaimTable, locationsOf } from './claim-table.ts';
import { NONE, type Clearing, type Holding } from './clearing.ts';
import { fewestExactly, type ExactLimits } from './exact.ts';
import { fill } from './fill.ts';
import { randomFrom } from './random.ts';
import { repair } from './repair.ts';

export interface SearchOptions extends ExactLimits {
  /** How often at most a claim is followed to see where it leads; 0 to leave what repair leaves. */
  readonly tries?: number;
}

export interface SearchReport {
  /** Claims that repair left, and after the search. */
  readonly before: number;
  readonly after: number;
  readonly tries: number;
  /** No outcome of the component has fewer claims and no waste: every one was looked at. */
  readonly proved: boolean;
}

type Random = (n: number) => number;

/** Tries on a market of this size or smaller; fewer on larger ones, where each takes longer. */
const TRIES = 3000;
const SMALL = 2000;
/** A small market is begun anew after so many tries without a better result. */
const PATIENCE = 150;
/** Moves that may lead through worse outcomes, and rounds of repair after each. */
const DEPTH = 4;
const VISITS = 4;

/**
 * Where repair goes round in circles: a claim is granted at random, those displaced look for a place, the
 * neighbourhood is repaired in a random order for a while, and the result is kept when it has no more claims. Small
 * markets are also begun anew in a random order. All random numbers come from a fixed start, so the same input gives
 * the same outcome.
 */
export function searchFewestClaims(
  clearing: Clearing,
  applicants: Applicants,
  options: SearchOptions,
): SearchReport | undefined {
  let table = new ClaimTable(clearing, applicants);
  const before = table.count;
  if (before === 0) return undefined;
  if (fewestExactly(clearing, applicants, table, options))
    return { before, after: table.count, tries: 0, proved: true };
  const random = randomFrom(0x6b72_6962);
  const n = clearing.held.length;
  const budget = options.tries ?? (n <= SMALL ? TRIES : Math.ceil((TRIES * SMALL) / n));
  let best = table.count;
  let holdings: Holding[] | undefined;
  let tries = 0;
  let since = 0;
  while (tries < budget && table.count > 0) {
    if (n <= SMALL && since >= PATIENCE) {
      holdings ??= holdingsOf(clearing);
      beginAnew(clearing, applicants, random);
      table = new ClaimTable(clearing, applicants);
      since = 0;
    }
    const was = table.count;
    const used = was === 0 ? 0 : walk(clearing, applicants, table, random);
    tries += used;
    since = table.count < was ? 0 : since + used;
    if (table.count < best) {
      best = table.count;
      if (holdings) holdings = holdingsOf(clearing);
    }
  }
  if (table.count > best) {
    for (let r = 0; r < n; r += 1) clearing.withdraw(r);
    holdings!.forEach(({ choice, pattern, pools }, r) => {
      if (choice !== NONE) clearing.putBack(r, choice, pattern, pools);
    });
    clearing.touched.takeAll();
  }
  return { before, after: best, tries, proved: false };
}

/** A few claims in a row; undone unless there are no more claims than before. How many were tried. */
function walk(clearing: Clearing, applicants: Applicants, table: ClaimTable, random: Random): number {
  const was = table.count;
  const changed = new Set<number>();
  clearing.journal = new Map();
  let used = 0;
  for (let depth = 1 + random(DEPTH); depth > 0; depth -= 1) {
    used += 1;
    follow(clearing, applicants, table, random, changed);
    if (table.count <= was) break;
  }
  if (table.count > was) {
    clearing.undo();
    table.update(changed);
  }
  clearing.journal = undefined;
  return used;
}

/** Grants one claim and lets the neighbourhood settle; adds who moved to `changed`. */
function follow(
  clearing: Clearing,
  applicants: Applicants,
  table: ClaimTable,
  random: Random,
  changed: Set<number>,
): void {
  const claims = table.all();
  const claim = claims[random(claims.length)]!;
  const outer = clearing.journal!;
  clearing.journal = new Map();
  clearing.move(claim.request, claim.choice, true);
  settle(clearing, random);
  repair(clearing, applicants, 1 + random(VISITS), (queue) => random(queue.length));
  settle(clearing, random);
  fill(clearing, applicants, locationsOf(clearing.market, clearing.journal.keys()));
  table.update(clearing.journal.keys());
  for (const [request, holding] of clearing.journal) {
    changed.add(request);
    if (!outer.has(request)) outer.set(request, holding);
  }
  clearing.journal = outer;
}

/** Those without a place go where they are taken, displacing a few more at most. */
function settle(clearing: Clearing, random: Random): void {
  const { market, homeless, held } = clearing;
  let steps = 30;
  while (homeless.length > 0) {
    const at = random(homeless.length);
    const request = homeless[at]!;
    homeless[at] = homeless[homeless.length - 1]!;
    homeless.pop();
    if (held[request] !== NONE) continue;
    for (let c = market.choiceStart[request]!; c < market.choiceStart[request + 1]!; c += 1)
      if (clearing.move(request, c, steps > 0 || c === market.seat[request])) break;
    steps -= 1;
  }
}

/** Everyone proposes again, in a random order. */
function beginAnew(clearing: Clearing, applicants: Applicants, random: Random): void {
  clearing.reset();
  const order = clearing.order.proposals.slice();
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  for (const request of order) {
    clearing.homeless.push(request);
    settle(clearing, random);
  }
  repair(clearing, applicants, 1 + random(10), (queue) => random(queue.length));
  settle(clearing, random);
  fill(clearing, applicants);
  clearing.touched.takeAll();
}

const holdingsOf = (clearing: Clearing): Holding[] =>
  Array.from(clearing.held, (_, request) => clearing.holdingOf(request));
