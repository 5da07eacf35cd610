import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';

/** How many questions wait at a location, without any family in it. */
export interface OpenAtLocation {
  readonly location: LocationId;
  readonly name: string;
  readonly municipality: string;
  /** Lines that still wait for something. */
  readonly open: number;
  /** Of these: without a first reaction. */
  readonly unanswered: number;
  /** Of these: sent before the day by which a reaction was due. */
  readonly late: number;
  /** Offers that the family has yet to answer. */
  readonly offered: number;
}

/** Per location the actor looks after: what waits there; the most late first. */
export async function openPerLocation(
  db: Executor,
  visible: Visible,
  lateBefore: CalendarDate,
): Promise<OpenAtLocation[]> {
  const { rows } = await sql<OpenAtLocation>`
    select location.location_id as location, location.name, municipality.name as municipality, counts.*
    from supply.location as location
    join geo.municipality as municipality on municipality.nis = location.nis
    cross join lateral (
      select count(*)::int as open,
        (count(*) filter (where line.answered_on is null))::int as unanswered,
        (count(*) filter (where line.answered_on is null and line.sent_on < ${lateBefore}::date))::int as late,
        (count(*) filter (where line.state = 'offered'))::int as offered
      from requests.line as line
      where line.location_id = location.location_id and line.state in ('sent', 'seen', 'answered', 'offered')
    ) as counts
    where ${visible({ location: sql.ref('location.location_id') })}
    order by late desc, unanswered desc, open desc, location.name collate "nl-x-icu"`.execute(db);
  return rows;
}
