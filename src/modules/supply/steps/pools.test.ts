import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { fill, seedLocation, supplyApp, supplyWorld, TODAY } from '../../../../test/support/world-supply.ts';
import { addDays, date, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type LocationId, type PoolId, type ReductionId } from '../../../kernel/ids.ts';
import { system } from '../../../platform/access/actor.ts';
import type { App } from '../../../platform/app.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { refusalOf } from '../../../platform/problems.ts';
import { changeLicence } from '../actions/change-licence.ts';
import { changeTerms, setStatute } from '../actions/change-terms.ts';
import { endPool, openPool } from '../actions/open-pool.ts';
import { endReduction, reduceCapacity } from '../actions/reduce-capacity.ts';
import { locationHistory, placesOfLocation } from '../reads/places-of-location.ts';
import { occupancyBoard } from '../reads/occupancy-board.ts';
import { showLocation } from '../reads/show-location.ts';
import { SearchModel } from '../search/model.ts';
import { LICENCE_LANE, OPEN_LANE } from '../rules/terms.ts';
import { loadLocations } from '../search/load.ts';
import { laneWeeks } from '../store/occupancy.ts';
import { fullHalfDays, lockGates, releasePlaces, takePlaces } from './occupancy.ts';

let base: TestDatabase;
let app: App;
let organiser: string;
let made = 0;
const us = system('test');
const monday = wholeDays(1);
const [from, until] = [date('2027-01-04'), date('2027-06-27')];
const inside = date('2027-03-01');

beforeAll(async () => {
  base = await testDatabase({ max: 20 });
  app = supplyApp(base.db);
  organiser = (await supplyWorld(app)).organiser;
});
afterAll(() => base.close());

const group = (places = 18) =>
  seedLocation(app, organiser, { name: `Poel ${String((made += 1))}`, places, lat: 51.2, lon: 4.4, nis: '11002' });
const keep = async (location: LocationId, places: number, more: Record<string, unknown> = {}) => {
  const id = newId<PoolId>();
  const input = { id, location, kind: 'urgent', places, financier: 'Opgroeien', whoMay: 'Dringend', from: TODAY };
  await runAction(app.around, openPool, us, { ...input, ...more } as never);
  return id;
};
const refused = async (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => refusalOf(error, app.around.problems.constraints)?.problem.type ?? String(error),
  );
const take = (location: LocationId, pool: PoolId | null, today: CalendarDate | null = TODAY, span = { from, until }) =>
  refused(
    inTransaction(base.db, async (tx) => {
      await lockGates(tx, [location]);
      await takePlaces(tx, location, [{ ...span, halfDays: monday, pool }], today);
    }),
  );
const release = (location: LocationId, pool: PoolId | null) =>
  inTransaction(base.db, async (tx) => {
    await lockGates(tx, [location]);
    await releasePlaces(tx, location, [{ from, until, halfDays: monday, pool }]);
  });
/** Who is in which lane on the Monday morning of a week. */
const countsOf = async (location: LocationId, week = inside) =>
  Object.fromEntries(
    (await laneWeeks(base.db, [location], week, week)).map(({ lane, licensed, taken, ceiling }) => [
      lane,
      [licensed[0], taken[0], ceiling[0]],
    ]),
  );

test('fifty want an open or an urgent place at the same moment: never past the licence, never past the pool', async () => {
  const location = await group(12);
  const pool = await keep(location, 4);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => take(location, index % 2 === 0 ? null : pool)),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(12);
  expect(answers.filter((answer) => answer === 'supply.noPlaceLeft')).toHaveLength(38);
  expect(await countsOf(location)).toEqual({
    [LICENCE_LANE]: [12, 12, 12],
    [OPEN_LANE]: [8, 8, 8],
    [pool]: [4, 4, 4],
  });
});

