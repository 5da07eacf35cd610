import pg from 'pg';

/** Tables the program may add to but never change, and tables it may only read. */
const appendOnly = ['platform.instance'];
const readOnly = ['platform.migration'];

/**
 * Gives the program's role what it needs on everything the owner has made: rows of all tables, but only
 * select and insert in `audit`. Complete by itself: run after each migration, it replaces what was granted before.
 */
export async function grantAppRole(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and has_schema_privilege(oid, 'create')`,
  );
  const to = pg.escapeIdentifier(role);
  const statements = rows.flatMap(({ name }) => schemaGrants(name, to));
  for (const table of appendOnly) statements.push(`revoke update, delete on ${table} from ${to}`);
  for (const table of readOnly) statements.push(`revoke insert, update, delete on ${table} from ${to}`);
  statements.push(...(await jobPolicies(client, role)));
  await client.query(`begin; ${statements.join('; ')}; commit`);
}

function schemaGrants(name: string, to: string): string[] {
  const schema = pg.escapeIdentifier(name);
  const rights = name === 'audit' ? 'select, insert' : 'select, insert, update, delete';
  return [
    `grant usage on schema ${schema} to ${to}`,
    `revoke all on all tables in schema ${schema} from ${to}`,
    `grant ${rights} on all tables in schema ${schema} to ${to}`,
    `grant usage, select, update on all sequences in schema ${schema} to ${to}`,
    `grant execute on all functions in schema ${schema} to ${to}`,
  ];
}

/** graphile-worker guards its tables by row security without a policy: only their owner sees rows until one says otherwise. */
async function jobPolicies(client: pg.ClientBase, role: string): Promise<string[]> {
  const policy = `program_${role}`;
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = to_regnamespace('graphile_worker') and relrowsecurity
     and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
    [policy],
  );
  return rows.map(
    ({ name }) =>
      `create policy ${pg.escapeIdentifier(policy)} on graphile_worker.${pg.escapeIdentifier(name)} to ${pg.escapeIdentifier(role)} using (true) with check (true)`,
  );
}
