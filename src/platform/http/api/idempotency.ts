import { createHash } from 'node:crypto';
import { refuse } from '../../../kernel/problem.ts';
import { actorKey, type Actor } from '../../access/actor.ts';
import type { Database, Transaction } from '../../database/connect.ts';
import type { Alongside } from '../../operations/run.ts';
import { seal, unseal } from '../../secrets.ts';
import { BadRequest } from './input.ts';

/** An answer as it was sent the first time. */
export interface StoredAnswer {
  readonly status: number;
  readonly location: string | null;
  /** JSON text; null for an answer without a body. */
  readonly body: string | null;
}

export type Outcome<O> = { readonly done: O } | { readonly again: StoredAnswer };

/** Thrown inside the transaction when the key was claimed before: nothing may happen twice. */
class Claimed extends Error {}

interface Use {
  readonly actor: Actor;
  /** What is asked, with the name of the operation: the same key is for the same request only. */
  readonly request: unknown;
}

/**
 * Does `act` once per key and actor. Claiming inserts a row inside the action's transaction, so a second request with
 * the key waits for the first: after its commit it gets the stored answer, after its rollback it does the action
 * itself. A copy of the table tells nothing: keys are hashed, and an answer opens only with its key and our secret.
 * The upkeep job forgets keys after seven days. @throws Refusal 'idempotency.otherInput'
 */
export async function once<O>(
  db: Database,
  key: string,
  { actor, request }: Use,
  answerOf: (output: O) => StoredAnswer,
  act: (alongside: Alongside<O>) => Promise<O>,
): Promise<Outcome<O>> {
  const row = { actor_key: actorKey(actor), key: sha256(key), request_hash: sha256(canonical(request)) };
  const purpose = `idempotency ${key}`;
  const before = await find(db, row, purpose);
  if (before !== null) return { again: before };
  try {
    const done = await act({
      before: (tx) => claim(tx, row),
      after: (tx, output) => fill(tx, row, answerOf(output), purpose),
    });
    return { done };
  } catch (error) {
    const now = error instanceof Claimed ? await find(db, row, purpose) : null;
    if (now === null) throw error;
    return { again: now };
  }
}

/**
 * The key in the header, or null. At least 16 characters, as a UUID has: visitors share one actor, so a key must not be
 * guessed. Quotes around it (structured header) are allowed. @throws BadRequest
 */
export function idempotencyKeyIn(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = typeof header === 'string' ? (/^"?([\w-]{16,64})"?$/.exec(header.trim())?.[1] ?? null) : null;
  if (key === null) throw new BadRequest([{ in: 'header', field: 'Idempotency-Key', rule: 'idempotencyKey' }]);
  return key;
}

interface Row {
  readonly actor_key: string;
  readonly key: string;
  readonly request_hash: string;
}

async function claim(tx: Transaction, row: Row): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('platform.idempotency')
    .values({ ...row, status: 0, body: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Claimed();
}

async function fill(tx: Transaction, row: Row, answer: StoredAnswer, purpose: string): Promise<void> {
  const sealed = seal(purpose, JSON.stringify(answer)).toString('base64');
  await tx
    .updateTable('platform.idempotency')
    .set({ status: answer.status, body: JSON.stringify(sealed) })
    .where('actor_key', '=', row.actor_key)
    .where('key', '=', row.key)
    .execute();
}

async function find(db: Database, row: Row, purpose: string): Promise<StoredAnswer | null> {
  const stored = await db
    .selectFrom('platform.idempotency')
    .select(['request_hash', 'body'])
    .where('actor_key', '=', row.actor_key)
    .where('key', '=', row.key)
    .executeTakeFirst();
  if (stored === undefined) return null;
  if (stored.request_hash !== row.request_hash) refuse('idempotency.otherInput');
  const text = unseal(purpose, Buffer.from(stored.body as unknown as string, 'base64'));
  if (text === null) throw new Error('a stored answer does not open: the secret has changed');
  return JSON.parse(text) as StoredAnswer;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON with sorted names: the same request gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
