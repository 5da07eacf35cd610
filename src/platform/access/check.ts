import { sql, type RawBuilder } from 'kysely';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { refuse } from '../../kernel/problem.ts';
import type { Executor } from '../database/connect.ts';
import type { Actor } from './actor.ts';
import type { AccessRule } from './rules.ts';
import { mayHold, type Key, type Predicates, type Scope } from './scope.ts';

/** Scopes without a key of their own: holding the role is the whole answer. */
const keyless: readonly Scope[] = ['anyone', 'agency', 'platform'];

/** How a list run narrows itself: the column each scope is checked on. */
export type Visible = (columns: Partial<Record<Scope, Key>>) => RawBuilder<boolean>;

/** What a checked caller may still need: the filter for lists, and whether it was used. */
export interface Granted {
  readonly visible: Visible;
  /** Throws when a list was read without its filter: that is a bug, never a refusal. */
  assertNarrowed(operation: string): void;
}

/**
 * Lets the actor in by any of the rules, or refuses with 'access.refused'. A system actor (our own jobs) passes:
 * it never carries a person's input.
 */
export async function checkAccess<I>(
  db: Executor,
  predicates: Predicates,
  rules: readonly AccessRule<I>[],
  actor: Actor,
  input: I,
  today: CalendarDate,
): Promise<Granted> {
  if (actor.kind === 'system') return { visible: () => sql<boolean>`true`, assertNarrowed: () => undefined };
  const held = rules.filter((rule) => mayHold(actor, rule.scope, rule.roles));
  for (const rule of held)
    if (await isOpen(db, predicates, rule, actor, input, today)) return granted([], predicates, actor, today);
  const lists = held.filter((rule) => rule.key === null && !keyless.includes(rule.scope));
  if (lists.length === 0) refuse('access.refused');
  return granted(lists, predicates, actor, today);
}

async function isOpen<I>(
  db: Executor,
  predicates: Predicates,
  rule: AccessRule<I>,
  actor: Actor,
  input: I,
  today: CalendarDate,
): Promise<boolean> {
  if (rule.key === null)
    return keyless.includes(rule.scope) && predicateOf(predicates, rule.scope)(actor, sql`null`, today) === true;
  const key = await rule.key(input, db);
  if (key === null) return false;
  const answer = predicateOf(predicates, rule.scope)(actor, sql`${key}`, today);
  if (typeof answer === 'boolean') return answer;
  const { rows } = await sql<{ open: boolean | null }>`select ${answer} as open`.execute(db);
  return rows[0]?.open === true;
}

function granted(
  lists: readonly AccessRule<never>[] | readonly AccessRule<unknown>[],
  predicates: Predicates,
  actor: Actor,
  today: CalendarDate,
): Granted {
  let narrowed = lists.length === 0;
  return {
    visible(columns) {
      narrowed = true;
      if (lists.length === 0) return sql<boolean>`true`;
      const parts = lists.map((rule) => {
        const column = columns[rule.scope];
        if (column === undefined) throw new Error(`the list has no column for scope ${rule.scope}`);
        const answer = predicateOf(predicates, rule.scope)(actor, column, today);
        return typeof answer === 'boolean' ? sql<boolean>`${sql.lit(answer)}` : answer;
      });
      return sql<boolean>`(${sql.join(parts, sql` or `)})`;
    },
    assertNarrowed(operation) {
      if (!narrowed) throw new Error(`${operation} read a list without narrowing it to what the actor may see`);
    },
  };
}

function predicateOf(predicates: Predicates, scope: Scope) {
  const predicate = predicates[scope];
  if (predicate === undefined) throw new Error(`no module defines the scope ${scope}`);
  return predicate;
}
