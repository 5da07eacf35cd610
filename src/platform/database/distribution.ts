import type pg from 'pg';
import { ofNoExtension } from './catalogue.ts';

/** Where the rows of a table stand when the data is spread over machines. */
export type Spread =
  /** With the family, by family_id. */
  | 'family'
  /** With the location, by location_id: what stands behind its gate. */
  | 'location'
  /** Whole on every machine: small, read everywhere. */
  | 'reference'
  /** On the first machine only: jobs, sessions, the audit log. */
  | 'local';

export interface Key {
  readonly name: string;
  readonly kind: 'primary' | 'unique' | 'exclusion' | 'foreign';
  readonly columns: readonly string[];
  /** The table a foreign key points to, and its columns there. */
  readonly target: string | null;
  readonly targetColumns: readonly string[];
  /** What follows `add constraint <name>`; null for a unique index that is no constraint. */
  readonly definition: string | null;
  /** Of an exclusion: the columns that are compared with '='. */
  readonly equal: readonly string[];
}

export interface SpreadTable {
  readonly name: string;
  readonly schema: string;
  /** Columns that are never empty. */
  readonly required: readonly string[];
  readonly columns: readonly string[];
  readonly keys: readonly Key[];
  readonly triggers: readonly string[];
}

/** The column that says on which machine a row stands. */
export const distributionColumn = { family: 'family_id', location: 'location_id' } as const;

/** Behind this gate stands what is counted per location. */
export const GATE = 'supply.gate';
const localSchemas = ['platform', 'audit', 'graphile_worker'];
/** Names that tell a row is somebody's: without family_id it could not be found on its machine. */
const ofFamily = /^(child|request|line|offer|placement|guardian|consent)_id$/;

/** All our tables with their keys, in order of name. */
export async function readTables(client: pg.ClientBase): Promise<SpreadTable[]> {
  const { rows } = await client.query<SpreadTable>(`
    with columns as not materialized (
      select attrelid, attnum, attname::text as name, attnotnull from pg_attribute where attnum > 0 and not attisdropped),
    named as (
      select con.oid, con.conrelid, con.conname::text as name, con.contype, con.confrelid, con.conkey, con.confkey, con.conexclop
      from pg_constraint con where con.contype in ('p', 'u', 'x', 'f') and con.conparentid = 0),
    keys as (
      select conrelid as of, json_build_object(
        'name', name,
        'kind', case contype when 'p' then 'primary' when 'u' then 'unique' when 'x' then 'exclusion' else 'foreign' end,
        -- An expression in an exclusion (a range of two dates) has no column of its own.
        'columns', array(select coalesce(c.name, '') from unnest(conkey) with ordinality k(num, place)
          left join columns c on c.attrelid = conrelid and c.attnum = k.num order by place),
        'target', case when contype = 'f' then (select format('%I.%I', n.nspname, t.relname) from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.oid = confrelid) end,
        'targetColumns', array(select c.name from unnest(confkey) with ordinality k(num, place)
          join columns c on c.attrelid = confrelid and c.attnum = k.num order by place),
        'definition', pg_get_constraintdef(oid),
        'equal', array(select c.name from unnest(conkey, conexclop) with ordinality k(num, operator, place)
          join columns c on c.attrelid = conrelid and c.attnum = k.num join pg_operator o on o.oid = k.operator
          where o.oprname = '=' order by place)) as key
      from named
      union all
      select i.indrelid, json_build_object('name', x.relname, 'kind', 'unique',
        'columns', array(select coalesce(c.name, '') from unnest(i.indkey::int2[]) with ordinality k(num, place)
          left join columns c on c.attrelid = i.indrelid and c.attnum = k.num order by place),
        'target', null, 'targetColumns', '{}'::text[], 'definition', null, 'equal', '{}'::text[])
      from pg_index i join pg_class x on x.oid = i.indexrelid
      where i.indisunique and not exists (select from pg_constraint con where con.conindid = i.indexrelid))
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname::text as schema,
      array(select co.name from columns co where co.attrelid = c.oid and co.attnotnull order by attnum) as required,
      array(select co.name from columns co where co.attrelid = c.oid order by attnum) as columns,
      coalesce((select json_agg(key order by key->>'name') from keys where of = c.oid), '[]') as keys,
      array(select tgname::text from pg_trigger where tgrelid = c.oid and not tgisinternal order by 1) as triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') and ${ofNoExtension}
    order by 1`);
  return rows;
}

