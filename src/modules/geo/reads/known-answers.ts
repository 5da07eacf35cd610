import { LRUCache } from 'lru-cache';
import type { Executor } from '../../../platform/database/connect.ts';

/** The geography changes with a new version of the program; whoever runs on meanwhile sees it within ten minutes. */
const [ANSWERS, LONGEST] = [2_000, 600_000];

/**
 * Remembers what the geography answered: people ask for the same few hundred towns, and comparing spellings is the dearest
 * question of a search. Nothing is remembered when nothing was found.
 */
export function knownAnswers<Row extends object>(): (
  db: Executor,
  question: string,
  ask: () => Promise<readonly Row[]>,
) => Promise<readonly Row[]> {
  const byDatabase = new WeakMap<Executor, LRUCache<string, readonly Row[]>>();
  return async (db, question, ask) => {
    const answers = byDatabase.get(db) ?? new LRUCache<string, readonly Row[]>({ max: ANSWERS, ttl: LONGEST });
    byDatabase.set(db, answers);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const fresh = await ask();
    if (fresh.length > 0) answers.set(question, fresh);
    return fresh;
  };
}
