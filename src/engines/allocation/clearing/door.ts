import type { Market } from '../compile/market.ts';
import { sits } from '../compile/order.ts';
import type { Pools } from '../compile/pools.ts';
import { Holders } from './holders.ts';
import { Block, Rows } from './rows.ts';

/**
 * Who is taken in one pool: the choice function of the README, asked for one request at a time. `admits` is the
 * definition of a claim; `enter` lets the request in and lists who has to leave.
 */
export class Door {
  readonly rows: Rows;
  readonly holders: Holders;
  /** Told when a holder lost its place in a reserve step to another: who was refused before may be taken now. */
  onShift: (pool: number) => void = () => undefined;
  /** Those who had to leave in the last `enter`. */
  readonly evicted: number[] = [];
  /** Pools whose reserve steps must be computed again before they are read. */
  private readonly stale: Uint8Array;
  private readonly scratch: Block;

  constructor(
    private readonly market: Market,
    readonly pools: Pools,
  ) {
    this.rows = new Rows(market, pools);
    this.holders = new Holders(pools.location.length);
    this.stale = new Uint8Array(pools.location.length);
    this.scratch = new Block(market.fields.bits, market.fields.perWord);
  }

  reset(): void {
    this.rows.reset();
    this.holders.reset();
    this.stale.fill(0);
  }

  /** The reserve steps of the pool are computed again before they are read. */
  forgetSteps(pool: number): void {
    this.stale[pool] = 1;
  }

  isJoint(pool: number): boolean {
    return this.pools.jointStart[pool + 1]! > this.pools.jointStart[pool]!;
  }

  /** Lets in without a test: there is room, or the request sits here. */
  put(pool: number, key: number, request: number, shape: number): void {
    this.rows.take(pool, shape);
    this.holders.insert(pool, key, request, shape);
    this.stale[pool] = 1;
  }

  leave(pool: number, request: number): void {
    const at = this.holders.find(pool, request);
    this.rows.give(pool, this.holders.shape[at]!);
    this.holders.removeAt(pool, at);
    this.stale[pool] = 1;
  }

  /** Would the pool take the request, with those who go before it? The request must not hold a place in the pool. */
  admits(pool: number, key: number, request: number, shape: number): boolean {
    if (sits(key) || this.rows.fits(pool, shape)) return true;
    if (!this.isJoint(pool)) return this.fitsBefore(pool, key, shape);
    return this.stepThatAdmits(pool, key, request, shape) > 0 || !this.blockAt(pool, key, shape, 0);
  }

  /** Lets the request in if the pool admits it. Who no longer fits is removed from the pool and listed in `evicted`. */
  enter(pool: number, key: number, request: number, shape: number): boolean {
    this.evicted.length = 0;
    if (this.rows.fits(pool, shape)) {
      this.put(pool, key, request, shape);
      return true;
    }
    // Who sits here returns in any case; everyone else who does not sit makes room.
    if (!sits(key) && (!this.mayDisplace(pool, key, request) || !this.admits(pool, key, request, shape))) return false;
    const at = this.holders.insert(pool, key, request, shape);
    this.stale[pool] = 1;
    if (this.isJoint(pool)) this.chooseAgain(pool);
    else this.takeAgainFrom(pool, at);
    return true;
  }

  /** A quick no: everyone in the pool goes before. */
  private mayDisplace(pool: number, key: number, request: number): boolean {
    const { start, size } = this.holders;
    const last = this.holders.key[start[pool]! + size[pool]! - 1]!;
    return size[pool]! > 0 && (last > key || (this.isJoint(pool) && this.isMember(pool, request)));
  }

  private isMember(pool: number, request: number): boolean {
    const { jointStart, jointGroup } = this.pools;
    for (let joint = jointStart[pool]!; joint < jointStart[pool + 1]!; joint += 1)
      if ((jointGroup[joint]! & this.market.memberOf[request]!) !== 0) return true;
    return false;
  }

  /** Without joint reserve those that go after stand at the end. */
  private fitsBefore(pool: number, key: number, shape: number): boolean {
    const { rows, holders } = this;
    const from = holders.start[pool]!;
    const end = from + holders.size[pool]!;
    let at = end;
    while (at > from && holders.key[at - 1]! > key) {
      at -= 1;
      rows.give(pool, holders.shape[at]!);
    }
    const fits = rows.fits(pool, shape);
    for (; at < end; at += 1) rows.take(pool, holders.shape[at]!);
    return fits;
  }

  /** Ordinary step: the holder was not taken in a reserve step, does not sit, and goes after the key. */
  private goesAfter(at: number, key: number): boolean {
    return this.holders.step[at]! === 0 && this.holders.key[at]! > key && !sits(this.holders.key[at]!);
  }

  /** The reserve step (1 …) that would take the request, or 0. */
  private stepThatAdmits(pool: number, key: number, request: number, shape: number): number {
    const { jointStart, jointGroup } = this.pools;
    for (let joint = jointStart[pool]!; joint < jointStart[pool + 1]!; joint += 1) {
      if ((jointGroup[joint]! & this.market.memberOf[request]!) === 0) continue;
      const step = 1 + joint - jointStart[pool]!;
      if (!this.blockAt(pool, key, shape, step)) return step;
    }
    return 0;
  }

