import pg from 'pg';
import { classify, distributionColumn, GATE, spreadFaults, type Spread, type SpreadTable } from './distribution.ts';

export interface Step {
  /** What the following statements are for. */
  readonly title: string;
  readonly statements: readonly string[];
}

/**
 * The statements that turn this database into a Citus-distributed one, in order: foreign keys go, small tables are copied
 * to every machine, the others are cut by family and by location, foreign keys come back one by one.
 * @throws when the schema is not fit, with a sentence for each fault
 */
export function distributionPlan(tables: readonly SpreadTable[]): Step[] {
  const faults = spreadFaults(tables);
  if (faults.length > 0)
    throw new Error(`The schema cannot be spread:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  const classes = classify(tables);
  const of = (spread: Spread) => inOrder(tables.filter(({ name }) => classes.get(name) === spread));
  const spread = tables.filter(({ name }) => classes.get(name) !== 'local');
  const foreign = inOrder(spread).flatMap(({ name, keys }) =>
    keys.filter(({ kind }) => kind === 'foreign').map((key) => ({ table: name, ...key })),
  );
  return [
    {
      title: `Take away ${foreign.length} foreign keys, the last made first`,
      statements: foreign
        .toReversed()
        .map(({ table, name }) => `alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`),
    },
    {
      title: `Copy ${of('reference').length} reference tables to every machine`,
      statements: of('reference').map(({ name }) => `select create_reference_table(${pg.escapeLiteral(name)})`),
    },
    {
      title: `Cut ${of('family').length} tables by family`,
      statements: cut(
        of('family').map(({ name }) => name),
        'family',
      ),
    },
    {
      title: `Cut ${of('location').length} tables by location`,
      statements: cut(
        of('location').map(({ name }) => name),
        'location',
      ),
    },
    {
      title: 'Put the foreign keys back, one by one',
      statements: foreign.map(
        ({ table, name, definition }) =>
          `alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition ?? ''}`,
      ),
    },
  ];
}

/** The first table opens a group of its own; the others stand with it, so that a row and what it points to are together. */
function cut(names: readonly string[], by: 'family' | 'location'): string[] {
  const first = by === 'location' && names.includes(GATE) ? GATE : names[0];
  return [...new Set([first, ...names])].flatMap((name) =>
    name === undefined
      ? []
      : [
          `select create_distributed_table(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(distributionColumn[by])}, colocate_with => ${pg.escapeLiteral(name === first ? 'none' : (first ?? ''))})`,
        ],
  );
}

/** Tables after those they point to. */
function inOrder(tables: readonly SpreadTable[]): SpreadTable[] {
  const done: SpreadTable[] = [];
  const rest = new Map(tables.map((table) => [table.name, table]));
  const put = (table: SpreadTable) => {
    if (!rest.delete(table.name)) return;
    for (const { target } of table.keys) {
      const before = target === null ? undefined : rest.get(target);
      if (before !== undefined) put(before);
    }
    done.push(table);
  };
  for (const table of tables) put(table);
  return done;
}

/** Does the server know the extension? 'ready' when it can be made in this database or is there already. */
export async function hasCitus(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(`select from pg_available_extensions where name = 'citus'`);
  return rows.length > 0;
}

/** Carries the plan out in one transaction: whatever fails, the database is as it was. `say` is told each statement. */
export async function distribute(
  client: pg.ClientBase,
  plan: readonly Step[],
  say: (line: string) => void,
): Promise<void> {
  await client.query('begin');
  try {
    // Foreign keys between tables that were cut in this same transaction ask for one connection per machine.
    await client.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const { title, statements } of plan) {
      say(`-- ${title}`);
      for (const statement of statements) {
        say(`${statement};`);
        await client.query(statement);
      }
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
