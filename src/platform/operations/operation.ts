import type { Static, TSchema } from 'typebox';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Actor } from '../access/actor.ts';
import type { Visible } from '../access/check.ts';
import type { AttemptLimit } from '../access/attempts.ts';
import type { AccessRule } from '../access/rules.ts';
import type { Database, Transaction } from '../database/connect.ts';

/** What an audit row is about: ids only, so that erasing a person works. */
export type Subject = Readonly<Record<string, string | number | null>>;

interface Told {
  readonly actor: Actor;
  readonly clock: Clock;
  /** Today in Brussels, from the clock. */
  readonly today: CalendarDate;
}

export interface ReadContext extends Told {
  readonly db: Database;
  /** Narrows a list to what the actor may see. Must be used by reads opened with `listOf`. */
  readonly visible: Visible;
}

export interface ActionContext extends Told {
  readonly tx: Transaction;
  /** Adds a job in this transaction: it runs after commit, at least once. Payloads hold ids only. */
  emit(job: string, payload: Subject): Promise<void>;
  /** Runs after commit in this process, for caches only: a crash may lose it. */
  afterCommit(run: () => Promise<void> | void): void;
}

/** A thing somebody looks at. */
export interface Read<S extends TSchema = TSchema, O = unknown> {
  readonly kind: 'read';
  readonly name: string;
  readonly input: S;
  readonly open: readonly AccessRule<Static<S>>[];
  /** What to remember of the looking, for sensitive records; null where looking is not remembered. */
  readonly audit: ((input: Static<S>, output: O) => Subject) | null;
  /** May be answered by a replica that is some seconds behind: for what the public looks at, never for who just did something. */
  readonly replica: boolean;
  run(context: ReadContext, input: Static<S>): Promise<O>;
}

/** A thing somebody does, in one transaction. */
export interface Action<S extends TSchema = TSchema, O = unknown> {
  readonly kind: 'action';
  readonly name: string;
  readonly input: S;
  readonly open: readonly AccessRule<Static<S>>[];
  /** Attempts this counts as, before anything else and whatever comes of it: for codes and passwords. */
  readonly attempts: ((input: Static<S>) => readonly AttemptLimit[]) | null;
  /** Takes the locks the rule checks need, before access is looked at. */
  readonly lock: ((tx: Transaction, input: Static<S>) => Promise<void>) | null;
  readonly audit: (input: Static<S>, output: O) => Subject;
  run(context: ActionContext, input: Static<S>): Promise<O>;
}

// Operations of different inputs stand together in lists; only the runner opens them, with parsed input.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erases the input type of a heterogeneous list
export type AnyRead = Read<any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erases the input type of a heterogeneous list
export type AnyAction = Action<any, any>;
export type AnyOperation = AnyRead | AnyAction;

export type InputOf<Op extends AnyOperation> = Op extends { readonly input: infer S extends TSchema }
  ? Static<S>
  : never;
export type OutputOf<Op extends AnyOperation> = Awaited<ReturnType<Op['run']>>;

/** Declares a read. Without `open` it does not compile; with an empty list it does not start. */
export function read<S extends TSchema, O>(
  name: string,
  parts: Omit<Read<S, O>, 'kind' | 'name' | 'audit' | 'replica'> & Partial<Pick<Read<S, O>, 'audit' | 'replica'>>,
): Read<S, O> {
  return { audit: null, replica: false, ...parts, kind: 'read', name: named(name, parts.open) };
}

/** Declares an action. */
export function action<S extends TSchema, O>(
  name: string,
  parts: Omit<Action<S, O>, 'kind' | 'name' | 'lock' | 'attempts'> & Partial<Pick<Action<S, O>, 'lock' | 'attempts'>>,
): Action<S, O> {
  return { lock: null, attempts: null, ...parts, kind: 'action', name: named(name, parts.open) };
}

function named(name: string, open: readonly unknown[]): string {
  if (!/^[a-z]+\.[a-z][A-Za-z]+$/.test(name)) throw new Error(`an operation is named module.verbThing, not ${name}`);
  if (open.length === 0) throw new Error(`${name} is open to nobody: say who may do it`);
  return name;
}
