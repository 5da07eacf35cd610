import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { HalfDays } from '../../../kernel/half-days.ts';
import type { FamilyId, MunicipalityNis, RequestId } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { RequestState } from '../rules/request-states.ts';
import type { Channel, Fact, RequestKind } from '../rules/terms.ts';

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

export interface DeskFilter {
  readonly state?: RequestState | undefined;
  /** Part of a name or of the receipt number. */
  readonly text?: string | undefined;
  readonly order?: 'newest' | 'start' | 'waiting' | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** The requests a desk may see: of families in its area, or asking for a location there. */
export async function deskRows(
  db: Executor,
  visible: Visible,
  filter: DeskFilter,
): Promise<{ rows: DeskRow[]; total: number }> {
  const text = filter.text === undefined || filter.text === '' ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
  const order = {
    newest: sql`request.made_at desc`,
    start: sql`request.start_date, request.made_at`,
    waiting: sql`counts.waiting_since nulls last, request.made_at`,
  }[filter.order ?? 'newest'];
  const { rows } = await sql<Row>`
    select request.family_id, request.request_id, request.number, guardian.first_name || ' ' || guardian.last_name as guardian,
      nullif(concat_ws(' ', child.first_name, child.last_name), '') as child, child.birth_date, child.due_date,
      municipality.name as municipality, request.nis, request.channel, request.kind, request.half_days, request.start_date,
      request.made_on, request.facts, request.urgent, request.state, counts.lines, counts.open_lines, counts.offered,
      counts.waiting_since, count(*) over () as total
    from requests.request as request
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
    where ${visible({ deskFamily: sql.ref('request.family_id') })}
      and (${filter.state ?? null}::text is null or request.state = ${filter.state ?? null})
      and (${text}::text is null or request.number ilike ${text}
        or unaccent(guardian.first_name || ' ' || guardian.last_name) ilike unaccent(${text})
        or unaccent(concat_ws(' ', child.first_name, child.last_name)) ilike unaccent(${text}))
    order by ${order}, request.request_id
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return { rows: rows.map(rowOf), total: rows[0]?.total ?? 0 };
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
