import { sql } from 'kysely';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly madeAt: string;
}

/** The keys that work of the people the asker may see (themselves), newest first. */
export async function apiKeys(db: Executor, visible: Visible): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select k.key_id as id, k.name, o.name as organisation, k.made_at as "madeAt"
    from accounts.api_key k join accounts.organisation o using (organisation_id)
    where ${visible({ self: sql`k.person_id` })} and k.revoked_at is null order by k.made_at desc, k.key_id desc`.execute(
    db,
  );
  return rows;
}

export async function insertApiKey(
  db: Executor,
  key: { id: string; hash: string; person: PersonId; organisation: OrganisationId; name: string; madeAt: string },
): Promise<void> {
  await sql`insert into accounts.api_key (key_id, key_hash, person_id, organisation_id, name, made_at)
    values (${key.id}, ${key.hash}, ${key.person}, ${key.organisation}, ${key.name}, ${key.madeAt})`.execute(db);
}

export async function holderOf(db: Executor, id: string): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from accounts.api_key where key_id = ${id}`.execute(db);
  return rows[0]?.person ?? null;
}

/** From this moment the key opens nothing. A second time changes nothing. */
export async function revoke(db: Executor, id: string, at: string): Promise<void> {
  await sql`update accounts.api_key set revoked_at = ${at} where key_id = ${id} and revoked_at is null`.execute(db);
}
