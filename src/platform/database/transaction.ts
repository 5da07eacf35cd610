import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from './connect.ts';

const passing = new Set(['40P01', '40001']); // deadlock, serialisation failure

/**
 * Runs `fn` in one READ COMMITTED transaction. Deadlocks and serialisation failures run it again, up to
 * `retries` times; `fn` must therefore do nothing that a rollback cannot undo.
 */
export async function inTransaction<T>(
  db: Database,
  fn: (tx: Transaction) => Promise<T>,
  { retries = 5 }: { retries?: number } = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(fn);
    } catch (error) {
      if (attempt >= retries || !passing.has((error as { code?: string }).code ?? '')) throw error;
    }
    await sleep(Math.random() * 10 * 2 ** attempt);
  }
}
