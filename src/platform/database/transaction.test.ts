import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser, testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Transaction } from './connect.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await asSuperuser(
    'create table public.counter (id int primary key, value int not null); grant all on public.counter to kribbe_app',
    database.superuserUrl,
  );
});
afterAll(() => database.close());

const add = (tx: Transaction, id: number) =>
  sql`update public.counter set value = value + 1 where id = ${id}`.execute(tx);
const failWith = (tx: Transaction, code: string) =>
  sql.raw(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`).execute(tx);

test('two transactions that deadlock both finish', async () => {
  await database.pool.query('insert into public.counter values (1, 0), (2, 0) on conflict do nothing');
  let waiting = 0;
  const both = () => new Promise<void>((go) => setTimeout(go, ++waiting > 2 ? 0 : 100));
  const run = (first: number, second: number) =>
    inTransaction(database.db, async (tx) => {
      await add(tx, first);
      await both();
      await add(tx, second);
    });
  await Promise.all([run(1, 2), run(2, 1)]);
  const { rows } = await database.pool.query('select value from public.counter order by id');
  expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
  expect(waiting).toBe(3);
});

test('a serialisation failure is tried again, at most so often', async () => {
  let tries = 0;
  const always = inTransaction(
    database.db,
    async (tx) => {
      tries++;
      await failWith(tx, '40001');
    },
    { retries: 2 },
  );
  await expect(always).rejects.toMatchObject({ code: '40001' });
  expect(tries).toBe(3);
});

test('any other failure is not tried again, and nothing of it stays', async () => {
  let tries = 0;
  const failing = inTransaction(database.db, async (tx) => {
    tries++;
    await sql`insert into public.counter values (9, 0)`.execute(tx);
    await failWith(tx, '23514');
  });
  await expect(failing).rejects.toMatchObject({ code: '23514' });
  expect(tries).toBe(1);
  expect((await database.pool.query('select from public.counter where id = 9')).rowCount).toBe(0);
});

test('statements see what others committed (READ COMMITTED)', async () => {
  const level = await inTransaction(database.db, (tx) =>
    sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx),
  );
  expect(level.rows).toEqual([{ level: 'read committed' }]);
});
