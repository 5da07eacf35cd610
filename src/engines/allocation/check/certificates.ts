import type { CertificateRows } from '../model.ts';
import { addDemand } from './demand.ts';
import { choiceAt, type Market } from './market.ts';
import type { Step } from './stand.ts';

/** The rows by request, and which of them proved true. */
export interface Proofs {
  readonly rows: CertificateRows;
  readonly start: Int32Array;
  readonly order: Int32Array;
  readonly proved: Uint8Array;
}

export function sortRows(rows: CertificateRows, requests: number): Proofs {
  const start = new Int32Array(requests + 1);
  const order = new Int32Array(rows.length);
  const known = (row: number) => rows.request[row]! >= 0 && rows.request[row]! < requests;
  for (let row = 0; row < rows.length; row += 1) if (known(row)) start[rows.request[row]! + 1]! += 1;
  for (let i = 0; i < requests; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice();
  for (let row = 0; row < rows.length; row += 1) if (known(row)) order[next[rows.request[row]!]!++] = row;
  return { rows, start, order, proved: new Uint8Array(rows.length) };
}

/** Who asks what: a way into one of the places of a choice. */
export interface Question {
  readonly request: number;
  readonly choice: number;
  readonly place: number;
  readonly pool: number;
  readonly pattern: number;
}

/**
 * Does some row prove that the step, where it stands, refuses? Each row that answers the question is recounted: on
 * each half-day it names, those before and the request itself must be more than the limit.
 */
export function isProved(market: Market, proofs: Proofs, step: Step, question: Question): boolean {
  const { rows, order, start, proved } = proofs;
  let found = false;
  for (let at = start[question.request]!; at < start[question.request + 1]!; at += 1) {
    const row = order[at]!;
    const same =
      rows.choice[row] === question.choice &&
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
  { request, choice, pattern }: Question,
): boolean {
  const { pool, used, kept } = step;
  const lane = pool.laneOfInput[rows.lane[row]!];
  const period = rows.period[row]!;
  const days = rows.halfDays[row]!;
  if (lane === undefined || period >= market.periods || days === 0 || days >= 1 << market.halfDays) return false;
  if (scratch.length < used.length) scratch = new Int32Array(used.length);
  const asked = choiceAt(market.instance.requests[request]!, choice);
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
