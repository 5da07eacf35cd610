import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Advisory locks of workers: this class and a hash of the worker's id. */
export const workerLockClass = 0x6b726a62; // 'krjb'

/**
 * A session that the server gives up within half a minute when its machine disappears without a word; PostgreSQL
 * alone would wait for hours, and nobody could take over the dead worker's jobs.
 */
export const watchedSession =
  '-c timezone=UTC -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

export interface WorkerLock {
  /** Resolves while the lock is held; waits while it is lost. */
  held(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Holds, for as long as the process lives, the lock that says: this worker is alive. It needs a session of its own,
 * which ends with the process whatever kills it. A session that breaks is replaced.
 */
export function holdWorkerLock(url: string, worker: string): WorkerLock {
  let client: pg.Client | null = null;
  let released = false;
  let gate = newGate();

  const hold = async () => {
    while (!released) {
      client = new pg.Client({
        connectionString: url,
        application_name: 'kribbe worker lock',
        options: watchedSession,
      });
      client.on('error', () => undefined);
      const ended = new Promise<void>((done) => client?.once('end', done));
      try {
        await client.connect();
        await client.query('select pg_advisory_lock($1::int, hashtext($2))', [workerLockClass, worker]);
        gate.open();
        await ended;
        gate = newGate(); // only now: whoever waits at a gate must see that same one open
      } catch {
        await client.end().catch(() => undefined);
      }
      if (!isReleased()) await sleep(500, undefined, { ref: false });
    }
  };
  const isReleased = () => released;
  void hold();
  return {
    held: () => gate.opened,
    async release() {
      released = true;
      await client?.end().catch(() => undefined);
    },
  };
}

function newGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => (open = done));
  return { opened, open };
}