test('the open places are what the pools leave, and the search says so for each', async () => {
  const location = await group(10);
  const pool = await keep(location, 3);
  await fill(app, location, monday, 7, from, until);
  expect(await take(location, null)).toBe('supply.noPlaceLeft');
  const full = await inTransaction(base.db, async (tx) => {
    await lockGates(tx, [location]);
    return fullHalfDays(tx, location, { from, until, halfDays: wholeDays(1, 2) }, TODAY);
  });
  expect(full).toEqual({ full: monday, firstWeek: from, kept: true });
  const [loaded] = await loadLocations(base.db, [location], TODAY, 30);
  const at = 15 * 14; // the week of 1 March
  expect([loaded?.free[at], loaded?.free[at + 2]]).toEqual([0, 7]);
  expect(loaded?.pools.map(({ kind, free }) => [kind, free[at], free[at + 2]])).toEqual([['urgent', 3, 3]]);
  expect(await take(location, pool)).toBeNull();
  expect((await new SearchModel(base.db).one(location, TODAY))?.free.at(15, 0)).toBe(0);
});

test('what is given back goes to the pool it came from', async () => {
  const location = await group(9);
  const pool = await keep(location, 1);
  expect(await take(location, pool)).toBeNull();
  expect(await take(location, pool)).toBe('supply.noPlaceLeft');
  await release(location, pool);
  expect(await countsOf(location)).toMatchObject({ [OPEN_LANE]: [8, 0, 8], [pool]: [1, 0, 1] });
  expect(await take(location, pool)).toBeNull();
});

test('a pool that opens where everybody is already: nobody leaves, the pool fills as places come free', async () => {
  const location = await group(9);
  await fill(app, location, monday, 9, from, until);
  const pool = await keep(location, 2);
  expect(await countsOf(location)).toEqual({ [LICENCE_LANE]: [9, 9, 9], [OPEN_LANE]: [7, 9, 9], [pool]: [2, 0, 2] });
  expect(await take(location, pool)).toBe('supply.noPlaceLeft');
  await release(location, null);
  expect(await take(location, null)).toBe('supply.noPlaceLeft');
  expect(await take(location, pool)).toBeNull();
});

test('what nobody used opens for everybody shortly before, and only once', async () => {
  const location = await group(9);
  const pool = await keep(location, 2, { fallbackOpen: 14 });
  const week = { from: date('2026-11-30'), until: date('2026-12-04') };
  for (const _ of Array.from({ length: 7 })) expect(await take(location, null, null, week)).toBeNull();
  expect(await take(location, null, null, week)).toBe('supply.noPlaceLeft');
  expect(await take(location, null, TODAY, week)).toBeNull();
  expect(await take(location, pool, TODAY, week)).toBeNull();
  expect(await take(location, null, TODAY, week)).toBe('supply.noPlaceLeft');
  expect(await take(location, pool, TODAY, week)).toBe('supply.noPlaceLeft');
  const later = { from: date('2027-01-04'), until: date('2027-01-08') };
  for (const _ of Array.from({ length: 7 })) await take(location, null, TODAY, later);
  expect(await take(location, null, TODAY, later)).toBe('supply.noPlaceLeft');
});

test('a pool that ends gives its places to everybody; one taken back before it began leaves nothing', async () => {
  const location = await group(9);
  const pool = await keep(location, 3);
  await fill(app, location, monday, 6, from, until);
  await runAction(app.around, endPool, us, { location, pool, until: date('2027-02-28') });
  expect(await take(location, null, TODAY, { from: inside, until })).toBeNull();
  expect(await take(location, null, TODAY, { from, until })).toBe('supply.noPlaceLeft');
  const other = await keep(await group(9), 3, { from: date('2027-03-01') });
  const at = (await sql<{ location_id: LocationId }>`select location_id from supply.pool where pool_id = ${other}`.execute(base.db)).rows[0]!.location_id; // prettier-ignore
  expect(await take(at, null)).toBeNull();
  await runAction(app.around, endPool, us, { location: at, pool: other, until: TODAY });
  expect(await countsOf(at)).toEqual({ [LICENCE_LANE]: [9, 1, 9] });
});

test('pools never hold more than the licence, and the same form twice is one pool', async () => {
  const location = await group(9);
  const id = newId<PoolId>();
  const more = { id, places: 6 };
  await keep(location, 6, more);
  await keep(location, 6, more);
  expect((await runRead(app.around, placesOfLocation, us, { location })).pools).toHaveLength(1);
  expect(await refused(keep(location, 4))).toBe('supply.poolsPastLicence');
});

const reduce = async (location: LocationId, places: number, more: Record<string, unknown> = {}) => {
  const id = newId<ReductionId>();
  const period = { from: date('2027-02-01'), until: date('2027-02-28') };
  await runAction(app.around, reduceCapacity, us, {
    id,
    location,
    ...period,
    places,
    reason: 'works',
    ...more,
  } as never);
  return id;
};