  /** Whether a step refuses a newcomer with this key; where, into `block`. */
  blockAt(pool: number, key: number, shape: number, step: number, block: Block = this.scratch): boolean {
    const { rows, holders, pools } = this;
    const row = pools.row[pool]!;
    if (!this.isJoint(pool))
      return this.without(
        pool,
        rows.free,
        row,
        (at) => holders.key[at]! > key,
        () => rows.block(rows.free, row, pool, shape, block),
      );
    this.refreshSteps(pool);
    if (step === 0)
      return this.without(
        pool,
        rows.free,
        row,
        (at) => this.goesAfter(at, key),
        () => rows.block(rows.free, row, pool, shape, block),
      );
    const after = (at: number) => holders.step[at]! === step && holders.key[at]! > key && !sits(holders.key[at]!);
    const reserveRow = pools.jointRow[pools.jointStart[pool]! + step - 1]!;
    const noReserve = this.without(pool, rows.reserved, reserveRow, after, () =>
      rows.block(rows.reserved, reserveRow, pool, shape, block),
    );
    if (noReserve) return true;
    const notYet = (at: number) =>
      !sits(holders.key[at]!) && (holders.step[at]! === 0 || holders.step[at]! > step || after(at));
    return this.without(pool, rows.free, row, notYet, () => rows.block(rows.free, row, pool, shape, block));
  }

  /** Tests while some holders are out. */
  private without(
    pool: number,
    words: Int32Array,
    row: number,
    gone: (at: number) => boolean,
    test: () => boolean,
  ): boolean {
    const { rows, holders } = this;
    const from = holders.start[pool]!;
    const end = from + holders.size[pool]!;
    for (let at = from; at < end; at += 1) if (gone(at)) rows.change(words, row, pool, holders.shape[at]!, 1);
    const answer = test();
    for (let at = from; at < end; at += 1) if (gone(at)) rows.change(words, row, pool, holders.shape[at]!, -1);
    return answer;
  }

  refreshAll(): void {
    for (let pool = 0; pool < this.stale.length; pool += 1) if (this.isJoint(pool)) this.refreshSteps(pool);
  }

  /** Which of the holders are taken in which reserve step; leaves in `reserved` what is left of each reserve. */
  refreshSteps(pool: number): void {
    if (this.stale[pool] === 0) return;
    this.stale[pool] = 0;
    const { rows, holders, pools, market } = this;
    const from = holders.start[pool]!;
    const end = from + holders.size[pool]!;
    rows.resetReserve(pool);
    const before = holders.step.slice(from, end);
    holders.step.fill(0, from, end);
    for (let joint = pools.jointStart[pool]!; joint < pools.jointStart[pool + 1]!; joint += 1) {
      const row = pools.jointRow[joint]!;
      for (let at = from; at < end; at += 1) {
        if (holders.step[at]! !== 0) continue;
        if ((pools.jointGroup[joint]! & market.memberOf[holders.request[at]!]!) === 0) continue;
        if (!rows.fitsIn(rows.reserved, row, pool, holders.shape[at]!)) continue;
        rows.change(rows.reserved, row, pool, holders.shape[at]!, -1);
        holders.step[at] = 1 + joint - pools.jointStart[pool]!;
      }
    }
    for (let at = from; at < end; at += 1)
      if (before[at - from]! > 0 && holders.step[at] !== before[at - from]) {
        this.onShift(pool);
        return;
      }
  }

  /** Without joint reserve: those behind the position are taken again in order, while they fit. */
  private takeAgainFrom(pool: number, position: number): void {
    const { rows, holders } = this;
    const end = holders.start[pool]! + holders.size[pool]!;
    for (let at = position + 1; at < end; at += 1) rows.give(pool, holders.shape[at]!);
    rows.take(pool, holders.shape[position]!);
    let next = position + 1;
    for (let left = end - next; left > 0; left -= 1) {
      if (sits(holders.key[next]!) || rows.fits(pool, holders.shape[next]!)) {
        rows.take(pool, holders.shape[next]!);
        next += 1;
      } else this.evict(pool, next);
    }
  }

  /** With joint reserve: the whole choice anew, the newcomer included. */
  private chooseAgain(pool: number): void {
    const { rows, holders, pools, market } = this;
    const from = holders.start[pool]!;
    const count = holders.size[pool]!;
    rows.resetPool(pool);
    const taken = new Uint8Array(count);
    holders.step.fill(0, from, from + count);
    const reserve = (onlySitting: boolean) => {
      for (let joint = pools.jointStart[pool]!; joint < pools.jointStart[pool + 1]!; joint += 1) {
        const row = pools.jointRow[joint]!;
        for (let n = 0; n < count; n += 1) {
          const at = from + n;
          if (holders.step[at]! !== 0 || sits(holders.key[at]!) !== onlySitting) continue;
          if ((pools.jointGroup[joint]! & market.memberOf[holders.request[at]!]!) === 0) continue;
          if (!rows.fitsIn(rows.reserved, row, pool, holders.shape[at]!)) continue;
          if (!onlySitting) {
            if (!rows.fits(pool, holders.shape[at]!)) continue;
            rows.take(pool, holders.shape[at]!);
            taken[n] = 1;
          }
          rows.change(rows.reserved, row, pool, holders.shape[at]!, -1);
          holders.step[at] = 1 + joint - pools.jointStart[pool]!;
        }
      }
    };
    for (let n = 0; n < count; n += 1)
      if (sits(holders.key[from + n]!)) {
        rows.take(pool, holders.shape[from + n]!);
        taken[n] = 1;
      }
    reserve(true);
    reserve(false);
    let at = from;
    for (let n = 0; n < count; n += 1) {
      if (taken[n] === 0 && !rows.fits(pool, holders.shape[at]!)) {
        this.evict(pool, at);
        continue;
      }
      if (taken[n] === 0) rows.take(pool, holders.shape[at]!);
      at += 1;
    }
  }

  private evict(pool: number, at: number): void {
    this.evicted.push(this.holders.request[at]!);
    this.holders.removeAt(pool, at);
  }
}
