import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../database/connect.ts';
import type { Letter } from './mailer.ts';

/** Was this letter handed over, or refused for good, before? */
export async function isSettled(db: Database, key: string): Promise<boolean> {
  const known = await db.selectFrom('platform.letter').select('key').where('key', '=', key).executeTakeFirst();
  return known !== undefined;
}

/** Remembers that a letter needs no more sending. `kept` also keeps what it said: in a demo only. */
export async function settle(
  db: Database,
  clock: Clock,
  letter: Letter,
  { refusal = null, kept = false }: { refusal?: string | null; kept?: boolean } = {},
): Promise<void> {
  await db
    .insertInto('platform.letter')
    .values({
      key: letter.key,
      recipient: kept ? letter.to : null,
      subject: kept ? letter.subject : null,
      body: kept ? letter.text : null,
      sent_at: clock.now(),
      refusal,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
