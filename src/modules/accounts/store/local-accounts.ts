import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface LocalAccount {
  readonly person: PersonId;
  readonly email: string;
  readonly passwordHash: string;
  /** Sealed; see credentials/second-factor.ts. */
  readonly totpSecret: Buffer;
}

const columns = sql`person_id as person, email, password_hash as "passwordHash", totp_secret as "totpSecret"`;

export async function localAccountByEmail(db: Executor, email: string): Promise<LocalAccount | null> {
  const { rows } = await sql<LocalAccount>`
    select ${columns} from accounts.local_account where email = ${email.toLowerCase()}`.execute(db);
  return rows[0] ?? null;
}

export async function localAccountOf(db: Executor, person: PersonId): Promise<LocalAccount | null> {
  const { rows } = await sql<LocalAccount>`
    select ${columns} from accounts.local_account where person_id = ${person}`.execute(db);
  return rows[0] ?? null;
}

/** The step counts as used from the start: the code that confirmed the app does not sign in too. */
export async function insertLocalAccount(db: Executor, account: LocalAccount & { step: number }): Promise<void> {
  const { person, email, passwordHash, totpSecret, step } = account;
  await sql`insert into accounts.local_account (person_id, email, password_hash, totp_secret, totp_last_step)
    values (${person}, ${email.toLowerCase()}, ${passwordHash}, ${totpSecret}, ${step})`.execute(db);
}

/** Marks the step as used. False when it or a later one was used before: a code works once (RFC 6238, 5.2). */
export async function useStep(db: Executor, person: PersonId, step: number): Promise<boolean> {
  const { rows } = await sql`
    update accounts.local_account set totp_last_step = ${step}
    where person_id = ${person} and totp_last_step < ${step} returning person_id`.execute(db);
  return rows.length === 1;
}
