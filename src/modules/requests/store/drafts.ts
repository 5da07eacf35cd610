import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DraftId, FamilyId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/** Answers by question, as typed and checked; the wizard knows their shapes. */
export type DraftAnswers = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly draft: DraftId;
  /** The family the request will be of: the draft's own id for a new one. */
  readonly family: FamilyId;
  readonly answers: DraftAnswers;
  readonly sent: boolean;
  readonly expiresOn: CalendarDate;
}

export async function insertDraft(
  tx: Transaction,
  draft: Omit<Draft, 'sent'> & { codeHash: string; madeAt: string },
): Promise<void> {
  await tx
    .insertInto('requests.draft')
    .values({
      family_id: draft.family,
      draft_id: draft.draft,
      answers: JSON.stringify(draft.answers),
      code_hash: draft.codeHash,
      made_at: draft.madeAt,
      expires_on: draft.expiresOn,
    })
    .execute();
}

const read = (row: {
  draft_id: string;
  family_id: string;
  answers: unknown;
  sent_at: string | null;
  expires_on: string;
}): Draft => ({
  draft: row.draft_id as DraftId,
  family: row.family_id as FamilyId,
  answers: row.answers as DraftAnswers,
  sent: row.sent_at !== null,
  expiresOn: row.expires_on as CalendarDate,
});

export async function draftById(db: Executor, draft: DraftId): Promise<Draft | null> {
  const row = await db.selectFrom('requests.draft').selectAll().where('draft_id', '=', draft).executeTakeFirst();
  return row === undefined ? null : read(row);
}

/** Locks the draft until the end of the transaction: sending it twice at once makes one request. */
export async function lockDraft(tx: Transaction, draft: DraftId): Promise<void> {
  await tx.selectFrom('requests.draft').select('draft_id').where('draft_id', '=', draft).forUpdate().execute();
}

/** The draft that this code opens, while it is kept. */
export async function draftByCode(db: Executor, hash: string, today: CalendarDate): Promise<Draft | null> {
  const row = await db
    .selectFrom('requests.draft')
    .selectAll()
    .where('code_hash', '=', hash)
    .where('sent_at', 'is', null)
    .where('expires_on', '>=', today)
    .executeTakeFirst();
  return row === undefined ? null : read(row);
}

/** The hash of the draft's code. */
export async function draftCodeHash(db: Executor, draft: DraftId): Promise<string> {
  const row = await db
    .selectFrom('requests.draft')
    .select('code_hash')
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();
  return row.code_hash;
}

/** Adds or replaces answers and removes those in `clear`; leaves the others as they are. */
export async function mergeAnswers(
  tx: Transaction,
  draft: DraftId,
  answers: DraftAnswers,
  clear: readonly string[],
  expiresOn: CalendarDate,
): Promise<void> {
  await tx
    .updateTable('requests.draft')
    .set({
      answers: sql`(answers - ${[...clear]}::text[]) || ${JSON.stringify(answers)}::jsonb`,
      expires_on: expiresOn,
    })
    .where('draft_id', '=', draft)
    .where('sent_at', 'is', null)
    .execute();
}

/** Empties the draft: its answers live on in the request, once. */
export async function closeDraft(tx: Transaction, draft: DraftId, now: string): Promise<void> {
  await tx.updateTable('requests.draft').set({ answers: '{}', sent_at: now }).where('draft_id', '=', draft).execute();
}

/** Removes drafts nobody came back for; answers how many. */
export async function removeExpiredDrafts(db: Executor, today: CalendarDate): Promise<number> {
  const removed = await db.deleteFrom('requests.draft').where('expires_on', '<', today).executeTakeFirst();
  return Number(removed.numDeletedRows);
}
