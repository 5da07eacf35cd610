import type { Applicants } from './applicants.ts';
import { NONE, type Clearing } from './clearing.ts';

/** Which touched location is looked at next; the first for plain repair, a random one in a search. */
export type Pick = (queue: readonly number[]) => number;
const first: Pick = () => 0;

/**
 * Looks at every location where somebody left: whoever asks for it, prefers it to what he holds and would be taken,
 * moves in; who is displaced goes where he is taken, the best first. Ends when no location is left, or when each has
 * been looked at `visits` times (then claims may remain). True when it ended by itself.
 */
export function repair(clearing: Clearing, applicants: Applicants, visits: number, pick: Pick = first): boolean {
  const { market, homeless } = clearing;
  const seen = new Uint16Array(market.locationInput.length);
  const queue = new Queue();
  let complete = true;
  collect();
  for (;;) {
    const location = queue.take(pick);
    if (location === undefined) return complete;
    visit(location);
    collect();
  }

  function collect(): void {
    for (const location of clearing.touched.takeAll()) {
      if (seen[location]! >= visits) {
        complete = false;
        continue;
      }
      if (queue.add(location)) seen[location]! += 1;
    }
  }

  function visit(location: number): void {
    for (let at = applicants.start[location]!; at < applicants.start[location + 1]!; at += 1)
      ask(applicants.request[at]!, applicants.choice[at]!);
    for (const { request, choice } of applicants.several.get(location) ?? []) ask(request, choice);
  }

  function ask(request: number, choice: number): void {
    if (!clearing.prefers(request, choice) || !clearing.move(request, choice, true)) return;
    resettle(clearing);
  }

  /** Bounded too: two who keep displacing each other stop, and the last stays without until a location is visited. */
  function resettle(run: Clearing): void {
    let steps = 1000;
    while (homeless.length > 0) {
      const request = homeless.pop()!;
      if (run.held[request] !== NONE) continue;
      for (let c = market.choiceStart[request]!; c < market.choiceStart[request + 1]!; c += 1)
        if (run.move(request, c, steps > 0 || c === market.seat[request])) break;
      steps -= 1;
      if (steps <= 0) complete = false;
    }
  }
}

/** Locations that wait, each once. */
class Queue {
  private waiting: number[] = [];
  private head = 0;
  private readonly inside = new Set<number>();

  add(location: number): boolean {
    if (this.inside.has(location)) return false;
    this.inside.add(location);
    this.waiting.push(location);
    return true;
  }

  take(pick: Pick): number | undefined {
    if (this.head === this.waiting.length) return undefined;
    if (pick !== first) {
      const at = this.head + pick(this.head === 0 ? this.waiting : this.waiting.slice(this.head));
      [this.waiting[this.head], this.waiting[at]] = [this.waiting[at]!, this.waiting[this.head]!];
    }
    const location = this.waiting[this.head]!;
    this.head += 1;
    if (this.head > 4096 && this.head * 2 > this.waiting.length) {
      this.waiting = this.waiting.slice(this.head);
      this.head = 0;
    }
    this.inside.delete(location);
    return location;
  }
}
