import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { StaffRole } from '../../../platform/access/actor.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { validOn } from './organisations.ts';

export type RoleOrigin = 'oidc' | 'local';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
}

export interface RoleGiven {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly role: StaffRole;
  readonly locations: readonly LocationId[];
  readonly origin: RoleOrigin;
}

export async function personWithSubject(db: Executor, issuer: string, subject: string): Promise<PersonId | null> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from accounts.person where issuer = ${issuer} and subject = ${subject}`.execute(db);
  return rows[0]?.id ?? null;
}

/** Keeps a person under issuer and subject, or under the id where those are null; answers the id that stands. */
export async function savePerson(db: Executor, person: Person): Promise<PersonId> {
  const { id, name, email, issuer, subject } = person;
  const { rows } = await sql<{ id: PersonId }>`
    insert into accounts.person (person_id, name, email, issuer, subject)
    values (${id}, ${name}, ${email}, ${issuer}, ${subject})
    on conflict (issuer, subject) do update set name = excluded.name, email = coalesce(excluded.email, person.email)
    returning person_id as id`.execute(db);
  return rows[0]?.id ?? id;
}

/** Gives a role from a day on; a role that runs keeps its first day. */
export async function giveRole(db: Executor, given: RoleGiven, from: CalendarDate): Promise<void> {
  const { person, organisation, role, locations, origin } = given;
  await sql`
    insert into accounts.role (person_id, organisation_id, role, locations, from_date, origin)
    values (${person}, ${organisation}, ${role}, ${[...locations]}::uuid[], ${from}, ${origin})
    on conflict (person_id, organisation_id, role, origin) do update
    set locations = excluded.locations, until_date = null, from_date = least(role.from_date, excluded.from_date)`.execute(
    db,
  );
}

/** Takes away, from this moment, the roles of this origin that are not among those to keep. */
export async function keepOnlyRoles(
  db: Executor,
  person: PersonId,
  origin: RoleOrigin,
  keep: readonly Pick<RoleGiven, 'organisation' | 'role'>[],
): Promise<void> {
  await sql`
    delete from accounts.role r where r.person_id = ${person} and r.origin = ${origin} and not exists (
      select from unnest(${keep.map((each) => each.organisation)}::uuid[], ${keep.map((each) => each.role)}::text[])
        as kept (organisation_id, role)
      where kept.organisation_id = r.organisation_id and kept.role = r.role)`.execute(db);
}

/** Takes one role away, from this moment, wherever it came from. False when there was none. */
export async function removeRole(
  db: Executor,
  person: PersonId,
  organisation: OrganisationId,
  role: StaffRole,
): Promise<boolean> {
  const { rows } = await sql`
    delete from accounts.role where person_id = ${person} and organisation_id = ${organisation} and role = ${role}
    returning role`.execute(db);
  return rows.length > 0;
}

/** How many other people administer the organisation today. */
export async function otherAdministrators(
  db: Executor,
  organisation: OrganisationId,
  person: PersonId,
  today: CalendarDate,
): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(distinct r.person_id) as others from accounts.role r
    where r.organisation_id = ${organisation} and r.role = 'administrator' and r.person_id <> ${person}
      and ${validOn(today)}`.execute(db);
  return rows[0]?.others ?? 0;
}

/** One role of one colleague, as an administrator sees it. */
export interface Colleague {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly from: CalendarDate;
  readonly origin: RoleOrigin;
}

/** Who is what in the organisations the asker administers, by name. */
export async function colleagues(
  db: Executor,
  organisation: OrganisationId,
  today: CalendarDate,
  visible: Visible,
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.person_id as person, p.name, p.email, r.role, r.from_date as from, r.origin
    from accounts.role r join accounts.person p using (person_id)
    where r.organisation_id = ${organisation} and ${visible({ organisation: sql`r.organisation_id` })}
      and coalesce(r.until_date, 'infinity') >= ${today}::date
    order by p.name collate "nl-x-icu", p.person_id, r.role, r.origin`.execute(db);
  return rows;
}

/** A made-up colleague of the demo, for the practice sign-in. */
export interface PracticeRole {
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly kind: string;
  readonly organisation: string;
  readonly code: string;
  readonly fileNumbers: string[];
}

/** Everybody the practice sign-in offers with the roles of today: desks first, then by organisation and name. */
export async function practiceRoles(db: Executor, issuer: string, today: CalendarDate): Promise<PracticeRole[]> {
  const { rows } = await sql<PracticeRole>`
    select p.subject, p.name, p.email, r.role, o.kind, o.name as organisation, o.code,
      array(select l.file_number from supply.location l where l.location_id = any(r.locations) order by 1) as "fileNumbers"
    from accounts.role r join accounts.person p using (person_id) join accounts.organisation o using (organisation_id)
    where p.issuer = ${issuer} and ${validOn(today)}
    order by array_position(array['desk', 'organiser', 'agency', 'platform'], o.kind), o.name collate "nl-x-icu",
      p.name collate "nl-x-icu", p.person_id, r.role`.execute(db);
  return rows;
}

/** Is this a database of invented people? Fixed when it was made. */
export async function isDemo(db: Executor): Promise<boolean> {
  const { rows } = await sql<{ demo: boolean }>`select demo from platform.instance`.execute(db);
  return rows[0]?.demo === true;
}
