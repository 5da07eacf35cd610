import type { Applicants } from './applicants.ts';
import { ClaimTable, locationsOf } from './claim-table.ts';
import { NONE, type Clearing } from './clearing.ts';
import { fewestExactly, type ExactLimits } from './exact.ts';
import { fill } from './fill.ts';
import { randomFrom } from './random.ts';
import { repair } from './repair.ts';

const DEPTH = 4;
const VISITS = 4;

export interface SearchOptions extends ExactLimits {
  /** How often a claim is followed to see where it leads, per claim that repair left; 0 to leave them. */
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

/**
 * Where repair goes round in circles: a claim is granted at random, those displaced look for a place, the
 * neighbourhood is repaired in a random order for a while, and the result is kept when it has no more claims. All
 * random numbers come from a fixed start, so the same input gives the same outcome.
 */
export function searchFewestClaims(
  clearing: Clearing,
  applicants: Applicants,
  options: SearchOptions,
): SearchReport | undefined {
  const table = new ClaimTable(clearing, applicants);
  const before = table.count;
  if (before === 0) return undefined;
  const random = randomFrom(0x6b72_6962);
  const budget = (options.tries ?? 400) * Math.min(before, 50);
  let tries = 0;
  const small = fewestExactly(clearing, applicants, table, options);
  while (!small && table.count > 0 && tries < budget) {
    const best = table.count;
    const changed = new Set<number>();
    clearing.journal = new Map();
    for (let depth = 1 + random(DEPTH); depth > 0; depth -= 1) {
      tries += 1;
      follow(clearing, applicants, table, random, changed);
      if (table.count <= best) break;
    }
    if (table.count > best) {
      clearing.undo();
      table.update(changed);
    }
    clearing.journal = undefined;
  }
  return { before, after: table.count, tries, proved: small };
}

/** Grants one claim and lets the neighbourhood settle; adds who moved to `changed`. */
function follow(
  clearing: Clearing,
  applicants: Applicants,
  table: ClaimTable,
  random: (n: number) => number,
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
function settle(clearing: Clearing, random: (n: number) => number): void {
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
