import type { FamilyId } from '../../../kernel/ids.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/** Keeps a code of a family, hashed. Receipt codes last; mail codes end at a moment and work once. */
export async function insertCode(
  tx: Transaction,
  code: { family: FamilyId; hash: string; kind: 'receipt' | 'mail'; madeAt: string; expiresAt: string | null },
): Promise<void> {
  await tx
    .insertInto('requests.family_code')
    .values({
      family_id: code.family,
      code_id: newId(),
      code_hash: code.hash,
      kind: code.kind,
      made_at: code.madeAt,
      expires_at: code.expiresAt,
    })
    .execute();
}

/** The family a code opens now, or null. */
export async function familyByCode(
  db: Executor,
  hash: string,
  now: string,
): Promise<{ family: FamilyId; kind: 'receipt' | 'mail' } | null> {
  const row = await db
    .selectFrom('requests.family_code')
    .select(['family_id', 'kind'])
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where((code) => code.or([code('expires_at', 'is', null), code('expires_at', '>', now)]))
    .executeTakeFirst();
  return row === undefined ? null : { family: row.family_id as FamilyId, kind: row.kind as 'receipt' | 'mail' };
}

/** Uses up a mail code; answers whether this caller was the one who did. */
export async function useCode(tx: Transaction, family: FamilyId, hash: string, now: string): Promise<boolean> {
  const used = await tx
    .updateTable('requests.family_code')
    .set({ used_at: now })
    .where('family_id', '=', family)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
