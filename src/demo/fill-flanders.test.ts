import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/support/database.ts';
import { testApp, today } from '../../test/support/server.ts';
import { addDays } from '../kernel/calendar-date.ts';
import { system } from '../platform/access/actor.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { runRead } from '../platform/operations/run.ts';
import { loadGeography } from '../modules/geo/index.ts';
import { placement } from '../modules/placement/index.ts';
import { countRequests, lineStates } from '../modules/requests/index.ts';
import type { Guide } from '../screens/demo-guide/index.ts';
import { fillFlanders } from './fill-flanders.ts';
import { requestTargets, share, supplyTargets } from './flanders-targets.ts';
import { planSupply } from './plan-supply.ts';
import { randomFrom } from './random.ts';

const SCALE = 0.02;
let [first, second]: [TestDatabase | null, TestDatabase | null] = [null, null];
let guide: Guide | null = null;

async function filled(): Promise<[TestDatabase, Guide | null]> {
  const open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  await open.pool.query('insert into platform.instance (id, demo) values (gen_random_uuid(), true)');
  return [open, await fillFlanders(testApp(open.db).around, open.pool, { scale: SCALE })];
}

beforeAll(async () => {
  [first, guide] = await filled();
  [second] = await filled();
}, 120_000);
afterAll(async () => {
  await first?.close();
  await second?.close();
});

const rows = async <T>(sql: string, open = first): Promise<T[]> => (await open?.pool.query(sql))?.rows as T[];
const count = async (sql: string): Promise<number> => Number((await rows<{ n: string }>(sql))[0]?.n ?? -1);

test('at full size every municipality has places, and there are exactly as many as in reality', () => {
  const full = planSupply(randomFrom(1), supplyTargets(), { scale: 1, locations: 5389, familyShare: null });
  const all = [...full.values()].flat();
  expect([full.size, all.length]).toEqual([304, 5389]);
  expect(all.reduce((sum, { places }) => sum + places, 0)).toBe(92_819);
  expect(all.every(({ kind, places }) => (kind === 'group' ? places >= 9 : places >= 1 && places <= 8))).toBe(true);
  const income = all.filter((location) => location.income).reduce((sum, { places }) => sum + places, 0);
  expect((100 * income) / 92_819).toBeGreaterThan(83.5);
  expect((100 * income) / 92_819).toBeLessThan(86);
});

test('with 8,000 locations the places stay and nearly half of them is family care', () => {
  const all = [...planSupply(randomFrom(1), supplyTargets(), { scale: 1, locations: 8000, familyShare: 0.46 }).values()].flat(); // prettier-ignore
  const family = all.filter(({ kind }) => kind === 'family').reduce((sum, { places }) => sum + places, 0);
  expect(all).toHaveLength(8000);
  expect(all.reduce((sum, { places }) => sum + places, 0)).toBe(92_819);
  expect((100 * family) / 92_819).toBeGreaterThan(45);
  expect((100 * family) / 92_819).toBeLessThan(47);
});

test('a small Flanders has its share of locations and licensed places', async () => {
  expect(await count('select count(*) as n from supply.location')).toBe(Math.round(5389 * SCALE));
  const licensed = `select sum(places) as n from supply.licence
    where from_date <= '${today}' and coalesce(until_date, 'infinity') >= '${today}'`;
  expect(await count(licensed)).toBe(Math.round(92_819 * SCALE));
  expect(guide?.flagship).toBe('De Speelvogel');
  expect(guide?.people).toHaveLength(8);
});

