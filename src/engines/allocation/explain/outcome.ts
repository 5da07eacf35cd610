import type { Outcome } from '../model.ts';
import { NONE, type Clearing } from '../clearing/clearing.ts';

/** The outcome in the order of the input. */
export function outcomeOf(clearing: Clearing): Outcome {
  const { market, pools, held } = clearing;
  const n = held.length;
  const choice = new Int16Array(n).fill(-1);
  const halfDays = new Uint16Array(n);
  const pool = new Int32Array(n);
  for (let r = 0; r < n; r += 1) {
    if (held[r] === NONE) continue;
    const at = market.requestInput[r]!;
    choice[at] = held[r]! - market.choiceStart[r]!;
    halfDays[at] = market.patternDays[market.patternStart[r]! + clearing.pattern[r]!]!;
    const own = clearing.apart.get(r);
    if (!own) pool[at] = clearing.pool[r]! - pools.poolStart[pools.location[clearing.pool[r]!]!]!;
    else own.forEach((p, place) => (pool[at]! += (p - pools.poolStart[pools.location[p]!]!) * 16 ** place));
  }
  return { choice, halfDays, pool };
}
