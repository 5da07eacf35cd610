import type { Market } from '../compile/market.ts';
import { MEMBER, sits } from '../compile/order.ts';
import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';
import { Block } from './rows.ts';

/**
 * Told of every way in to a better choice: at which step of which pool, and where it is blocked. `blocked` false means
 * that this step would take the request: a claim.
 */
export interface Witness {
  see(
    request: number,
    choice: number,
    place: number,
    pool: number,
    step: number,
    pattern: number,
    blocked: boolean,
    block: Block,
  ): void;
}

export const newBlock = (market: Market): Block => new Block(market.fields.bits, market.fields.perWord);

/** A level behind which only those stand who have nothing going for them in this pool. */
const AFTER_MEMBERS = MEMBER + (1 << 28);

/**
 * All refusals at one location: its pools are filled again in order, and whoever asks is tested against those that go
 * before. One sweep instead of a test per refusal. Requests with a choice in several locations are left out.
 */
export function refusalsAt(
  clearing: Clearing,
  applicants: Applicants,
  location: number,
  block: Block,
  witness: Witness,
): void {
  const { pools, door } = clearing;
  for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1) {
    const steps = pools.jointStart[pool + 1]! - pools.jointStart[pool]!;
    if (steps > 0) door.refreshSteps(pool);
    for (let step = 0; step <= steps; step += 1) sweep(clearing, applicants, location, pool, step, block, witness);
    if (steps > 0) {
      door.rows.resetReserve(pool);
      door.forgetSteps(pool);
    }
  }
}

function sweep(
  clearing: Clearing,
  applicants: Applicants,
  location: number,
  pool: number,
  step: number,
  block: Block,
  witness: Witness,
): void {
  const { pools, door, market, order, held } = clearing;
  const { rows, holders } = door;
  const { patternStart, patternShape, memberOf } = market;
  const from = holders.start[pool]!;
  const end = from + holders.size[pool]!;
  const reserveRow = step > 0 ? pools.jointRow[pools.jointStart[pool]! + step - 1]! : -1;
  const group = step > 0 ? pools.jointGroup[pools.jointStart[pool]! + step - 1]! : 0;
  const row = pools.row[pool]!;
  if (step > 0) rows.resetReserve(pool);
  for (let at = from; at < end; at += 1) if (!isBefore(at)) rows.give(pool, holders.shape[at]!);
  if (step > 0)
    for (let at = from; at < end; at += 1)
      if (holders.step[at]! === step && sits(holders.key[at]!))
        rows.change(rows.reserved, reserveRow, pool, holders.shape[at]!, -1);
  let next = from;
  const first = pools.first[pool]!;
  for (let round = first === 0 ? 1 : 0; round < 2; round += 1)
    for (let at = applicants.start[location]!; at < applicants.start[location + 1]!; at += 1) {
      const choice = applicants.choice[at]!;
      const request = applicants.request[at]!;
      const holds = held[request]!;
      if (holds >= 0 && choice >= holds) continue;
      if (clearing.hasSeveral[request] === 1 || !clearing.entry.mayUse(pool, request)) continue;
      if (step > 0 && (memberOf[request]! & group) === 0) continue;
      const key = clearing.entry.keyIn(pool, order.choice[choice]!, request);
      if (first !== 0 && key < AFTER_MEMBERS !== (round === 0)) continue;
      for (; next < end && holders.key[next]! < key; next += 1) takeWalked(next);
      for (let at2 = patternStart[request]!; at2 < patternStart[request + 1]!; at2 += 1) {
        const shape = patternShape[at2]!;
        const blocked =
          (step > 0 && rows.block(rows.reserved, reserveRow, pool, shape, block)) ||
          rows.block(rows.free, row, pool, shape, block);
        witness.see(request, choice, 0, pool, step, at2 - patternStart[request]!, blocked, block);
      }
    }
  for (; next < end; next += 1) takeWalked(next);
  for (let at = from; at < end; at += 1)
    if (!isBefore(at) && holders.step[at]! !== step) rows.take(pool, holders.shape[at]!);

  /** Taken before anyone of this step is looked at. */
  function isBefore(at: number): boolean {
    if (sits(holders.key[at]!)) return true;
    return step === 0 ? holders.step[at]! > 0 : holders.step[at]! > 0 && holders.step[at]! < step;
  }

  function takeWalked(at: number): void {
    if (isBefore(at) || holders.step[at]! !== step) return;
    rows.take(pool, holders.shape[at]!);
    if (step > 0) rows.change(rows.reserved, reserveRow, pool, holders.shape[at]!, -1);
  }
}

