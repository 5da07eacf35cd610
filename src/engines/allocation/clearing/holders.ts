/**
 * Who holds a place in each pool, in order of key: entries stand together in three parallel arrays, each pool with
 * room to grow. Pools hold a dozen to a few hundred, so an insertion moves a few numbers.
 */
export class Holders {
  key: Int32Array;
  request: Int32Array;
  shape: Int32Array;
  /** Joint reserve: 0 for the ordinary step, n for the n-th reserve group of the pool. */
  step: Uint8Array;
  readonly start: Int32Array;
  readonly size: Int32Array;
  private readonly room: Int32Array;
  private end: number;

  constructor(pools: number) {
    const room = 8;
    this.start = new Int32Array(pools);
    for (let pool = 0; pool < pools; pool += 1) this.start[pool] = pool * room;
    this.size = new Int32Array(pools);
    this.room = new Int32Array(pools).fill(room);
    this.end = pools * room;
    const total = Math.max(this.end * 2, 64);
    this.key = new Int32Array(total);
    this.request = new Int32Array(total);
    this.shape = new Int32Array(total);
    this.step = new Uint8Array(total);
  }

  reset(): void {
    this.size.fill(0);
  }

  /** Puts the request in its place among the holders of the pool and tells its position. */
  insert(pool: number, key: number, request: number, shape: number): number {
    if (this.size[pool]! === this.room[pool]!) this.grow(pool);
    const start = this.start[pool]!;
    let at = start + this.size[pool]!;
    while (at > start && this.key[at - 1]! > key) {
      this.copy(at - 1, at);
      at -= 1;
    }
    this.key[at] = key;
    this.request[at] = request;
    this.shape[at] = shape;
    this.step[at] = 0;
    this.size[pool]! += 1;
    return at;
  }

  /** Position of a request that holds a place in the pool. */
  find(pool: number, request: number): number {
    let at = this.start[pool]!;
    while (this.request[at]! !== request) at += 1;
    return at;
  }

  removeAt(pool: number, position: number): void {
    const last = this.start[pool]! + this.size[pool]! - 1;
    for (let at = position; at < last; at += 1) this.copy(at + 1, at);
    this.size[pool]! -= 1;
  }

  private copy(from: number, to: number): void {
    this.key[to] = this.key[from]!;
    this.request[to] = this.request[from]!;
    this.shape[to] = this.shape[from]!;
    this.step[to] = this.step[from]!;
  }

  private grow(pool: number): void {
    const room = this.room[pool]! * 2;
    const from = this.start[pool]!;
    const size = this.size[pool]!;
    if (this.end + room > this.key.length) this.enlarge(this.end + room);
    this.start[pool] = this.end;
    this.room[pool] = room;
    this.end += room;
    for (let at = 0; at < size; at += 1) this.copy(from + at, this.start[pool] + at);
  }

  private enlarge(atLeast: number): void {
    const total = Math.max(this.key.length * 2, atLeast);
    const longer = (old: Int32Array): Int32Array => {
      const fresh = new Int32Array(total);
      fresh.set(old);
      return fresh;
    };
    this.key = longer(this.key);
    this.request = longer(this.request);
    this.shape = longer(this.shape);
    const step = new Uint8Array(total);
    step.set(this.step);
    this.step = step;
  }
}