test('requests and unanswered ones follow the provinces, by the rule of the official counts', async () => {
  const { db } = first ?? {};
  if (db === undefined) throw new Error('no database');
  const [from, until] = [addDays(today, -364), addDays(today, -1)];
  const counts = await runRead(testApp(db).around, countRequests, system('test'), { from, until });
  const targets = requestTargets();
  const split = (pick: (target: (typeof targets)[number]) => number) =>
    share(Math.round(targets.reduce((sum, target) => sum + pick(target), 0) * SCALE), targets.map(pick));
  const provinces = new Map((await rows<{ nis: string; province: string }>('select nis, province from geo.municipality')).map(({ nis, province }) => [nis, province])); // prettier-ignore
  const found = targets.map(({ province }) => {
    const there = counts.municipalities.filter(({ nis }) => provinces.get(nis) === province);
    return [there.reduce((sum, { total }) => sum + total, 0), there.reduce((sum, each) => sum + each.unanswered, 0)];
  });
  expect(found.map(([total]) => total)).toEqual(split(({ requests }) => requests));
  expect(found.map(([, unanswered]) => unanswered)).toEqual(split(({ unanswered }) => unanswered));
});

test('doctor finds every half-day counted, and no half-day is over its licence', async () => {
  const { db } = first ?? {};
  if (db === undefined) throw new Error('no database');
  for (const check of placement.checks)
    expect((await check.run(db)).filter(({ wrong }) => wrong)).toEqual([]);
  const over = `select count(*) as n from supply.occupancy, generate_series(1, 14) as p
    where week > '${today}' and week < '${addDays(today, 700)}' and taken[p] > licensed[p]`;
  expect(await count(over)).toBe(0);
}); // prettier-ignore

test('kept places have rows of their own, and somebody is in them', async () => {
  expect(await count('select count(distinct kind) as n from supply.pool')).toBeGreaterThan(1);
  expect(await count('select count(*) as n from placement.placement where pool_id is not null')).toBeGreaterThan(0);
  const apart = `select count(*) as n from supply.occupancy l
    where lane = 'licence' and exists (select from supply.pool p where p.location_id = l.location_id)
      and week > '${today}' and (
        (select array_agg(s) from (select sum(taken[p]) as s from supply.occupancy o, generate_series(1, 14) as p
          where o.location_id = l.location_id and o.week = l.week and lane <> 'licence' group by p order by p) as sums)
        is distinct from l.taken::bigint[])`;
  expect(await count(apart)).toBe(0);
});

test('the state of every request and line is the last step of its history', async () => {
  const lines = await rows<{ state: string; answered: boolean }>(
    `select line.state, line.answered_on is not null as answered from requests.line as line`,
  );
  expect(lines.every(({ state }) => (lineStates.states as readonly string[]).includes(state))).toBe(true);
  const apart = `select count(*) as n from requests.line as line, lateral (
      select to_state, on_date from requests.line_move as move
      where move.family_id = line.family_id and move.line_id = line.line_id order by at desc, move_id desc limit 1) as last
    where last.to_state <> line.state or last.on_date <> line.state_since`;
  expect(await count(apart)).toBe(0);
});

test('some children stand at two desks, spelled otherwise', async () => {
  const twice = `select count(*) as n from requests.child a join requests.child b
    on a.birth_date = b.birth_date and a.family_id < b.family_id and a.last_name <> b.last_name
    and lower(left(a.first_name, 2)) = lower(left(b.first_name, 2))
    where exists (select from requests.request r join requests.request s on s.family_id = b.family_id
      where r.family_id = a.family_id and r.half_days = s.half_days and r.start_date = s.start_date)`;
  expect(await count(twice)).toBeGreaterThan(3);
});

test('everything is marked as made up', async () => {
  expect(await rows(`select name from supply.location where file_number !~ '^OEFEN-'`)).toEqual([]);
  expect(
    await rows(`select email from (select email from supply.location union all select email from supply.organiser
      union all select email from requests.guardian union all select email from geo.desk) as all_addresses
      where email !~ '\\.invalid$'`),
  ).toEqual([]);
});

test('the same seed gives the same rows, ids included', async () => {
  const tables = ['supply.location', 'supply.occupancy', 'requests.request', 'requests.line_move', 'requests.family_code', 'placement.offer', 'placement.placement', 'geo.desk_area']; // prettier-ignore
  for (const table of tables) {
    const sql = `select count(*) as n, sum(hashtextextended(t::text, 0)::numeric) as sum from ${table} as t`;
    expect(await rows(sql, second)).toEqual(await rows(sql));
  }
});
