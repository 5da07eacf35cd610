import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase, type Database } from './connect.ts';
import { isUnreachable } from './unreachable.ts';

/** A replica further behind than this is not asked: what the public sees is at most this old, and one look older. */
export const MOST_BEHIND_MS = 10_000;
const LOOK_EVERY_MS = 2_000;
const SILENCE_MS = 3_000;

/** Answers reads that may be some seconds old, and leaves them to the primary while the copy cannot be trusted. */
export interface Replica {
  /** Runs the read on the replica; on the primary when the replica is lost, behind or gets lost on the way. */
  read<T>(run: (db: Database) => Promise<T>, primary: Database): Promise<T>;
  /** False while the primary answers instead. */
  inUse(): boolean;
  close(): Promise<void>;
}

interface ReplicaOptions {
  readonly url: string;
  readonly primary: Database;
  /** Told once when the replica is left, and once when it is taken up again. */
  readonly warn?: (sentence: string) => void;
  readonly lookEveryMs?: number;
  readonly mostBehindMs?: number;
}

/** How far a server has come in the log of the primary, in bytes since its beginning, and whose copy it is. */
export interface Position {
  readonly instance: string | null;
  readonly follows: boolean;
  readonly at: number;
}

/** @throws when the server does not answer */
export async function positionOf(db: Database): Promise<Position> {
  const { rows } = await sql<{ instance: string | null; follows: boolean; at: number }>`
    select (select id::text from platform.instance) as instance, pg_is_in_recovery() as follows,
      pg_wal_lsn_diff(case when pg_is_in_recovery() then coalesce(pg_last_wal_replay_lsn(), '0/0')
        else pg_current_wal_lsn() end, '0/0')::float8 as at`.execute(db);
  return rows[0]!;
}

/** Why a server may not answer in place of the primary, as a sentence; null when it may. */
export function strangeReplica(primary: Position, replica: Position): string | null {
  // None yet: a copy of a database that was made a moment ago.
  if (replica.instance !== null && replica.instance !== primary.instance)
    return 'The read replica is a copy of another database.';
  return replica.follows ? null : 'The server of KRIBBE_DATABASE_READ_URL does not follow another: it is no replica.';
}

/**
 * Follows a replica: a look every two seconds compares how far both have come. A copy that was reached at the primary's
 * mark of a moment ago is at most that old. Starts with the primary until the first look.
 */
export function openReplica(options: ReplicaOptions): Replica {
  const { url, primary, warn = say, lookEveryMs = LOOK_EVERY_MS, mostBehindMs = MOST_BEHIND_MS } = options;
  const { db, close } = openDatabase({ url, impatient: true });
  let usable = false;
  let told = false;
  /** Where the primary was at each look, oldest first; what the copy has passed is forgotten. */
  let marks: { readonly at: number; readonly when: number }[] = [];

  const leave = (why: string) => {
    usable = false;
    if (!told) warn(`${why} The public search is answered by the primary until it is back.`);
    told = true;
  };
  const take = () => {
    usable = true;
    if (told) warn('The read replica follows again and answers the public search.');
    told = false;
  };
  const judge = (lead: Position, copy: Position, now: number) => {
    const strange = strangeReplica(lead, copy);
    if (strange !== null) {
      leave(strange);
      return;
    }
    const reached = marks.findLastIndex(({ at }) => at <= copy.at);
    marks = marks.slice(Math.max(0, reached));
    const behind = now - (marks[0]?.when ?? now);
    if (behind > mostBehindMs) leave('The read replica is too far behind.');
    else if (reached !== -1) take();
  };
  const look = async () => {
    // Without the primary nothing can be compared: what was judged last stands, and the search goes on.
    const lead = await answered(positionOf(primary)).catch(() => null);
    if (lead === null) return;
    const now = performance.now();
    marks.push({ at: lead.at, when: now });
    try {
      judge(lead, await answered(positionOf(db)), now);
    } catch (error) {
      leave(`The read replica does not answer (${(error as Error).message}).`);
    }
  };
  let looking: Promise<void> | null = null;
  const lookOnce = () => {
    looking ??= look().finally(() => (looking = null));
  };
  lookOnce();
  const timer = setInterval(lookOnce, lookEveryMs);
  timer.unref();

  return {
    async read(run, primaryDb) {
      if (!usable) return run(primaryDb);
      try {
        return await run(db);
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        leave(`The read replica was lost (${(error as Error).message}).`);
        return run(primaryDb);
      }
    },
    inUse: () => usable,
    async close() {
      clearInterval(timer);
      await looking;
      await close();
    },
  };
}

/** A server that says nothing at all counts as lost. */
const answered = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    sleep(SILENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`no answer within ${String(SILENCE_MS / 1000)} s`);
    }),
  ]);

const say = (sentence: string) => {
  console.error(`Warning: ${sentence}`);
};
