import type { CertificateRows } from '../model.ts';
import type { Applicants } from '../clearing/applicants.ts';
import type { Clearing } from '../clearing/clearing.ts';
import { walkAll, type Witness } from '../clearing/refusals.ts';
import type { Block } from '../clearing/rows.ts';

/** What the sweep over all refusals leaves: a row per refusal and step, and the claims (refusals without a reason). */
export interface Refusals {
  readonly rows: CertificateRows;
  /** Request and choice number by position in the input. */
  readonly claims: readonly { readonly request: number; readonly choice: number }[];
  /** Refused (request, choice) pairs. */
  readonly refused: number;
}

export function certify(clearing: Clearing, applicants: Applicants): Refusals {
  const writer = new RowWriter(clearing);
  walkAll(clearing, applicants, writer);
  return writer.done();
}

class RowWriter implements Witness {
  private room = 1024;
  private length = 0;
  private request = new Int32Array(this.room);
  private choice = new Uint16Array(this.room);
  private place = new Uint8Array(this.room);
  private pool = new Uint8Array(this.room);
  private step = new Uint8Array(this.room);
  private days = new Uint16Array(this.room);
  private lane = new Uint8Array(this.room);
  private period = new Uint8Array(this.room);
  private halfDays = new Uint16Array(this.room);
  private readonly open = new Map<number, { request: number; choice: number }>();
  private readonly firstPool: Int32Array;

  constructor(private readonly clearing: Clearing) {
    const { poolStart, location } = clearing.pools;
    this.firstPool = location.map((l) => poolStart[l]!);
  }

  see(
    request: number,
    choice: number,
    place: number,
    pool: number,
    step: number,
    pattern: number,
    blocked: boolean,
    block: Block,
  ): void {
    const { market } = this.clearing;
    const input = market.requestInput[request]!;
    const number = choice - market.choiceStart[request]!;
    if (!blocked) {
      this.open.set(choice, { request: input, choice: number });
      return;
    }
    if (this.length === this.room) this.grow();
    const at = this.length;
    this.length += 1;
    this.request[at] = input;
    this.choice[at] = number;
    this.place[at] = place;
    this.pool[at] = pool - this.firstPool[pool]!;
    this.step[at] = step;
    this.days[at] = market.patternDays[market.patternStart[request]! + pattern]!;
    this.lane[at] = block.lane;
    this.period[at] = block.period;
    this.halfDays[at] = block.halfDays;
  }

  done(): Refusals {
    const { market, held } = this.clearing;
    let refused = 0;
    for (let r = 0; r < held.length; r += 1)
      refused += (held[r]! < 0 ? market.choiceStart[r + 1]! : held[r]!) - market.choiceStart[r]!;
    const { length } = this;
    return {
      rows: {
        length,
        request: this.request.subarray(0, length),
        choice: this.choice.subarray(0, length),
        place: this.place.subarray(0, length),
        pool: this.pool.subarray(0, length),
        step: this.step.subarray(0, length),
        days: this.days.subarray(0, length),
        lane: this.lane.subarray(0, length),
        period: this.period.subarray(0, length),
        halfDays: this.halfDays.subarray(0, length),
      },
      claims: [...this.open.values()].sort((a, b) => a.request - b.request || a.choice - b.choice),
      refused,
    };
  }

  private grow(): void {
    this.room *= 2;
    const longer = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.request = longer(this.request, new Int32Array(this.room));
    this.choice = longer(this.choice, new Uint16Array(this.room));
    this.place = longer(this.place, new Uint8Array(this.room));
    this.pool = longer(this.pool, new Uint8Array(this.room));
    this.step = longer(this.step, new Uint8Array(this.room));
    this.days = longer(this.days, new Uint16Array(this.room));
    this.lane = longer(this.lane, new Uint8Array(this.room));
    this.period = longer(this.period, new Uint8Array(this.room));
    this.halfDays = longer(this.halfDays, new Uint16Array(this.room));
  }
}
