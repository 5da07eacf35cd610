import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DeskId, LocationId, OrganisationId, OrganiserId } from '../../../kernel/ids.ts';
import type { ActingFor, StaffRole } from '../../../platform/access/actor.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface Organisation {
  readonly id: OrganisationId;
  readonly kind: ActingFor['kind'];
  /** KBO or OVO number: what the sign-in service calls it. */
  readonly code: string;
  readonly name: string;
  readonly desk: DeskId | null;
  readonly organiser: OrganiserId | null;
}

const columns = sql`o.organisation_id as id, o.kind, o.code, o.name, o.desk_id as desk, o.organiser_id as organiser`;

export async function organisationsWithCode(db: Executor, codes: readonly string[]): Promise<Organisation[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<Organisation>`
    select ${columns} from accounts.organisation o where o.code = any(${[...codes]}::text[])`.execute(db);
  return rows;
}

export async function organisationById(db: Executor, id: OrganisationId): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    select ${columns} from accounts.organisation o where o.organisation_id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function insertOrganisation(db: Executor, organisation: Organisation): Promise<void> {
  const { id, kind, code, name, desk, organiser } = organisation;
  await sql`insert into accounts.organisation (organisation_id, kind, code, name, desk_id, organiser_id)
    values (${id}, ${kind}, ${code}, ${name}, ${desk}, ${organiser})`.execute(db);
}

/** Holds other changes of the organisation's staff back until the transaction ends. */
export async function lockOrganisation(db: Executor, id: OrganisationId): Promise<void> {
  await sql`select from accounts.organisation where organisation_id = ${id} for update`.execute(db);
}

export async function organiserWithKbo(db: Executor, kbo: string): Promise<OrganiserId | null> {
  const { rows } = await sql<{ id: OrganiserId }>`
    select organiser_id as id from supply.organiser where kbo = ${kbo}`.execute(db);
  return rows[0]?.id ?? null;
}

/** The locations of an organiser with these file numbers; those of others are left out. */
export async function locationsWithFile(
  db: Executor,
  organiser: OrganiserId,
  fileNumbers: readonly string[],
): Promise<LocationId[]> {
  const { rows } = await sql<{ id: LocationId }>`
    select location_id as id from supply.location
    where organiser_id = ${organiser} and file_number = any(${[...fileNumbers]}::text[]) order by 1`.execute(db);
  return rows.map((row) => row.id);
}

/** One organisation somebody may act for, with the roles of today. */
export interface Membership {
  readonly organisation: OrganisationId;
  readonly kind: ActingFor['kind'];
  readonly code: string;
  readonly name: string;
  readonly roles: StaffRole[];
}

/** What the people the asker may see (themselves) are where, by name of the organisation. */
export async function memberships(db: Executor, today: CalendarDate, visible: Visible): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select o.organisation_id as organisation, o.kind, o.code, o.name, array_agg(distinct r.role) as roles
    from accounts.role r join accounts.organisation o using (organisation_id)
    where ${visible({ self: sql`r.person_id` })} and ${validOn(today)}
    group by o.organisation_id order by o.name collate "nl-x-icu", o.organisation_id`.execute(db);
  return rows;
}

/** Where a person may act today, by name of the organisation. */
export const membershipsOf = (db: Executor, person: string, today: CalendarDate): Promise<Membership[]> =>
  memberships(db, today, () => sql<boolean>`r.person_id = ${person}::uuid`);

/** A role row `r` counts on this day; its last day included. */
export const validOn = (today: CalendarDate) =>
  sql<boolean>`r.from_date <= ${today}::date and coalesce(r.until_date, 'infinity') >= ${today}::date`;