/** The same for one request with choices in several locations: one place that refuses is enough per pattern. */
export function refusalsOf(clearing: Clearing, request: number, block: Block, witness: Witness): void {
  const { market, held, order, pools } = clearing;
  const { choiceStart, choiceLocation, patternStart } = market;
  const old = held[request]!;
  const oldPattern = clearing.pattern[request]!;
  const oldPools = clearing.poolsHeld(request);
  const touchedBefore = new Set(clearing.touched.all());
  if (old >= 0) clearing.withdraw(request);
  const patterns = patternStart[request + 1]! - patternStart[request]!;
  const end = old >= 0 ? old : choiceStart[request + 1]!;
  for (let choice = choiceStart[request]!; choice < end; choice += 1) {
    const at = choiceLocation[choice]!;
    const locations = at >= 0 ? [at] : market.several[-1 - at]!.locations;
    for (let pattern = 0; pattern < patterns; pattern += 1) {
      const refusing = locations.findIndex((location, place) => !takes(location, place, choice, pattern, false));
      const place = Math.max(refusing, 0);
      takes(locations[place]!, place, choice, pattern, true);
    }
  }
  if (old >= 0) clearing.putBack(request, old, oldPattern, oldPools);
  const touched = clearing.touched.takeAll();
  for (const location of touched) if (touchedBefore.has(location)) clearing.touched.add(location);

  function takes(location: number, place: number, choice: number, pattern: number, tell: boolean): boolean {
    const at = choiceLocation[choice]!;
    const plainKey = at >= 0 ? order.choice[choice]! : order.several[-1 - at]![place]!;
    const shape = clearing.shapeAt(request, choice, pattern, place);
    let taken = false;
    for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1) {
      if (!clearing.entry.mayUse(pool, request)) continue;
      const steps = pools.jointStart[pool + 1]! - pools.jointStart[pool]!;
      for (let step = 0; step <= steps; step += 1) {
        if (step > 0 && (pools.jointGroup[pools.jointStart[pool]! + step - 1]! & market.memberOf[request]!) === 0)
          continue;
        const key = clearing.entry.keyIn(pool, plainKey, request);
        const blocked = clearing.door.blockAt(pool, key, shape, step, block);
        if (!blocked) taken = true;
        if (tell) witness.see(request, choice, place, pool, step, pattern, blocked, block);
      }
    }
    return taken;
  }
}

/** Claims as [request, choice] pairs, and whether each is waste. */
export class ClaimCounter implements Witness {
  readonly claims: { readonly request: number; readonly choice: number }[] = [];
  private readonly seen = new Set<number>();

  see(
    request: number,
    choice: number,
    _place: number,
    _pool: number,
    _step: number,
    _pattern: number,
    blocked: boolean,
  ): void {
    if (blocked || this.seen.has(choice)) return;
    this.seen.add(choice);
    this.claims.push({ request, choice });
  }
}

/** All claims of the outcome as it stands. */
export function claimsOf(clearing: Clearing, applicants: Applicants): ClaimCounter['claims'] {
  const counter = new ClaimCounter();
  walkAll(clearing, applicants, counter);
  return counter.claims;
}

/** Every refusal in the whole market. */
export function walkAll(clearing: Clearing, applicants: Applicants, witness: Witness): void {
  const block = newBlock(clearing.market);
  for (let location = 0; location + 1 < applicants.start.length; location += 1)
    refusalsAt(clearing, applicants, location, block, witness);
  for (const request of severalRequests(clearing.market)) refusalsOf(clearing, request, block, witness);
}

/** Requests with a choice in several locations, in the market's own order. */
export const severalRequests = (market: Market): number[] =>
  [...new Set(market.several.map(({ request }) => request))].sort((a, b) => a - b);
