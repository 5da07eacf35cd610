import type { Selectable } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { HalfDays } from '../../../kernel/half-days.ts';
import {
  newId,
  type ChildId,
  type FamilyId,
  type LineId,
  type LocationId,
  type MunicipalityNis,
  type RequestId,
} from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { RequestsLine, RequestsRequest } from '../../../platform/database/schema.ts';
import type { LineEvent, LineState } from '../rules/line-states.ts';
import type { RequestEvent, RequestState } from '../rules/request-states.ts';
import type { Channel, Fact, Reason, RefusalReason, RequestKind } from '../rules/terms.ts';
import { listFamily } from './seen-by.ts';

export interface Request {
  readonly family: FamilyId;
  readonly request: RequestId;
  readonly child: ChildId;
  readonly number: string;
  readonly channel: Channel;
  readonly kind: RequestKind;
  readonly halfDays: HalfDays;
  readonly start: CalendarDate;
  readonly end: CalendarDate | null;
  readonly reason: Reason;
  readonly facts: readonly Fact[];
  readonly urgent: boolean;
  readonly widerHours: boolean;
  readonly specificNeed: boolean;
  readonly remarks: string | null;
  readonly nis: MunicipalityNis;
  readonly madeAt: string;
  readonly madeOn: CalendarDate;
  readonly state: RequestState;
  readonly since: CalendarDate;
}

export interface Line {
  readonly family: FamilyId;
  readonly line: LineId;
  readonly request: RequestId;
  readonly location: LocationId;
  readonly position: number;
  readonly state: LineState;
  readonly since: CalendarDate;
  readonly sentOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  readonly reason: RefusalReason | null;
  readonly reasonText: string | null;
}

const requestOf = (row: Selectable<RequestsRequest>): Request => ({
  family: row.family_id as FamilyId,
  request: row.request_id as RequestId,
  child: row.child_id as ChildId,
  number: row.number,
  channel: row.channel as Channel,
  kind: row.kind as RequestKind,
  halfDays: row.half_days as HalfDays,
  start: row.start_date as CalendarDate,
  end: row.end_date as CalendarDate | null,
  reason: row.reason as Reason,
  facts: row.facts as Fact[],
  urgent: row.urgent,
  widerHours: row.wider_hours,
  specificNeed: row.specific_need,
  remarks: row.remarks,
  nis: row.nis as MunicipalityNis,
  madeAt: row.made_at,
  madeOn: row.made_on as CalendarDate,
  state: row.state as RequestState,
  since: row.state_since as CalendarDate,
});

const lineOf = (row: Selectable<RequestsLine>): Line => ({
  family: row.family_id as FamilyId,
  line: row.line_id as LineId,
  request: row.request_id as RequestId,
  location: row.location_id as LocationId,
  position: row.position,
  state: row.state as LineState,
  since: row.state_since as CalendarDate,
  sentOn: row.sent_on as CalendarDate,
  answeredOn: row.answered_on as CalendarDate | null,
  reason: row.reason as RefusalReason | null,
  reasonText: row.reason_text,
});

export async function insertRequest(tx: Transaction, request: Request): Promise<void> {
  await tx
    .insertInto('requests.request')
    .values({
      family_id: request.family,
      request_id: request.request,
      child_id: request.child,
      number: request.number,
      channel: request.channel,
      kind: request.kind,
      half_days: request.halfDays,
      start_date: request.start,
      end_date: request.end,
      reason: request.reason,
      facts: [...request.facts],
      urgent: request.urgent,
      wider_hours: request.widerHours,
      specific_need: request.specificNeed,
      remarks: request.remarks,
      nis: request.nis,
      made_at: request.madeAt,
      made_on: request.madeOn,
      state: request.state,
      state_since: request.since,
    })
    .execute();
  await listFamily(tx, request.family);
}

export async function insertLines(tx: Transaction, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insertInto('requests.line')
    .values(
      lines.map((line) => ({
        family_id: line.family,
        line_id: line.line,
        request_id: line.request,
        location_id: line.location,
        position: line.position,
        state: line.state,
        state_since: line.since,
        sent_on: line.sentOn,
        answered_on: line.answeredOn,
        reason: line.reason,
        reason_text: line.reasonText,
      })),
    )
    .execute();
  for (const family of new Set(lines.map((line) => line.family))) await listFamily(tx, family);
}

