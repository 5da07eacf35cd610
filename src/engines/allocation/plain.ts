/**
 * The classical problem (hospitals and residents; with capacity 1 the stable marriage): everyone takes one place and
 * each location orders its applicants in a list. No days, no lanes, no reserves: a road of its own without any index.
 * Numbers from 0.
 */
export interface PlainProblem {
  /** Locations per request, the best first. */
  readonly choices: readonly ArrayLike<number>[];
  /** Requests per location, those who go first in front; who is not listed is not admitted. */
  readonly orders: readonly ArrayLike<number>[];
  readonly capacity: ArrayLike<number>;
}

/** The stable outcome that is best for every request: the location of each, or −1. */
export function allocatePlain(problem: PlainProblem): Int32Array {
  const { choices, capacity } = problem;
  const n = choices.length;
  const rankAt = ranks(problem);
  const places = new Places(capacity);
  const given = new Int32Array(n).fill(-1);
  const next = new Int32Array(n);
  for (let first = 0; first < n; first += 1) {
    let request = first;
    while (request >= 0) {
      const list = choices[request]!;
      let out = -1;
      let placed = false;
      while (!placed && next[request]! < list.length) {
        const choice = next[request]!;
        next[request] = choice + 1;
        const location = list[choice]!;
        const rank = rankAt(location, request, choice);
        if (rank < 0) continue;
        const answer = places.enter(location, request, rank);
        if (answer === REFUSED) continue;
        placed = true;
        given[request] = location;
        out = answer;
      }
      if (out >= 0) given[out] = -1;
      request = out;
    }
  }
  return given;
}

const REFUSED = -2;
const NOBODY = -1;

/** Holders of every location as a heap with the last in order on top. */
class Places {
  private readonly start: Int32Array;
  private readonly size: Int32Array;
  private readonly request: Int32Array;
  private readonly rank: Int32Array;

  constructor(private readonly capacity: ArrayLike<number>) {
    this.start = new Int32Array(capacity.length + 1);
    for (let l = 0; l < capacity.length; l += 1) this.start[l + 1] = this.start[l]! + capacity[l]!;
    this.size = new Int32Array(capacity.length);
    this.request = new Int32Array(this.start[capacity.length]!);
    this.rank = new Int32Array(this.start[capacity.length]!);
  }

  /** REFUSED, NOBODY when there was room, or who had to go. */
  enter(location: number, request: number, rank: number): number {
    const start = this.start[location]!;
    if (this.size[location]! < this.capacity[location]!) {
      this.up(start, this.size[location]!, request, rank);
      this.size[location]! += 1;
      return NOBODY;
    }
    if (this.capacity[location] === 0 || this.rank[start]! < rank) return REFUSED;
    const out = this.request[start]!;
    this.down(start, this.size[location]!, request, rank);
    return out;
  }

  private up(start: number, from: number, request: number, rank: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.rank[start + above]! >= rank) break;
      this.rank[start + at] = this.rank[start + above]!;
      this.request[start + at] = this.request[start + above]!;
      at = above;
    }
    this.rank[start + at] = rank;
    this.request[start + at] = request;
  }

  private down(start: number, size: number, request: number, rank: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && this.rank[start + below + 1]! > this.rank[start + below]!) below += 1;
      if (this.rank[start + below]! <= rank) break;
      this.rank[start + at] = this.rank[start + below]!;
      this.request[start + at] = this.request[start + below]!;
      at = below;
    }
    this.rank[start + at] = rank;
    this.request[start + at] = request;
  }
}

type RankAt = (location: number, request: number, choice: number) => number;

/** Place of a request in the order of a location; −1 when it is not listed. */
function ranks(problem: PlainProblem): RankAt {
  let pairs = 0;
  for (const list of problem.choices) pairs += list.length;
  const cells = problem.choices.length * problem.orders.length;
  return cells <= 4 * pairs ? byTable(problem) : byPair(problem, pairs);
}

/** Long lists: a table of location × request. */
function byTable({ choices, orders }: PlainProblem): RankAt {
  const n = choices.length;
  const table = new Int32Array(n * orders.length).fill(-1);
  for (let location = 0; location < orders.length; location += 1) {
    const order = orders[location]!;
    const row = location * n;
    for (let rank = 0; rank < order.length; rank += 1) table[row + order[rank]!] = rank;
  }
  return (location, request) => table[location * n + request]!;
}

/** Short lists: the ranks of the choices only, gathered location by location. */
function byPair({ choices, orders }: PlainProblem, pairs: number): RankAt {
  const start = new Int32Array(choices.length + 1);
  const ends = new Int32Array(orders.length + 1);
  for (let request = 0; request < choices.length; request += 1) {
    const list = choices[request]!;
    start[request + 1] = start[request]! + list.length;
    for (let at = 0; at < list.length; at += 1) ends[list[at]! + 1]! += 1;
  }
  for (let location = 0; location < orders.length; location += 1) ends[location + 1]! += ends[location]!;
  const fill = ends.slice();
  const pairAt = new Int32Array(pairs);
  const requestAt = new Int32Array(pairs);
  for (let request = 0; request < choices.length; request += 1) {
    const list = choices[request]!;
    for (let at = 0; at < list.length; at += 1) {
      const to = fill[list[at]!]!++;
      pairAt[to] = start[request]! + at;
      requestAt[to] = request;
    }
  }
  const rank = new Int32Array(pairs).fill(-1);
  const position = new Int32Array(choices.length).fill(-1);
  for (let location = 0; location < orders.length; location += 1) {
    const order = orders[location]!;
    for (let at = 0; at < order.length; at += 1) position[order[at]!] = at;
    for (let at = ends[location]!; at < ends[location + 1]!; at += 1) rank[pairAt[at]!] = position[requestAt[at]!]!;
    for (let at = 0; at < order.length; at += 1) position[order[at]!] = -1;
  }
  return (_location, request, choice) => rank[start[request]! + choice]!;
}
