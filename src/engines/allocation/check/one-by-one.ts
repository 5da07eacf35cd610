import { isProved, type Proofs } from './certificates.ts';
import { addDemand, fits } from './demand.ts';
import { admits, locationsOf, type Holding } from './holding.ts';
import { choiceAt, type Market } from './market.ts';
import type { Order } from './order.ts';
import type { Pool } from './pools.ts';
import { pass, stepsOf, takes } from './stand.ts';
import { lineOf, TAKEN, UNPROVED } from './sweep.ts';

/** What it takes to ask one question by itself. */
export interface Scene {
  readonly market: Market;
  readonly order: Order;
  readonly holding: Holding;
  poolsAt(position: number): readonly Pool[];
}

/**
 * One request and one choice by itself, at every location of the choice, from the holders there without the request:
 * for choices in several locations, and for who holds a worse choice at the same location.
 */
export function askAlone(scene: Scene, request: number, choice: number, proofs: Proofs | undefined): number {
  const { market, order, holding } = scene;
  const asked = market.instance.requests[request]!;
  const wanted = choiceAt(asked, choice);
  const patterns = market.patterns[request]!;
  const everywhere = patterns.map(() => true);
  const proved = patterns.map(() => false);
  locationsOf(wanted).forEach((id, place) => {
    const position = market.positionOf.get(id)!;
    const taken = patterns.map(() => false);
    const provedHere = patterns.map(() => true);
    scene.poolsAt(position).forEach((pool, number) => {
      if (!admits(market, pool, request)) return;
      const others = holding.holdersAt[position]!.filter((each) => each.pool === number && each.request !== request);
      for (const step of stepsOf(market, order, position, pool, others)) {
        if (step.members !== 0 && (market.groups[request]! & step.members) === 0) continue;
        const before = lineOf(order, step, position).before({ request, choice: wanted });
        for (const holder of step.taken.slice(0, before)) pass(market, step, holder);
        patterns.forEach((pattern, n) => {
          if (takes(market, step, request, wanted, pattern)) taken[n] = true;
          else if (proofs && !isProved(market, proofs, step, { request, choice, wanted, place, pool: number, pattern }))
            provedHere[n] = false;
        });
      }
    });
    patterns.forEach((_, n) => {
      if (!taken[n]) everywhere[n] = false;
      if (!taken[n] && provedHere[n]) proved[n] = true;
    });
  });
  if (everywhere.includes(true)) return TAKEN;
  return proofs && proved.includes(false) ? UNPROVED : 0;
}

/** Does the choice fit, with some days and in some pools, beside everyone who holds a place now? */
export function isWaste({ market, holding, poolsAt }: Scene, request: number, choice: number): boolean {
  const asked = market.instance.requests[request]!;
  const wanted = choiceAt(asked, choice);
  const positions = locationsOf(wanted).map((id) => market.positionOf.get(id)!);
  return market.patterns[request]!.some((pattern) =>
    positions.every((position) =>
      poolsAt(position).some((pool, number) => {
        if (!admits(market, pool, request)) return false;
        const used = new Int32Array(pool.limit.length);
        for (const each of holding.holdersAt[position]!)
          if (each.pool === number && each.request !== request)
            addDemand(market, pool, used, each.request, each.choice, each.pattern);
        return fits(market, pool, used, pool.limit, request, wanted, pattern);
      }),
    ),
  );
}