export async function requestsOf(db: Executor, family: FamilyId): Promise<Request[]> {
  const rows = await db
    .selectFrom('requests.request')
    .selectAll()
    .where('family_id', '=', family)
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map(requestOf);
}

export async function requestById(db: Executor, family: FamilyId, request: RequestId): Promise<Request | null> {
  const row = await db
    .selectFrom('requests.request')
    .selectAll()
    .where('family_id', '=', family)
    .where('request_id', '=', request)
    .executeTakeFirst();
  return row === undefined ? null : requestOf(row);
}

/** The lines of a family, in its order of preference per request. */
export async function linesOf(db: Executor, family: FamilyId): Promise<Line[]> {
  const rows = await db
    .selectFrom('requests.line')
    .selectAll()
    .where('family_id', '=', family)
    .orderBy('request_id')
    .orderBy('position')
    .execute();
  return rows.map(lineOf);
}

export async function lineById(db: Executor, family: FamilyId, line: LineId): Promise<Line | null> {
  const row = await db
    .selectFrom('requests.line')
    .selectAll()
    .where('family_id', '=', family)
    .where('line_id', '=', line)
    .executeTakeFirst();
  return row === undefined ? null : lineOf(row);
}

/** The location of a line: what the right of an organiser is checked on. */
export const locationOfLine = async (
  input: { family: FamilyId; line: LineId },
  db: Executor,
): Promise<LocationId | null> => (await lineById(db, input.family, input.line))?.location ?? null;

/** Lines at a location in these states, with their requests; the oldest question first. */
export async function linesAt(
  db: Executor,
  location: LocationId,
  states: readonly LineState[],
): Promise<{ line: Line; request: Request }[]> {
  const lines = (
    await db
      .selectFrom('requests.line')
      .selectAll()
      .where('location_id', '=', location)
      .where('state', 'in', [...states])
      .orderBy('line_id')
      .execute()
  ).map(lineOf);
  if (lines.length === 0) return [];
  const requests = await db
    .selectFrom('requests.request')
    .selectAll()
    .where('family_id', 'in', [...new Set(lines.map((line) => line.family))])
    .where('request_id', 'in', [...new Set(lines.map((line) => line.request))])
    .execute();
  // Only family and request together name a request: its id may come from a form.
  const key = (family: string, request: string) => `${family} ${request}`;
  const byId = new Map(requests.map((row) => [key(row.family_id, row.request_id), requestOf(row)]));
  return lines
    .flatMap((line) => {
      const request = byId.get(key(line.family, line.request));
      return request === undefined ? [] : [{ line, request }];
    })
    .sort((a, b) => (a.request.madeAt < b.request.madeAt ? -1 : 1));
}

export interface Move<State, Event> {
  readonly at: string;
  readonly on: CalendarDate;
  readonly from: State | null;
  readonly event: Event | 'send';
  readonly to: State;
  /** Who did it, as in the audit log: ids only. */
  readonly by: string;
}

const columnsOf = (move: Move<string, string>) => ({
  move_id: newId(),
  at: move.at,
  on_date: move.on,
  from_state: move.from,
  event: move.event,
  to_state: move.to,
  by: move.by,
});

/** The history of a line is only added to. */
export async function insertLineMove(
  tx: Transaction,
  family: FamilyId,
  line: LineId,
  move: Move<LineState, LineEvent>,
): Promise<void> {
  await tx
    .insertInto('requests.line_move')
    .values({ family_id: family, line_id: line, ...columnsOf(move) })
    .execute();
}

export async function insertRequestMove(
  tx: Transaction,
  family: FamilyId,
  request: RequestId,
  move: Move<RequestState, RequestEvent>,
): Promise<void> {
  await tx
    .insertInto('requests.request_move')
    .values({ family_id: family, request_id: request, ...columnsOf(move) })
    .execute();
}

export async function updateLine(tx: Transaction, line: Line): Promise<void> {
  await tx
    .updateTable('requests.line')
    .set({
      state: line.state,
      state_since: line.since,
      answered_on: line.answeredOn,
      reason: line.reason,
      reason_text: line.reasonText,
    })
    .where('family_id', '=', line.family)
    .where('line_id', '=', line.line)
    .execute();
  await listFamily(tx, line.family);
}

export async function updateRequestState(tx: Transaction, request: Request): Promise<void> {
  await tx
    .updateTable('requests.request')
    .set({ state: request.state, state_since: request.since })
    .where('family_id', '=', request.family)
    .where('request_id', '=', request.request)
    .execute();
  await listFamily(tx, request.family);
}