/**
 * How each table is spread. A new table falls in a class by itself: with family_id it stands with the family, behind the
 * gate with the location, in a schema of the platform it stays local, else it is a reference.
 */
export function classify(tables: readonly SpreadTable[]): Map<string, Spread> {
  return new Map(tables.map((table) => [table.name, spreadOf(table)]));
}

function spreadOf({ name, schema, columns, keys }: SpreadTable): Spread {
  if (localSchemas.includes(schema)) return 'local';
  if (columns.includes('family_id')) return 'family';
  return name === GATE || keys.some(({ target }) => target === GATE) ? 'location' : 'reference';
}

/** What keeps these tables from being spread, each as a sentence that says how to mend it. Empty when nothing does. */
export function spreadFaults(tables: readonly SpreadTable[]): string[] {
  const classes = classify(tables);
  return tables.flatMap((table) => {
    const spread = classes.get(table.name)!;
    const about = spread === 'family' || spread === 'location' ? keyFaults(table, distributionColumn[spread]) : [];
    return [...about, ...lostFaults(table, spread), ...foreignFaults(table, spread, classes)];
  });
}

function keyFaults({ name, required, keys, triggers }: SpreadTable, column: string): string[] {
  const faults: string[] = [];
  if (!required.includes(column)) faults.push(`${name}: ${column} may be empty; make it not null.`);
  if (!keys.some(({ kind }) => kind === 'primary')) faults.push(`${name} has no primary key.`);
  for (const key of keys) {
    if (key.kind === 'foreign') continue;
    if (key.columns[0] !== column)
      faults.push(
        `${name}: the key ${key.name} begins with ${key.columns[0] || 'an expression'}; begin it with ${column}.`,
      );
    if (key.kind === 'exclusion' && !key.equal.includes(column))
      faults.push(`${name}: the exclusion ${key.name} must compare ${column} with =.`);
  }
  for (const trigger of triggers)
    faults.push(`${name} has the trigger ${trigger}; a constraint must defend it, triggers are not spread.`);
  return faults;
}

/** A reference table that is about somebody. */
function lostFaults({ name, columns, triggers }: SpreadTable, spread: Spread): string[] {
  if (spread !== 'reference') return [];
  const about = columns.filter((column) => ofFamily.test(column));
  return [
    ...about.map((column) => `${name} has ${column} but no family_id; add family_id, first in every key.`),
    ...triggers.map((trigger) => `${name} has the trigger ${trigger}; references are kept without triggers.`),
  ];
}

/** A row may point to one on its own machine or to a reference, and to nothing else. */
function foreignFaults({ name, keys }: SpreadTable, spread: Spread, classes: ReadonlyMap<string, Spread>): string[] {
  return keys.flatMap((key) => {
    if (key.kind !== 'foreign' || key.target === null) return [];
    const target = classes.get(key.target) ?? 'local';
    if (target === 'reference')
      return spread === 'local'
        ? [`${name}: ${key.name} leads from a local table to ${key.target}; local tables point to local ones only.`]
        : [];
    if (target !== spread)
      return [
        `${name} (${spread}): ${key.name} leads to ${key.target} (${target}), which may stand on another machine.`,
      ];
    if (spread !== 'family' && spread !== 'location') return [];
    const column = distributionColumn[spread];
    const place = key.columns.indexOf(column);
    return place !== -1 && key.targetColumns[place] === column
      ? []
      : [`${name}: the foreign key ${key.name} must hold ${column} on both sides.`];
  });
}
