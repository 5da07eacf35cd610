import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database.ts';

/**
 * The contract that lets the data be spread over machines: tables about a family begin with family_id, in every key;
 * occupancy with location_id; no triggers on them. See docs/architecture.md.
 */
let open: TestDatabase;
beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());

/** Schemas whose tables are about families, and tables that are spread by location. */
const familySchemas = ['requests', 'placement', 'support'];
const byLocation = ['supply.occupancy'];

interface Key {
  readonly table_name: string;
  readonly key_name: string;
  readonly columns: string[];
  readonly targets: string | null;
}

/** Primary, unique, exclusion and foreign keys with their columns in order, of tables in these schemas. */
async function keys(): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select con.conrelid::regclass::text as table_name, con.conname as key_name,
      array(select att.attname::text from unnest(con.conkey) with ordinality as k(num, place)
        join pg_attribute as att on att.attrelid = con.conrelid and att.attnum = k.num order by k.place) as columns,
      case when con.contype = 'f' then (select nspname from pg_namespace join pg_class on pg_class.relnamespace = pg_namespace.oid
        where pg_class.oid = con.confrelid) end as targets
    from pg_constraint as con join pg_namespace as space on space.oid = con.connamespace
    where con.contype in ('p', 'u', 'x', 'f') and space.nspname = any(${familySchemas})`.execute(open.db);
  return rows;
}

test('every key of a table about a family begins with family_id', async () => {
  const found = await keys();
  expect(found.length).toBeGreaterThan(15);
  const wrong = found.filter(
    ({ columns, targets }) => columns[0] !== 'family_id' && (targets === null || familySchemas.includes(targets)),
  );
  expect(wrong).toEqual([]);
});

test('every table about a family has family_id, never empty', async () => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', tab.table_schema, tab.table_name) as name from information_schema.tables as tab
    where tab.table_schema = any(${familySchemas}) and tab.table_type = 'BASE TABLE' and not exists (
      select from information_schema.columns as col
      where col.table_schema = tab.table_schema and col.table_name = tab.table_name
        and col.column_name = 'family_id' and col.is_nullable = 'NO')`.execute(open.db);
  expect(rows).toEqual([]);
});

test('unique indexes about a family begin with family_id too', async () => {
  const { rows } = await sql<{ name: string; first: string }>`
    select ind.indexrelid::regclass::text as name, att.attname::text as first
    from pg_index as ind join pg_class as tab on tab.oid = ind.indrelid join pg_namespace as space on space.oid = tab.relnamespace
    left join pg_attribute as att on att.attrelid = tab.oid and att.attnum = ind.indkey[0]
    where ind.indisunique and space.nspname = any(${familySchemas})`.execute(open.db);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ first }) => first !== 'family_id')).toEqual([]);
});

test('occupancy begins with location_id', async () => {
  for (const table of byLocation) {
    const { rows } = await sql<{ first: string }>`
      select att.attname::text as first from pg_constraint as con
      join pg_attribute as att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
      where con.conrelid = ${table}::regclass and con.contype in ('p', 'u', 'x')`.execute(open.db);
    expect(rows).toEqual([{ first: 'location_id' }]);
  }
});

test('no triggers on tables that may be spread: constraints defend them', async () => {
  const { rows } = await sql<{ name: string }>`
    select trigger.tgname as name from pg_trigger as trigger
    join pg_class as tab on tab.oid = trigger.tgrelid join pg_namespace as space on space.oid = tab.relnamespace
    where not trigger.tgisinternal and space.nspname = any(${[...familySchemas, 'supply']})`.execute(open.db);
  expect(rows).toEqual([]);
});

test('the program may add to the audit log and read it, never change it', async () => {
  for (const statement of [
    'update audit.entry set action = action',
    'delete from audit.entry',
    'truncate audit.entry',
    'delete from audit.seal',
  ])
    await expect(sql.raw(statement).execute(open.db)).rejects.toMatchObject({ code: '42501' });
});
