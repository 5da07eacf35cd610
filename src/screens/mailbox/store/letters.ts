import type { Executor } from '../../../platform/database/connect.ts';

/** A letter of a demo, as its mailbox shows it. */
export interface KeptLetter {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** Is this a demo? The mark is the database's own. */
export async function isDemo(db: Executor): Promise<boolean> {
  const instance = await db.selectFrom('platform.instance').select('demo').executeTakeFirst();
  return instance?.demo === true;
}

/** Letters whose words were kept, newest first. */
export async function keptLetters(db: Executor, limit: number): Promise<KeptLetter[]> {
  const rows = await kept(db).orderBy('sent_at', 'desc').orderBy('key').limit(limit).execute();
  return rows.map(letterOf);
}

export async function keptLetter(db: Executor, key: string): Promise<KeptLetter | null> {
  const row = await kept(db).where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : letterOf(row);
}

const kept = (db: Executor) =>
  db
    .selectFrom('platform.letter')
    .select(['key', 'recipient', 'subject', 'body', 'sent_at'])
    .where('body', 'is not', null);

const letterOf = (row: {
  key: string;
  recipient: string | null;
  subject: string | null;
  body: string | null;
  sent_at: string;
}): KeptLetter => ({
  key: row.key,
  to: row.recipient ?? '',
  subject: row.subject ?? '',
  text: row.body ?? '',
  at: row.sent_at,
});
