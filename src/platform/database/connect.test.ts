import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

test('days stay text, amounts stay exact, counts are numbers', async () => {
  const { rows } = await database.pool.query(
    `select date '2026-03-29' as day, timestamptz '2026-03-29 03:30:00.25+02' as moment, 3.10 as amount, 7::int8 as count, '{[1,3)}'::int4multirange as weeks,
            array[date '2026-03-29'] as days, array[1.50] as amounts, array[5::int8, null] as counts`,
  );
  expect(rows[0]).toEqual({
    day: '2026-03-29',
    moment: '2026-03-29T01:30:00.25Z',
    amount: '3.10',
    count: 7,
    weeks: '{[1,3)}',
    days: ['2026-03-29'],
    amounts: ['1.50'],
    counts: [5, null],
  });
});

test('a count too large for a number is an error, not a rounded one', async () => {
  await expect(database.pool.query('select 9007199254740993::int8')).rejects.toThrow(RangeError);
});

test('the session runs in UTC, ends long statements and idle transactions', async () => {
  const { rows } = await database.pool.query(
    `select current_setting('timezone') as zone, current_setting('statement_timeout') as statement,
            current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(rows[0]).toEqual({ zone: 'UTC', statement: '30s', idle: '1min' });
});

test('the program may add audit entries but neither change nor remove one', async () => {
  const { pool } = database;
  await pool.query(
    `insert into audit.entry (entry_id, at, actor, action, outcome, subject) values (gen_random_uuid(), now(), '{}', 'test', 'done', '{}')`,
  );
  await expect(pool.query(`update audit.entry set action = 'other'`)).rejects.toThrow('permission denied');
  await expect(pool.query('delete from audit.entry')).rejects.toThrow('permission denied');
  await expect(pool.query('truncate audit.seal')).rejects.toThrow('permission denied');
});

test('the program can put a job in the outbox and take it out', async () => {
  await database.pool.query(`select graphile_worker.add_job('hello', '{}')`);
  const { rows } = await database.pool.query('select task_identifier from graphile_worker.jobs');
  expect(rows).toEqual([{ task_identifier: 'hello' }]);
});
