import type { TSchema } from 'typebox';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Refusal } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import { countAttempt } from '../access/attempts.ts';
import { checkAccess } from '../access/check.ts';
import type { Predicates } from '../access/scope.ts';
import { writeAudit } from '../audit/write.ts';
import type { Database, Transaction } from '../database/connect.ts';
import type { Replica } from '../database/replica.ts';
import { inTransaction } from '../database/transaction.ts';
import { addJob } from '../jobs/add.ts';
import { refusalOf, type ProblemTable } from '../problems.ts';
import { parseInput } from './input.ts';
import type { Action, ActionContext, AnyAction, AnyOperation, AnyRead, InputOf, OutputOf } from './operation.ts';

/** What every operation needs around it. One per running program. */
export interface Surroundings {
  readonly db: Database;
  readonly clock: Clock;
  readonly predicates: Predicates;
  readonly problems: Required<ProblemTable>;
  /** False when what is written happened long ago, as in a demo: nobody gets letters about it. */
  readonly jobs?: boolean;
  /** A copy of the database that follows it, for reads that say they may be answered there. */
  readonly replica?: Replica;
}

/** What to do in the same transaction as the action: the API claims its idempotency key before and fills it after. */
export interface Alongside<O> {
  before(tx: Transaction): Promise<void>;
  after(tx: Transaction, output: O): Promise<void>;
}

/**
 * A read: parse → check access → run → audit where the record is sensitive.
 * @throws InvalidInput, Refusal
 */
export async function runRead<Op extends AnyRead>(
  around: Surroundings,
  operation: Op,
  actor: Actor,
  input: InputOf<Op>,
): Promise<OutputOf<Op>> {
  const { db, clock, predicates } = around;
  const today = clock.today();
  const parsed: unknown = parseInput(operation.input as TSchema, input);
  const granted = await rememberRefusal(around, operation, actor, () =>
    checkAccess(db, predicates, operation.open, actor, parsed, today),
  );
  const runOn = (on: Database) =>
    operation.run({ db: on, actor, clock, today, visible: granted.visible }, parsed) as Promise<OutputOf<Op>>;
  const output = operation.replica && around.replica ? await around.replica.read(runOn, db) : await runOn(db);
  granted.assertNarrowed(operation.name);
  if (operation.audit !== null)
    await writeAudit(db, {
      at: clock.now(),
      actor,
      operation: operation.name,
      outcome: 'read',
      subject: operation.audit(parsed, output),
    });
  return output;
}

/**
 * An action: parse → count attempts → transaction → lock → check access on the locked rows → run → audit and jobs → commit.
 * A broken constraint becomes its problem; deadlocks and serialisation failures are tried again.
 * @throws InvalidInput, Refusal
 */
export async function runAction<Op extends AnyAction>(
  around: Surroundings,
  operation: Op,
  actor: Actor,
  input: InputOf<Op>,
  alongside?: Alongside<OutputOf<Op>>,
): Promise<OutputOf<Op>> {
  const parsed: unknown = parseInput(operation.input as TSchema, input);
  const today = around.clock.today();
  for (const { bucket, ...limit } of operation.attempts?.(parsed) ?? [])
    await countAttempt(around.db, around.clock, bucket, limit);
  let afterwards: (() => Promise<void> | void)[] = [];
  const output = await rememberRefusal(around, operation, actor, async () => {
    try {
      return await inTransaction(around.db, async (tx) => {
        afterwards = [];
        await alongside?.before(tx);
        const done = await runInside(around, operation, actor, parsed, today, tx, (after) => afterwards.push(after));
        await alongside?.after(tx, done as OutputOf<Op>);
        return done as OutputOf<Op>;
      });
    } catch (error) {
      throw refusalOf(error, around.problems.constraints) ?? error;
    }
  });
  for (const after of afterwards) await after();
  return output;
}

async function runInside(
  around: Surroundings,
  operation: Action,
  actor: Actor,
  input: unknown,
  today: CalendarDate,
  tx: Transaction,
  afterCommit: ActionContext['afterCommit'],
): Promise<unknown> {
  const { clock, predicates, jobs = true } = around;
  await operation.lock?.(tx, input);
  const granted = await checkAccess(tx, predicates, operation.open, actor, input, today);
  const emit: ActionContext['emit'] = async (job, payload) => (jobs ? addJob(tx, job, payload) : undefined);
  const output = await operation.run({ tx, actor, clock, today, emit, afterCommit }, input);
  granted.assertNarrowed(operation.name);
  await writeAudit(tx, {
    at: clock.now(),
    actor,
    operation: operation.name,
    outcome: 'done',
    subject: operation.audit(input, output),
  });
  return output;
}

/** A refused access is remembered in a transaction of its own: the one that was refused leaves no trace. */
async function rememberRefusal<T>(
  around: Surroundings,
  operation: AnyOperation,
  actor: Actor,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal && error.problem.type === 'access.refused')
      await writeAudit(around.db, {
        at: around.clock.now(),
        actor,
        operation: operation.name,
        outcome: 'refused',
        subject: {},
      });
    throw error;
  }
}
