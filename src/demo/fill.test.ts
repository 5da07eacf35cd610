import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/support/database.ts';
import { testApp, today } from '../../test/support/server.ts';
import { date } from '../kernel/calendar-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { MunicipalityNis } from '../kernel/ids.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { isVulnerable, type Fact } from '../modules/requests/index.ts';
import { loadGeography } from '../modules/geo/index.ts';
import type { Guide } from '../screens/demo-guide/index.ts';
import { fillDemo } from './fill.ts';

const some = {
  municipalities: ['24038', '24009'] as MunicipalityNis[],
  families: 60,
  scale: 0.3,
};

let [first, second]: [TestDatabase | null, TestDatabase | null] = [null, null];
let guide: Guide | null = null;

async function filled(): Promise<{ open: TestDatabase; guide: Guide | null }> {
  const open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  await open.pool.query('insert into platform.instance (id, demo) values (gen_random_uuid(), true)');
  return { open, guide: await fillDemo(testApp(open.db).around, some) };
}

beforeAll(async () => {
  const [one, other] = await Promise.all([filled(), filled()]);
  [first, second, guide] = [one.open, other.open, one.guide];
}, 120_000);
afterAll(async () => {
  await first?.close();
  await second?.close();
});

const rows = async <T>(sql: string, values: unknown[] = [], open = first): Promise<T[]> =>
  (await open?.pool.query(sql, values))?.rows as T[];

test('the counters of every half-day are the placements and open offers of that half-day', async () => {
  const wrong = await rows(
    `with plans as (
       select location_id, pool_id, half_days, from_date, until_date from placement.placement
       union all select location_id, pool_id, half_days, from_date, until_date from placement.offer where closed_at is null),
     counted as (
       select o.location_id, o.lane, o.week, p.index, count(plans.*) as present, o.taken[p.index + 1] as taken
       from supply.occupancy o cross join generate_series(0, 13) as p(index)
       left join plans on plans.location_id = o.location_id
         and (o.lane = 'licence' or o.lane = coalesce(plans.pool_id::text, 'open')) and plans.half_days @> p.index
         and o.week + p.index / 2 between plans.from_date and plans.until_date
       where o.week > $1 group by 1, 2, 3, 4, o.taken[p.index + 1])
     select * from counted where present <> taken limit 5`,
    [today],
  );
  expect(wrong).toEqual([]);
});

test('nobody is over the licence, and the houses are about as full as in Flanders', async () => {
  const [next] = await rows<{ over: number; share: string }>(
    `select count(*) filter (where taken[p] > licensed[p])::int as over, 100.0 * sum(taken[p]) / sum(licensed[p]) as share
     from supply.occupancy, unnest(array[1, 3, 7]) as p where week = $1 and lane = 'licence'`,
    ['2026-11-30'],
  );
  expect(next?.over).toBe(0);
  // In so small a region a tenth of the places is kept for somebody, and half of those wait.
  expect(Number(next?.share)).toBeGreaterThan(72);
  expect(Number(next?.share)).toBeLessThan(97);
});

test('some locations keep places for somebody, and children have some of them', async () => {
  const pools = await rows<{ kind: string; financier: string; flagship: boolean; there: number }>(
    `select pool.kind, financier, name = 'De Speelvogel' as flagship,
       (select count(*)::int from placement.placement placed where placed.pool_id = pool.pool_id) as there
     from supply.pool as pool join supply.location using (location_id)`,
  );
  expect(pools.length).toBeGreaterThan(2);
  expect(pools.every(({ financier }) => financier.endsWith('(oefening)'))).toBe(true);
  expect(pools.filter(({ flagship }) => flagship).map(({ kind }) => kind).sort()).toEqual(['company', 'urgent']); // prettier-ignore
  expect(pools.filter(({ there }) => there > 0).length).toBeGreaterThan(1);
});

