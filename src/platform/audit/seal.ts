import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Executor, Transaction } from '../database/connect.ts';
import { lockClass, locks } from '../database/locks.ts';

/** The end of the chain. Kept elsewhere (a backup, a printout), it shows later that nothing was cut off. */
export interface Anchor {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface ChainReport {
  /** False when a sealed entry was changed, removed, or put in between, or when the anchor is not in the chain. */
  readonly ok: boolean;
  readonly sealed: number;
  readonly unsealed: number;
  /** Where the chain breaks first. */
  readonly firstBroken?: number;
  readonly head: Anchor | null;
}

const start: Buffer = Buffer.alloc(32);
const STEP = 2000;

/**
 * What is hashed: one text per entry, the same on every server. PostgreSQL writes jsonb with its keys in a
 * fixed order; times are written in UTC to the microsecond.
 */
const canonical = sql<string>`jsonb_build_object(
  'entry_id', e.entry_id, 'actor', e.actor, 'action', e.action, 'outcome', e.outcome, 'subject', e.subject,
  'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  'written_at', to_char(e.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text`;

const link = (previous: Buffer, text: string): Buffer => createHash('sha256').update(previous).update(text).digest();

/**
 * Chains the committed entries that are not yet sealed, in the order of `at`. Returns how many. Any number of
 * programs may call it: one works, the others return 0 at once.
 */
export function sealCommitted(db: Database): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      free: boolean;
    }>`select pg_try_advisory_xact_lock(${lockClass}::int, ${locks.sealing}::int) as free`.execute(tx);
    if (!rows[0]?.free) return 0;
    const head = await headOf(tx);
    const entries = await unsealedEntries(tx);
    let previous: Buffer = head ? Buffer.from(head.hash, 'hex') : start;
    const seals = entries.map(({ entry_id, text }, index) => {
      const seal = { seq: (head?.seq ?? 0) + index + 1, entry_id, previous_hash: previous, hash: link(previous, text) };
      previous = seal.hash;
      return seal;
    });
    for (let from = 0; from < seals.length; from += STEP)
      await tx
        .insertInto('audit.seal')
        .values(seals.slice(from, from + STEP))
        .execute();
    return seals.length;
  });
}

/**
 * The last sealing saw everything that was committed then. What it did not see was written at most as long before
 * as a transaction lasts; a day is ample and spares reading the whole log each time.
 */
async function unsealedEntries(tx: Transaction): Promise<{ entry_id: string; text: string }[]> {
  const { rows } = await sql<{ entry_id: string; text: string }>`
    with last as (select e.written_at from audit.seal s join audit.entry e using (entry_id) order by s.seq desc limit 1)
    select e.entry_id, ${canonical} as text from audit.entry e
    where e.written_at > coalesce((select written_at from last) - interval '1 day', '-infinity')
      and not exists (select from audit.seal s where s.entry_id = e.entry_id)
    order by e.at, e.entry_id`.execute(tx);
  return rows;
}

async function headOf(db: Executor): Promise<Anchor | null> {
  const last = await db
    .selectFrom('audit.seal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? { seq: last.seq, hash: last.hash.toString('hex') } : null;
}

/** Recomputes the whole chain. A removed end can only be seen against an anchor that was kept elsewhere. */
export async function verifyChain(db: Executor, anchor?: Anchor): Promise<ChainReport> {
  let previous: Buffer = start;
  let seq = 0;
  let broken: number | undefined;
  for (;;) {
    const links = await linksAfter(db, seq);
    for (const item of links) {
      const whole = item.seq === seq + 1 && item.text !== null && item.previous_hash.equals(previous);
      const right = whole && link(previous, item.text!).equals(item.hash);
      const anchored = anchor?.seq !== item.seq || anchor.hash === item.hash.toString('hex');
      if (!right || !anchored) broken ??= seq + 1;
      previous = item.hash;
      seq = item.seq;
    }
    if (links.length < STEP) break;
  }
  if (anchor && anchor.seq > seq) broken ??= seq + 1;
  const { rows } = await sql<{ sealed: number; unsealed: number }>`
    select (select count(*) from audit.seal) as sealed,
           (select count(*) from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.entry_id)) as unsealed`.execute(
    db,
  );
  const report = {
    ok: broken === undefined,
    sealed: rows[0]!.sealed,
    unsealed: rows[0]!.unsealed,
    head: await headOf(db),
  };
  return broken === undefined ? report : { ...report, firstBroken: broken };
}

async function linksAfter(db: Executor, seq: number) {
  const { rows } = await sql<{ seq: number; previous_hash: Buffer; hash: Buffer; text: string | null }>`
    select s.seq, s.previous_hash, s.hash, case when e.entry_id is not null then ${canonical} end as text
    from audit.seal s left join audit.entry e using (entry_id)
    where s.seq > ${seq} order by s.seq limit ${STEP}`.execute(db);
  return rows;
}
