import { type Clearing, NONE } from './clearing.ts';

/**
 * Family-proposing deferred acceptance: requests propose in the order of their best key, down their list; who is
 * displaced proposes on. With one common order nobody is ever displaced and this is serial dictatorship. Since time
 * structure breaks substitutability, what it leaves is repaired after.
 */
export function deferredAcceptance(clearing: Clearing): void {
  const { market, order, held, homeless } = clearing;
  const next = market.choiceStart.slice(0, -1);
  for (const proposer of order.proposals) {
    propose(clearing, proposer, next);
    while (homeless.length > 0) propose(clearing, homeless.pop()!, next);
  }

  function propose(run: Clearing, request: number, from: Int32Array): void {
    const end = market.choiceStart[request + 1]!;
    while (from[request]! < end) {
      const choice = from[request]!;
      if (held[request] !== NONE && choice >= held[request]!) return;
      from[request]! += 1;
      if (run.move(request, choice, true)) return;
    }
  }
}