test('a reduction keeps who is there, lets nobody in, and is over after its last day', async () => {
  const location = await group(12);
  await fill(app, location, monday, 10, from, until);
  const id = await reduce(location, 8);
  expect(await countsOf(location, date('2027-02-15'))).toEqual({ [LICENCE_LANE]: [8, 10, 10] });
  expect(await countsOf(location, inside)).toEqual({ [LICENCE_LANE]: [12, 10, 12] });
  expect(await take(location, null)).toBe('supply.noPlaceLeft');
  expect(await take(location, null, TODAY, { from: inside, until })).toBeNull();
  const board = await runRead(app.around, occupancyBoard, us, { location, from: date('2027-02-22'), weeks: 2 });
  expect(board.weeks.map(({ licensed }) => licensed[0])).toEqual([8, 12]);
  await runAction(app.around, endReduction, us, { location, reduction: id, until: date('2027-02-07') });
  expect(await countsOf(location, date('2027-02-15'))).toEqual({ [LICENCE_LANE]: [12, 10, 12] });
});

test('a reduction comes first out of the open places, then out of the pools, and never lets more in than remain', async () => {
  const location = await group(12);
  const pool = await keep(location, 4);
  await reduce(location, 3, { reason: 'staffShortage' });
  const span = { from: date('2027-02-01'), until: date('2027-02-28') };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => take(location, index % 2 === 0 ? null : pool, TODAY, span)),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(3);
  expect(await countsOf(location, date('2027-02-15'))).toEqual({
    [LICENCE_LANE]: [3, 3, 3],
    [OPEN_LANE]: [0, 0, 0],
    [pool]: [3, 3, 3],
  });
});

test('a location that opens later is found, with nothing free before that day', async () => {
  const location = await group(9);
  await runAction(app.around, changeLicence, us, { location, from: TODAY, until: date('2026-12-31'), places: 9 });
  const stops = await runRead(app.around, showLocation, us, { location });
  expect([stops.stopsOn, stops.opensOn]).toEqual(['2026-12-31', null]);
  const later = supplyApp(base.db, date('2019-06-03'));
  const opens = await runRead(later.around, showLocation, us, { location, from: date('2019-06-03') });
  expect([opens.opensOn, opens.places, opens.freeHalfDays]).toEqual(['2020-01-01', 9, 0]);
});

test('another price from a day on: unseen before, seen from then, and in the history', async () => {
  const location = await group(9);
  const change = { location, from: date('2027-01-01'), tier: 'T1', price: 'free', dayPriceCents: 3200 } as const;
  await runAction(app.around, changeTerms, us, change);
  const on = async (day: string) => (await new SearchModel(base.db).one(location, date(day)))?.dayPriceCents;
  expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([null, 3200]);
  const { moves } = await runRead(app.around, locationHistory, us, { location });
  expect(moves.map(({ event, holdsFrom }) => [event, holdsFrom])).toEqual([
    ['termsChanged', '2027-01-01'],
    ['registered', '2020-01-01'],
  ]);
  expect(moves[0]).toMatchObject({ before: { tier: 'T2A' }, facts: { tier: 'T1', dayPriceCents: 3200 } });
});

test('only childminders have a statute; a new one ends the old the day before', async () => {
  const minder = await seedLocation(app, organiser, {
    name: `Onthaal ${String((made += 1))}`, kind: 'family', tier: 'T2B', places: 7, lat: 51.2, lon: 4.4, nis: '11002',
  }); // prettier-ignore
  const set = (location: LocationId, day: CalendarDate, statute: 'suiGeneris' | 'employee') =>
    refused(runAction(app.around, setStatute, us, { location, from: day, statute, cooperating: true }));
  expect(await set(await group(9), TODAY, 'employee')).toBe('supply.statuteOfGroup');
  expect(await set(minder, date('2025-01-01'), 'suiGeneris')).toBeNull();
  expect(await set(minder, date('2027-01-01'), 'employee')).toBeNull();
  const { statutes } = await runRead(app.around, placesOfLocation, us, { location: minder });
  expect(statutes.map(({ statute, until: last }) => [statute, last])).toEqual([
    ['suiGeneris', addDays(date('2027-01-01'), -1)],
    ['employee', null],
  ]);
});
