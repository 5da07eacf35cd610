import { sql } from 'kysely';
import { good, wrong, type Check } from './check.ts';

/** May the program's role do what it needs, and no more? */
export const rights: Check = {
  name: 'rights',
  async run(db) {
    const { rows } = await sql<{
      role: string;
      superuser: boolean;
      owns: boolean;
      missing: string[];
      rewrites: boolean;
    }>`
      with ours as (
        select c.oid, format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public'))
      select current_user as role,
        (select rolsuper from pg_roles where rolname = current_user) as superuser,
        exists (select from pg_class c join ours using (oid) where pg_has_role(c.relowner, 'usage')) as owns,
        array(select name from ours where not has_table_privilege(oid, 'select')
          or (schema not in ('platform', 'graphile_worker') and not has_table_privilege(oid, 'insert')) order by name) as missing,
        exists (select from ours where schema = 'audit' and has_table_privilege(oid, 'update, delete')) as rewrites`.execute(
      db,
    );
    const found = rows[0]!;
    if (found.superuser) return [wrong(`The program works as the superuser ${found.role}. Give it a role of its own.`)];
    if (found.missing.length > 0)
      return [
        wrong(`The role ${found.role} may not use ${found.missing.join(', ')}. Run kribbe migrate as the owner.`),
      ];
    if (found.owns)
      return [
        good(
          `The program works as ${found.role}, who owns the tables and could rewrite the audit log. Safer: a weaker role in KRIBBE_DATABASE_URL and the owner in KRIBBE_DATABASE_OWNER_URL.`,
        ),
      ];
    if (found.rewrites) return [wrong(`The role ${found.role} could rewrite the audit log. Run kribbe migrate.`)];
    return [good(`The program works as ${found.role}, who cannot rewrite the audit log.`)];
  },
};
