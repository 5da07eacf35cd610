import { sql } from 'kysely';
import type { CalendarDate } from '../../src/kernel/calendar-date.ts';
import { ownScopes } from '../../src/platform/access/scope.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { requestScopes } from '../../src/modules/requests/scopes.ts';

export interface PlainChoice {
  readonly state?: string | undefined;
  readonly text?: string | undefined;
  readonly order?: 'newest' | 'start' | 'waiting' | undefined;
  readonly limit: number;
  readonly offset: number;
}

/**
 * The list of a desk by nothing but the rule `deskFamily`, over all requests: what the list that lies ready must equal, and
 * what it is measured against. Answers the ids on the page, and how many there are in all.
 */
export async function plainList(
  db: Database,
  actor: Actor,
  today: CalendarDate,
  choice: PlainChoice,
): Promise<{ requests: string[]; total: number }> {
  const visible = { ...ownScopes, ...requestScopes }.deskFamily?.(actor, sql.ref('request.family_id'), today) ?? false;
  const text = choice.text ? `%${choice.text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const order = {
    newest: sql`request.made_at desc`,
    start: sql`request.start_date, request.made_at`,
    waiting: sql`counts.waiting_since nulls last, request.made_at`,
  }[choice.order ?? 'newest'];
  const { rows } = await sql<{ request_id: string; total: number }>`
    select request.request_id, counts.waiting_since, count(*) over () as total
    from requests.request as request
    join requests.child as child on child.family_id = request.family_id and child.child_id = request.child_id
    join geo.municipality as municipality on municipality.nis = request.nis
    join lateral (
      select g.first_name, g.last_name from requests.guardian as g where g.family_id = request.family_id order by g.position limit 1
    ) as guardian on true
    join lateral (
      select min(line.sent_on) filter (where line.answered_on is null and line.state in ('sent', 'seen')) as waiting_since
      from requests.line as line where line.family_id = request.family_id and line.request_id = request.request_id
    ) as counts on true
    where ${typeof visible === 'boolean' ? sql.lit(visible) : visible}
      and (${choice.state ?? null}::text is null or request.state = ${choice.state ?? null})
      and (${text}::text is null or request.number ilike ${text}
        or unaccent(guardian.first_name || ' ' || guardian.last_name) ilike unaccent(${text})
        or unaccent(concat_ws(' ', child.first_name, child.last_name)) ilike unaccent(${text}))
    order by ${order}, request.request_id
    limit ${choice.limit} offset ${choice.offset}`.execute(db);
  return { requests: rows.map(({ request_id }) => request_id), total: rows[0]?.total ?? 0 };
}
