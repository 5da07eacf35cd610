import { Refusal, type Problem } from '../kernel/problem.ts';

/** How a module's refusals look from outside. The sentence is the text `problem.<type>`. */
export interface ProblemTable {
  /** HTTP status per problem type. */
  readonly types: Readonly<Record<string, number>>;
  /** Database constraint → problem type. Matched by prefix: a distributed table adds a shard number to the name. */
  readonly constraints?: Readonly<Record<string, string>>;
}

/** Problems of the platform itself. */
export const platformProblems: ProblemTable = {
  types: {
    'access.refused': 403,
    'access.signInNeeded': 401,
    'access.formExpired': 403,
    'page.notFound': 404,
    'input.invalid': 400,
    'input.tooLarge': 413,
    'idempotency.otherInput': 409,
    'limit.tooMany': 429,
    'server.broken': 500,
  },
};

/** All tables folded into one; refuses two modules that claim the same type. */
export function foldProblems(tables: readonly ProblemTable[]): Required<ProblemTable> {
  const types: Record<string, number> = {};
  const constraints: Record<string, string> = {};
  for (const table of tables) {
    for (const [type, status] of Object.entries(table.types)) {
      if (type in types) throw new Error(`problem type ${type} is declared twice`);
      types[type] = status;
    }
    Object.assign(constraints, table.constraints ?? {});
  }
  return { types, constraints };
}

/** A broken constraint is the database saying a rule; answers its Refusal, or null when the error is something else. */
export function refusalOf(error: unknown, constraints: Readonly<Record<string, string>>): Refusal | null {
  if (error instanceof Refusal) return error;
  const broken = error as { code?: unknown; constraint?: unknown; message?: unknown };
  if (typeof broken.code !== 'string' || !broken.code.startsWith('23')) return null;
  const said = typeof broken.constraint === 'string' ? broken.constraint : String(broken.message);
  const known = Object.keys(constraints).find((name) => said.startsWith(name) || said.includes(`"${name}`));
  return known === undefined ? null : new Refusal({ type: constraints[known] ?? 'server.broken', values: {} });
}

export const statusOf = (problem: Problem, table: Required<ProblemTable>): number => table.types[problem.type] ?? 409;
