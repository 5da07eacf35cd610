import type { CertificateRows, Instance, Outcome } from '../model.ts';
import { countPlaces } from './capacity.ts';
import { linkRows, type Proofs } from './certificates.ts';
import { collectFaults, MOST_LISTED, type Claim, type Faults, type Violation } from './faults.ts';
import { locationsOf, readHolding, type Holding } from './holding.ts';
import { choiceAt, readMarket, type Market } from './market.ts';
import { askAlone, isWaste, type Scene } from './one-by-one.ts';
import { makeOrder } from './order.ts';
import { poolsOf, type Pool } from './pools.ts';
import { sweepLocation, TAKEN, UNPROVED, type Askers } from './sweep.ts';

export interface CheckOptions {
  /** Id of the policy; absent: the first. */
  readonly policy?: string;
  /** Instead of the seed of the instance. */
  readonly seed?: string;
  /** To be recounted, every one; and then every refusal needs one. */
  readonly certificates?: CertificateRows;
}

/** What an independent recount finds. Lists stop at 10,000; the counts go on. */
export interface CheckReport {
  readonly violations: number;
  readonly claims: number;
  /** Claims that need nobody to make room. */
  readonly waste: number;
  /** Better choices than what is held, over all requests: each is a refusal or a claim. */
  readonly refusals: number;
  /** Rows of certificates that were recounted and true. */
  readonly proofs: number;
  readonly violationList: readonly Violation[];
  readonly claimList: readonly Claim[];
}

/**
 * Recounts an outcome from the instance: limits, what was asked, who may be where, places of today, reserves, waste,
 * justified envy, and the certificates when they are given. Shares nothing with the engine but model.ts.
 */
export function checkOutcome(instance: Instance, outcome: Outcome, options: CheckOptions = {}): CheckReport {
  const market = readMarket(instance, options.policy, options.seed ?? instance.seed);
  const faults = collectFaults();
  const holding = readHolding(market, outcome, faults);
  const order = makeOrder(market);
  const { askers, alone, start } = readAskers(market, holding);
  const proofs = options.certificates && linkRows(options.certificates, start);
  const pools = new Map<number, readonly Pool[]>();
  const poolsAt = (position: number) => pools.get(position) ?? poolsOf(market, position, holding.sittingAt[position]!);
  const scene: Scene = { market, order, holding, poolsAt };
  for (let position = 0; position < instance.locations.length; position += 1) {
    const here = poolsAt(position);
    if (alone.length > 0) pools.set(position, here);
    countPlaces(market, position, here, holding, faults);
    sweepLocation(market, order, position, here, holding, askers, proofs);
  }
  const claimed: { request: number; choice: number }[] = [];
  const settle = (found: number, request: number, choice: number) => {
    if ((found & TAKEN) !== 0) claimed.push({ request, choice });
    else if ((found & UNPROVED) !== 0) faults.add({ kind: 'certificate', request: instance.requests[request]!.id, detail: `nothing proves why choice ${choice} was refused` }); // prettier-ignore
  };
  askers.found.forEach((found, n) => {
    if (found !== 0) settle(found, askers.request[n]!, askers.choice[n]!);
  });
  for (const { request, choice } of alone) settle(askAlone(scene, request, choice, proofs), request, choice);
  claimed.sort((a, b) => a.request - b.request || a.choice - b.choice);
  const claimList = claimed.map(({ request, choice }): Claim => {
    return {
      request: instance.requests[request]!.id,
      choice,
      kind: isWaste(scene, request, choice) ? 'waste' : 'envy',
    };
  });
  return {
    claims: claimed.length,
    waste: claimList.filter(({ kind }) => kind === 'waste').length,
    refusals: askers.found.length + alone.length,
    proofs: proofs ? countProofs(market, proofs, faults) : 0,
    claimList: claimList.slice(0, MOST_LISTED),
    violations: faults.count,
    violationList: faults.list,
  };
}

function countProofs({ instance }: Market, { rows, proved }: Proofs, faults: Faults): number {
  let proofs = 0;
  proved.forEach((is, row) => {
    proofs += is;
    const request = instance.requests[rows.request[row]!];
    if (is === 0) faults.add({ kind: 'certificate', request: request?.id, detail: `row ${row} does not hold when recounted` }); // prettier-ignore
  });
  return proofs;
}

/** Every choice better than what is held; the plain ones by location, the others to be asked alone. */
function readAskers(market: Market, { choice: held }: Holding) {
  const { instance, positionOf } = market;
  const start = new Int32Array(instance.locations.length + 1);
  const alone: { request: number; choice: number }[] = [];
  const better = new Int32Array(held.length + 1);
  held.forEach((mine, i) => (better[i + 1] = better[i]! + (mine < 0 ? market.choices[i]! : mine)));
  const total = better[held.length]!;
  const request = new Int32Array(total);
  const choice = new Uint16Array(total);
  const at = new Int32Array(total);
  let count = 0;
  instance.requests.forEach((each, i) => {
    const mine = held[i]!;
    const own = mine < 0 ? [] : locationsOf(choiceAt(each, mine));
    for (let k = 0; k < (mine < 0 ? market.choices[i]! : mine); k += 1) {
      const wanted = choiceAt(each, k);
      if (typeof wanted !== 'string' || own.includes(wanted)) {
        alone.push({ request: i, choice: k });
        continue;
      }
      const position = positionOf.get(wanted);
      if (position === undefined) throw new RangeError(`no location ${wanted}`);
      request[count] = i;
      choice[count] = k;
      at[count] = position;
      start[position + 1]! += 1;
      count += 1;
    }
  });
  for (let position = 0; position < instance.locations.length; position += 1) start[position + 1]! += start[position]!;
  const next = start.slice();
  const askers = {
    request: new Int32Array(count),
    choice: new Uint16Array(count),
    start,
    found: new Uint8Array(count),
  };
  for (let n = 0; n < count; n += 1) {
    const to = next[at[n]!]!++;
    askers.request[to] = request[n]!;
    askers.choice[to] = choice[n]!;
  }
  return { askers: askers satisfies Askers, alone, start: better };
}
