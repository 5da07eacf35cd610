import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DeskId, LocationId, OrganisationId, OrganiserId, PersonId } from '../../../kernel/ids.ts';
import type { Actor, ActingFor, StaffRole } from '../../../platform/access/actor.ts';
import type { Executor } from '../../../platform/database/connect.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

interface Row {
  readonly person_name: string;
  readonly kind: ActingFor['kind'];
  readonly name: string;
  readonly desk_id: DeskId | null;
  readonly organiser_id: OrganiserId | null;
  readonly role: StaffRole;
  readonly locations: LocationId[];
}

/** The professional with the roles of today in one organisation, in one query; null when there are none (left). */
export async function staffActor(
  db: Executor,
  person: PersonId,
  organisation: OrganisationId,
  today: CalendarDate,
): Promise<Staff | null> {
  const { rows } = await sql<Row>`
    select p.name as person_name, o.kind, o.name, o.desk_id, o.organiser_id, r.role, r.locations
    from accounts.role r
    join accounts.person p on p.person_id = r.person_id
    join accounts.organisation o on o.organisation_id = r.organisation_id
    where r.person_id = ${person} and r.organisation_id = ${organisation}
      and r.from_date <= ${today}::date and coalesce(r.until_date, 'infinity') >= ${today}::date`.execute(db);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    kind: 'staff',
    person,
    name: first.person_name,
    as: { organisation, kind: first.kind, name: first.name, desk: first.desk_id, organiser: first.organiser_id },
    roles: [...new Set(rows.map((row) => row.role))],
    locations: [...new Set(rows.flatMap((row) => row.locations))],
  };
}

/** Whose key this is and for which organisation; null when it does not exist or was revoked. */
export async function holderOfKey(
  db: Executor,
  keyHash: string,
): Promise<{ person: PersonId; organisation: OrganisationId } | null> {
  const { rows } = await sql<{ person: PersonId; organisation: OrganisationId }>`
    select person_id as person, organisation_id as organisation from accounts.api_key
    where key_hash = ${keyHash} and revoked_at is null`.execute(db);
  return rows[0] ?? null;
}
