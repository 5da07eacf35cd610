import type { Door } from '../clearing/door.ts';
import { newBlock } from '../clearing/refusals.ts';
import type { Pools } from '../compile/pools.ts';
import type { Book } from './book.ts';

/** One in line for a location. */
export interface InLine {
  readonly request: string;
  readonly choice: number;
  readonly fits: boolean;
  /** Half-days (bits) of the asked week that are full somewhere in the stay; 0 when it fits. */
  readonly blocked: number;
}

/** Along the waiting list of a location, with what stands in the way of each. */
export function nextInLine(
  book: Book,
  door: Door,
  location: string,
  count: number,
  wants: (request: number, choice: number) => boolean,
): InLine[] {
  const l = book.location(location);
  const line = book.line[l]!;
  const inLine: InLine[] = [];
  for (let at = 0; at < line.length && inLine.length < count; at += 1) {
    const request = line[at]!;
    const choice = book.rank[l]![at]!;
    if (choice >= book.better[request]! || !wants(request, choice)) continue;
    const blocked = blockedAt(book, door, request, l);
    inLine.push({ request: book.requests[request]!.id, choice, fits: blocked === 0, blocked });
  }
  return inLine;
}

/** The half-days that are full, in the pool and on the days where the fewest are. */
function blockedAt(book: Book, { pools, rows }: Door, request: number, location: number): number {
  const block = newBlock(book.market);
  let least = -1;
  for (let pool = pools.poolStart[location]!; pool < pools.poolStart[location + 1]!; pool += 1) {
    if (!mayUse(book, pools, pool, request)) continue;
    for (const { shape } of book.ways(request)) {
      const blocked = rows.fits(pool, shape) ? 0 : rows.blockedHalfDays(pool, shape, block);
      if (least < 0 || bits(blocked) < bits(least)) least = blocked;
      if (least === 0) return 0;
    }
  }
  return least;
}

export function mayUse(book: Book, { admits, longest }: Pools, pool: number, request: number): boolean {
  return (
    (admits[pool] === 0 || (admits[pool]! & book.memberOf[request]!) !== 0) && book.stay[request]! <= longest[pool]!
  );
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
