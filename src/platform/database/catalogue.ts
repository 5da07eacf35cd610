import type pg from 'pg';

/** A table of ours. `columns` leaves out those PostgreSQL computes. */
export interface Table {
  /** With its schema, quoted. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Schemas that are ours: not PostgreSQL's, and not the job queue's. */
export const ourSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`;
/** Not made by an extension. */
export const ofNoExtension = `not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** All tables with rows that last. A partitioned table is one; the record of migrations is not among them. */
export async function ourTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
             filter (where a.attname is not null), '[]') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${ourSchema} and ${ofNoExtension}
      and (n.nspname, c.relname) <> ('platform', 'migration')
    group by n.nspname, c.relname order by n.nspname, c.relname`);
  return rows;
}
