import type { CertificateRows, Choice } from '../model.ts';
import { addDemand } from './demand.ts';
import type { Market } from './market.ts';
import type { Step } from './stand.ts';

/** The rows by what they answer, and which of them proved true. */
export interface Proofs {
  readonly rows: CertificateRows;
  /** Per request the number of its first better choice; the others follow. */
  readonly start: Int32Array;
  /** The last row for each better choice, and the one before a row; -1: none. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly proved: Uint8Array;
}

/** `start`: how the better choices of all requests are numbered; one more at the end. */
export function linkRows(rows: CertificateRows, start: Int32Array): Proofs {
  const requests = start.length - 1;
  const head = new Int32Array(start[requests]!).fill(-1);
  const next = new Int32Array(rows.length).fill(-1);
  for (let row = 0; row < rows.length; row += 1) {
    const request = rows.request[row]!;
    if (request < 0 || request >= requests) continue;
    const asked = start[request]! + rows.choice[row]!;
    if (asked >= start[request + 1]!) continue;
    next[row] = head[asked]!;
    head[asked] = row;
  }
  return { rows, start, head, next, proved: new Uint8Array(rows.length) };
}

/** Who asks what: a way into one of the places of a choice. */
export interface Question {
  readonly request: number;
  readonly choice: number;
  readonly wanted: Choice;
  readonly place: number;
  readonly pool: number;
  readonly pattern: number;
}

/**
 * Does some row prove that the step, where it stands, refuses? Each row that answers the question is recounted: on
 * each half-day it names, those before and the request itself must be more than the limit.
 */
export function isProved(market: Market, proofs: Proofs, step: Step, question: Question): boolean {
  const { rows, start, head, next, proved } = proofs;
  let found = false;
  for (let row = head[start[question.request]! + question.choice]!; row >= 0; row = next[row]!) {
    const same =
      rows.days[row] === question.pattern &&
      rows.pool[row] === question.pool &&
      rows.place[row] === question.place &&
      rows.step[row] === step.number;
    if (!same || !holds(market, rows, row, step, question)) continue;
    proved[row] = 1;
    found = true;
  }
  return found;
}

let scratch = new Int32Array(0);

function holds(
  market: Market,
  rows: CertificateRows,
  row: number,
  step: Step,
  { request, wanted: asked, pattern }: Question,
): boolean {
  const { pool, used, kept } = step;
  const lane = pool.laneOfInput[rows.lane[row]!];
  const period = rows.period[row]!;
  const days = rows.halfDays[row]!;
  if (lane === undefined || period >= market.periods || days === 0 || days >= 1 << market.halfDays) return false;
  if (scratch.length < used.length) scratch = new Int32Array(used.length);
  addDemand(market, pool, scratch, request, asked, pattern);
  let true_ = true;
  for (let set = days; set !== 0; set &= set - 1) {
    const cell = (lane * market.periods + period) * market.halfDays + 31 - Math.clz32(set & -set);
    const wanted = scratch[cell]!;
    const full = used[cell]! + wanted > pool.limit[cell]! || (kept && kept.used[cell]! + wanted > kept.limit[cell]!);
    if (wanted === 0 || !full) true_ = false;
  }
  addDemand(market, pool, scratch, request, asked, pattern, -1);
  return true_;
}
