import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { HalfDays } from '../../../kernel/half-days.ts';
import type { FamilyId, MunicipalityNis, RequestId } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { RequestState } from '../rules/request-states.ts';
import type { Channel, Fact, RequestKind } from '../rules/terms.ts';
import { deskStream, likeText, type DeskChoice, type DeskView } from './desk-stream.ts';

/** One request as a desk's list shows it, with the counts of its lines. */
export interface DeskRow {
  readonly family: FamilyId;
  readonly request: RequestId;
  readonly number: string;
  readonly guardian: string;
  readonly child: string | null;
  readonly birthDate: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
  readonly municipality: string;
  readonly nis: MunicipalityNis;
  readonly channel: Channel;
  readonly kind: RequestKind;
  readonly halfDays: HalfDays;
  readonly start: CalendarDate;
  readonly madeOn: CalendarDate;
  readonly facts: readonly Fact[];
  readonly urgent: boolean;
  readonly state: RequestState;
  readonly lines: number;
  readonly openLines: number;
  readonly offered: number;
  /** Oldest day on which a line was sent that has no first reaction yet. */
  readonly waitingSince: CalendarDate | null;
}

export interface DeskPage extends DeskChoice {
  readonly limit: number;
  readonly offset: number;
  /** How far is counted at least; what stands on the page is counted anyhow. */
  readonly countTo: number;
}

export interface DeskRows {
  readonly rows: readonly DeskRow[];
  /** How many there are, or how many were counted when there are more. */
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/**
 * The requests a desk may see: of families in its area, or asking for a location there. Looked up in rows that lie ready in
 * this order; the names and counts are read for one page only, and there `visible` has the last word. No view, no rows.
 */
export async function deskRows(
  db: Executor,
  visible: Visible,
  view: DeskView | null,
  page: DeskPage,
): Promise<DeskRows> {
  const guard = visible({ deskFamily: sql.ref('request.family_id') });
  if (view === null) return { rows: [], total: 0, more: false };
  const most = Math.max(page.offset + page.limit, page.countTo) + 1;
  const like = await likeText(db, page.text ?? '');
  const { rows } = await sql<Counted | Row>`
    with stream as materialized (${deskStream(view, page, like, most)}),
    page as materialized (
      select *, row_number() over () as place from (select family_id, request_id from stream limit ${page.limit} offset ${page.offset}) as part)
    select counted.total, shown.* from (select count(*) as total from stream) as counted
    left join (
      select page.place, request.family_id, request.request_id, request.number, guardian.first_name || ' ' || guardian.last_name as guardian,
        nullif(concat_ws(' ', child.first_name, child.last_name), '') as child, child.birth_date, child.due_date,
        municipality.name as municipality, request.nis, request.channel, request.kind, request.half_days, request.start_date,
        request.made_on, request.facts, request.urgent, request.state, counts.lines, counts.open_lines, counts.offered,
        counts.waiting_since
      from page
      join requests.request as request on request.family_id = page.family_id and request.request_id = page.request_id
      join requests.child as child on child.family_id = request.family_id and child.child_id = request.child_id
      join geo.municipality as municipality on municipality.nis = request.nis
      join lateral (
        select g.first_name, g.last_name from requests.guardian as g where g.family_id = request.family_id order by g.position limit 1
      ) as guardian on true
      join lateral (
        select count(*) as lines, count(*) filter (where line.state in ('sent', 'seen', 'answered', 'offered')) as open_lines,
          count(*) filter (where line.state = 'offered') as offered,
          min(line.sent_on) filter (where line.answered_on is null and line.state in ('sent', 'seen')) as waiting_since
        from requests.line as line where line.family_id = request.family_id and line.request_id = request.request_id
      ) as counts on true
      where ${guard}
    ) as shown on true
    order by shown.place`.execute(db);
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.filter((row): row is Row => row.request_id !== null).map(rowOf),
    total: Math.min(total, most - 1),
    more: total === most,
  };
}

interface Counted {
  request_id: null;
  total: number;
}

interface Row {
  family_id: string; request_id: string; number: string; guardian: string; child: string | null; birth_date: string | null;
  due_date: string | null; municipality: string; nis: string; channel: Channel; kind: RequestKind; half_days: number;
  start_date: string; made_on: string; facts: Fact[]; urgent: boolean; state: RequestState; lines: number; open_lines: number;
  offered: number; waiting_since: string | null; total: number;
} // prettier-ignore

const rowOf = (row: Row): DeskRow => ({
  family: row.family_id as FamilyId,
  request: row.request_id as RequestId,
  number: row.number,
  guardian: row.guardian,
  child: row.child,
  birthDate: row.birth_date as CalendarDate | null,
  dueDate: row.due_date as CalendarDate | null,
  municipality: row.municipality,
  nis: row.nis as MunicipalityNis,
  channel: row.channel,
  kind: row.kind,
  halfDays: row.half_days as HalfDays,
  start: row.start_date as CalendarDate,
  madeOn: row.made_on as CalendarDate,
  facts: row.facts,
  urgent: row.urgent,
  state: row.state,
  lines: row.lines,
  openLines: row.open_lines,
  offered: row.offered,
  waitingSince: row.waiting_since as CalendarDate | null,
});