test('some ends are agreed on a third birthday: so there is something to foresee', async () => {
  const [ends] = await rows<{ three: number; whole: number }>(
    `select count(*) filter (where until_date = birth_date + interval '3 years' - interval '1 day')::int as three,
       count(*)::int as whole from placement.placement join requests.child using (family_id, child_id)
     where offer_id is null`,
  );
  expect((ends?.three ?? 0) / (ends?.whole ?? 1)).toBeGreaterThan(0.2);
  expect((ends?.three ?? 0) / (ends?.whole ?? 1)).toBeLessThan(0.6);
});

test('37 % of the requests is unanswered and one family in six is vulnerable', async () => {
  const [count] = await rows<{ all: number; open: number; kinds: number }>(
    `select count(*)::int as all, count(*) filter (where state = 'open')::int as open, count(distinct state)::int as kinds
     from requests.request`,
  );
  expect(count?.all).toBe(61);
  expect((100 * (count?.open ?? 0)) / (count?.all ?? 1)).toBeGreaterThan(32);
  expect((100 * (count?.open ?? 0)) / (count?.all ?? 1)).toBeLessThan(42);
  expect(count?.kinds).toBeGreaterThanOrEqual(3);
  const told = await rows<{ facts: Fact[] }>('select facts from requests.request');
  expect(told.filter(({ facts }) => isVulnerable(facts))).toHaveLength(10);
});

test('everything is marked as made up', async () => {
  expect(await rows(`select name from supply.location where file_number !~ '^OEFEN-'`)).toEqual([]);
  expect(
    await rows(
      `select email from (select email from supply.location union all select email from supply.organiser
         union all select email from requests.guardian union all select email from geo.desk
         union all select email from accounts.person) as all_addresses where email !~ '\\.invalid$'`,
    ),
  ).toEqual([]);
  expect(
    await rows(`select phone from requests.guardian where phone !~ '^0400 ' union
      select phone from supply.location where phone !~ '^016 0'`),
  ).toEqual([]);
});

test('history has true dates and nobody gets letters about it', async () => {
  const [moves] = await rows<{ first: string; last: string }>(
    `select min(on_date)::text as first, max(on_date)::text as last from requests.line_move`,
  );
  expect(moves?.first.slice(0, 7) ?? '').toMatch(/^2025-1[12]$/);
  expect((moves?.last ?? '9') < today).toBe(true);
  expect(await rows(`select id from graphile_worker.jobs`)).toEqual([]);
});

test('the example family has an open offer and a code that is not the same twice', async () => {
  expect(guide?.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  const offers = await rows(
    `select 1 from placement.offer join requests.guardian using (family_id)
     where last_name = 'Yılmaz' and first_name = 'Elif' and email = 'elif.yilmaz@voorbeeld.invalid' and closed_at is null`,
  );
  expect(offers).toHaveLength(1);
  expect(guide?.people.map(({ role }) => role)).toContain('locationStaff');
});

test.each(['2027-02-28', '2027-09-01', '2028-02-29'])('a region can be made up for %s', async (day) => {
  const open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  await open.pool.query('insert into platform.instance (id, demo) values (gen_random_uuid(), true)');
  const around = { ...testApp(open.db).around, clock: fixedClock(date(day)) };
  expect(await fillDemo(around, { ...some, families: 20, scale: 0.15 })).not.toBeNull();
  await open.close();
});

test('the same day gives the same region', async () => {
  const told = [
    `select file_number, name, street, house_number, tier, lat, lon from supply.location order by 1`,
    `select g.first_name, g.last_name, r.made_at, r.half_days, r.start_date, r.state, r.state_since, l.position, l.state,
       s.file_number from requests.request r join requests.guardian g using (family_id) join requests.line l using
       (family_id, request_id) join supply.location s using (location_id) order by g.email, l.position, r.made_at`,
    `select file_number, week, taken from supply.occupancy join supply.location using (location_id)
       where lane = 'licence' order by 1, 2`,
  ];
  for (const sql of told) expect(await rows(sql, [], second)).toEqual(await rows(sql));
});
