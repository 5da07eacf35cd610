import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { CountedRequest } from '../rules/official-counts.ts';
import type { RequestState } from '../rules/request-states.ts';
import type { Fact } from '../rules/terms.ts';
import { isVulnerable } from '../rules/vulnerable.ts';

/**
 * The requests made in a period by families of the municipalities the actor may see, with their state at the end of
 * the period as the history tells it: yesterday's figure stays what it was.
 */
export async function countedRequests(
  db: Executor,
  visible: Visible,
  from: CalendarDate,
  until: CalendarDate,
): Promise<(CountedRequest & { nis: MunicipalityNis })[]> {
  const { rows } = await sql<{
    family_id: string;
    child_id: string;
    nis: string;
    made_on: string;
    kind: CountedRequest['kind'];
    facts: Fact[];
    urgent: boolean;
    wider_hours: boolean;
    specific_need: boolean;
    to_state: RequestState;
    on_date: string;
  }>`
    select request.family_id, request.child_id, request.nis, request.made_on, request.kind, request.facts, request.urgent,
      request.wider_hours, request.specific_need, last.to_state, last.on_date
    from requests.request as request,
      lateral (
        select move.to_state, move.on_date from requests.request_move as move
        where move.family_id = request.family_id and move.request_id = request.request_id and move.on_date <= ${until}::date
        order by move.at desc, move.move_id desc limit 1) as last
    where request.made_on between ${from}::date and ${until}::date and ${visible({ deskArea: sql.ref('request.nis') })}`.execute(
    db,
  );
  return rows.map((row) => ({
    family: row.family_id,
    child: row.child_id,
    nis: row.nis as MunicipalityNis,
    madeOn: row.made_on as CalendarDate,
    state: row.to_state,
    since: row.on_date as CalendarDate,
    kind: row.kind,
    vulnerable: isVulnerable(row.facts),
    urgent: row.urgent,
    flexible: row.wider_hours,
    specificNeed: row.specific_need,
  }));
}
