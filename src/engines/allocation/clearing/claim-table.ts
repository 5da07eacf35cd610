import type { Market } from '../compile/market.ts';
import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';
import { ClaimCounter, newBlock, refusalsAt, refusalsOf, severalRequests } from './refusals.ts';
import type { Block } from './rows.ts';

export interface Claim {
  readonly request: number;
  readonly choice: number;
}

/** The claims as they stand, kept up to date by looking again only where something changed. */
export class ClaimTable {
  private readonly byLocation = new Map<number, readonly Claim[]>();
  private readonly byRequest = new Map<number, readonly Claim[]>();
  private readonly block: Block;
  /** Requests with a choice in several locations are looked at one by one. */
  private readonly several: readonly number[];
  count = 0;

  constructor(
    private readonly clearing: Clearing,
    private readonly applicants: Applicants,
  ) {
    this.block = newBlock(clearing.market);
    this.several = severalRequests(clearing.market);
    for (let location = 0; location + 1 < applicants.start.length; location += 1) this.lookAt(location);
    for (const request of this.several) this.lookFor(request);
  }

  all(): Claim[] {
    return [...this.byLocation.values(), ...this.byRequest.values()].flat();
  }

  /** Looks again where claims may have changed because these requests moved. */
  update(changed: Iterable<number>): void {
    for (const location of locationsOf(this.clearing.market, changed)) this.lookAt(location);
    for (const request of this.several) this.lookFor(request);
  }

  private lookAt(location: number): void {
    const counter = new ClaimCounter();
    refusalsAt(this.clearing, this.applicants, location, this.block, counter);
    this.store(this.byLocation, location, counter.claims);
  }

  private lookFor(request: number): void {
    const counter = new ClaimCounter();
    refusalsOf(this.clearing, request, this.block, counter);
    this.store(this.byRequest, request, counter.claims);
  }

  private store(table: Map<number, readonly Claim[]>, at: number, claims: readonly Claim[]): void {
    this.count += claims.length - (table.get(at)?.length ?? 0);
    if (claims.length === 0) table.delete(at);
    else table.set(at, claims);
  }
}

/** All locations that any of these requests asks for. */
export function locationsOf(market: Market, requests: Iterable<number>): Set<number> {
  const locations = new Set<number>();
  for (const request of requests)
    for (let c = market.choiceStart[request]!; c < market.choiceStart[request + 1]!; c += 1) {
      const at = market.choiceLocation[c]!;
      if (at >= 0) locations.add(at);
      else for (const place of market.several[-1 - at]!.locations) locations.add(place);
    }
  return locations;
}
