import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId, OrganisationId } from '../../../kernel/ids.ts';
import type { StaffRole } from '../../../platform/access/actor.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface Invite {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly organisationName: string;
  readonly role: StaffRole;
  readonly locations: LocationId[];
  readonly email: string;
  readonly name: string;
  /** Last day it can be used. */
  readonly expires: CalendarDate;
}

const columns = sql`i.invite_id as id, i.organisation_id as organisation, o.name as "organisationName", i.role,
  i.locations, i.email, i.name, i.expires_on as expires`;

/** An invitation that can still be used on this day, or null. With `lock` it is held until the transaction ends. */
export async function openInviteWith(
  db: Executor,
  tokenHash: string,
  today: CalendarDate,
  { lock = false }: { lock?: boolean } = {},
): Promise<Invite | null> {
  const { rows } = await sql<Invite>`
    select ${columns} from accounts.invite i join accounts.organisation o using (organisation_id)
    where i.token_hash = ${tokenHash} and i.used_at is null and i.expires_on >= ${today}::date
    ${lock ? sql`for update of i` : sql``}`.execute(db);
  return rows[0] ?? null;
}

export async function inviteById(db: Executor, id: string): Promise<Invite | null> {
  const { rows } = await sql<Invite>`
    select ${columns} from accounts.invite i join accounts.organisation o using (organisation_id)
    where i.invite_id = ${id} and i.used_at is null`.execute(db);
  return rows[0] ?? null;
}

/** Invitations of the organisation that wait for an answer. */
export async function openInvites(
  db: Executor,
  organisation: OrganisationId,
  today: CalendarDate,
  visible: Visible,
): Promise<Invite[]> {
  const { rows } = await sql<Invite>`
    select ${columns} from accounts.invite i join accounts.organisation o using (organisation_id)
    where i.organisation_id = ${organisation} and ${visible({ organisation: sql`i.organisation_id` })}
      and i.used_at is null and i.expires_on >= ${today}::date
    order by i.name collate "nl-x-icu", i.invite_id`.execute(db);
  return rows;
}

export async function insertInvite(
  db: Executor,
  invite: Omit<Invite, 'organisationName'> & { tokenHash: string; madeAt: string },
): Promise<void> {
  const { id, tokenHash, organisation, role, locations, email, name, madeAt, expires } = invite;
  await sql`
    insert into accounts.invite (invite_id, token_hash, organisation_id, role, locations, email, name, made_at, expires_on)
    values (${id}, ${tokenHash}, ${organisation}, ${role}, ${[...locations]}::uuid[], ${email.toLowerCase()}, ${name},
      ${madeAt}, ${expires})`.execute(db);
}

export async function markInviteUsed(db: Executor, id: string, at: string): Promise<void> {
  await sql`update accounts.invite set used_at = ${at} where invite_id = ${id}`.execute(db);
}

/** Takes an unanswered invitation back. */
export async function removeInvite(db: Executor, id: string): Promise<void> {
  await sql`delete from accounts.invite where invite_id = ${id} and used_at is null`.execute(db);
}

/** The organisation of an invitation, for the access check. */
export async function organisationOfInvite(db: Executor, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from accounts.invite where invite_id = ${id}`.execute(db);
  return rows[0]?.id ?? null;
}
