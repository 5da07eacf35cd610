import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser, testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { fill, seedLocation, supplyApp, supplyWorld, TODAY } from '../../../../test/support/world-supply.ts';
import { addDays, date, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { noHalfDays, wholeDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { system } from '../../../platform/access/actor.ts';
import type { App } from '../../../platform/app.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { refusalOf } from '../../../platform/problems.ts';
import { changeLicence } from '../actions/change-licence.ts';
import { occupancyBoard } from '../reads/occupancy-board.ts';
import { searchLocations } from '../reads/search-locations.ts';
import { SearchModel } from '../search/model.ts';
import { occupancyWeeks } from '../store/occupancy.ts';
import { fullHalfDays, lockGates, releasePlaces, takePlaces } from './occupancy.ts';

let base: TestDatabase;
let app: App;
let organiser: string;
let made = 0;
const us = system('test');
const monday = wholeDays(1);

beforeAll(async () => {
  base = await testDatabase({ max: 20 });
  app = supplyApp(base.db);
  organiser = (await supplyWorld(app)).organiser;
});
afterAll(() => base.close());

const group = (places = 18) =>
  seedLocation(app, organiser, { name: `Groep ${String((made += 1))}`, places, lat: 51.2, lon: 4.4, nis: '11002' });
const family = (places = 5) =>
  seedLocation(app, organiser, {
    name: `Gezin ${String((made += 1))}`, kind: 'family', tier: 'T2B', places, lat: 51.2, lon: 4.4, nis: '11002',
  }); // prettier-ignore

const release = (location: LocationId, halfDays: HalfDays, from: CalendarDate, until: CalendarDate) =>
  inTransaction(base.db, async (tx) => {
    await lockGates(tx, [location]);
    await releasePlaces(tx, location, [{ from, until, halfDays }]);
  });
const weekOf = async (location: LocationId, week: CalendarDate) =>
  (await occupancyWeeks(base.db, 'licence', week, week, [location]))[0];
const problemOf = (error: unknown) => refusalOf(error, app.around.problems.constraints)?.problem.type;
const refused = async (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => problemOf(error) ?? String(error),
  );

test('twenty families want the last five places at the same moment: exactly five get one', async () => {
  const location = await family(5);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => refused(fill(app, location, monday, 1, date('2027-01-04'), date('2027-06-27')))),
  );
  expect(answers.filter((answer) => answer === null)).toHaveLength(5);
  expect(answers.filter((answer) => answer === 'supply.noPlaceLeft')).toHaveLength(15);
  expect((await weekOf(location, date('2027-03-01')))?.taken.slice(0, 2)).toEqual([5, 5]);
});

test('fewer licensed places keep who is there and let nobody in until there is room', async () => {
  const location = await group(18);
  const [from, until] = [date('2027-01-04'), date('2027-12-26')];
  await fill(app, location, monday, 16, from, until);
  await runAction(app.around, changeLicence, us, { location, from: date('2027-03-01'), places: 14 });
  const week = await weekOf(location, date('2027-03-01'));
  expect([week?.licensed[0], week?.taken[0], week?.ceiling[0]]).toEqual([14, 16, 16]);
  const next = () => refused(fill(app, location, monday, 1, date('2027-03-01'), until));
  expect(await next()).toBe('supply.noPlaceLeft');
  await release(location, monday, date('2027-03-01'), until);
  expect((await weekOf(location, date('2027-03-01')))?.ceiling[0]).toBe(15);
  expect(await next()).toBe('supply.noPlaceLeft');
  for (const _ of [1, 2]) await release(location, monday, date('2027-03-01'), until);
  expect(await next()).toBeNull();
  expect(await next()).toBe('supply.noPlaceLeft');
  expect((await weekOf(location, date('2027-02-22')))?.licensed[0]).toBe(18);
});

test('more licensed places open at once', async () => {
  const location = await group(9);
  await fill(app, location, monday, 9, date('2027-01-04'), date('2027-06-27'));
  await runAction(app.around, changeLicence, us, { location, from: date('2027-02-01'), places: 12 });
  expect(await refused(fill(app, location, monday, 1, date('2027-01-25'), date('2027-06-27')))).toBe(
    'supply.noPlaceLeft',
  );
  expect(await refused(fill(app, location, monday, 3, date('2027-02-01'), date('2027-06-27')))).toBeNull();
});

test('the database itself refuses an overfull half-day, also to somebody who bypasses the program', async () => {
  const location = await family(5);
  await fill(app, location, monday, 5, date('2027-01-04'), date('2027-02-28'));
  const sql = `update supply.occupancy set taken[1] = 6 where location_id = '${location}' and week = '2027-01-04'`;
  await expect(asSuperuser(sql, base.superuserUrl)).rejects.toThrow('occupancy_within_ceiling');
  const below = `update supply.occupancy set taken[1] = -1 where location_id = '${location}' and week = '2027-01-04'`;
  await expect(asSuperuser(below, base.superuserUrl)).rejects.toThrow('occupancy_within_ceiling');
});

test('a plan from Wednesday to Tuesday takes only those days of its first and last week', async () => {
  const location = await group();
  const every = wholeDays(1, 2, 3, 4, 5);
  await fill(app, location, every, 1, date('2027-03-03'), date('2027-03-16'));
  const taken = async (week: string) => (await weekOf(location, date(week)))?.taken.slice(0, 10);
  expect(await taken('2027-03-01')).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  expect(await taken('2027-03-08')).toEqual(Array.from({ length: 10 }, () => 1));
  expect(await taken('2027-03-15')).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  expect(await weekOf(location, date('2027-03-22'))).toBeUndefined();
});

test('a half-day outside the opening hours is never licensed', async () => {
  const location = await group();
  expect(await refused(fill(app, location, wholeDays(6), 1, date('2027-03-01'), date('2027-03-28')))).toBe(
    'supply.noPlaceLeft',
  );
});

test('what is full is known before it is taken, with its first week', async () => {
  const location = await family(5);
  await fill(app, location, wholeDays(4), 5, date('2027-04-05'), date('2027-05-02'));
  const found = await inTransaction(base.db, async (tx) => {
    await lockGates(tx, [location]);
    const plan = { from: date('2027-03-01'), until: date('2027-06-27'), halfDays: wholeDays(1, 4) };
    return fullHalfDays(tx, location, plan);
  });
  expect(found).toEqual({ full: wholeDays(4), firstWeek: '2027-04-05', kept: false });
});

test('two locations locked in opposite order do not deadlock', async () => {
  const [a, b] = [await group(50), await group(50)];
  const both = (locations: readonly LocationId[]) =>
    inTransaction(base.db, async (tx) => {
      await lockGates(tx, locations);
      for (const location of locations)
        await takePlaces(tx, location, [{ from: date('2027-01-04'), until: date('2027-03-28'), halfDays: monday }]);
    });
  await Promise.all(Array.from({ length: 16 }, (_, index) => both(index % 2 === 0 ? [a, b] : [b, a])));
  for (const location of [a, b]) expect((await weekOf(location, date('2027-02-01')))?.taken[0]).toBe(16);
});

test('the board counts what is taken over what is licensed', async () => {
  const location = await group(10);
  await fill(app, location, wholeDays(1, 2), 5, date('2027-03-01'), date('2027-03-14'));
  const board = await runRead(app.around, occupancyBoard, us, { location, from: date('2027-03-03'), weeks: 4 });
  expect(board.weeks.map(({ week }) => week)).toEqual(['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22']);
  expect(board.weeks[0]?.taken.slice(0, 6)).toEqual([5, 5, 5, 5, 0, 0]);
  expect(board.rate).toBeCloseTo((2 * 4 * 5) / (4 * 10 * 10));
});

test('the search finds what is free, and a place taken here is gone in the model of another process', async () => {
  const location = await family(1);
  const wish = { lat: 51.2, lon: 4.4, from: date('2027-09-06'), halfDays: monday, radiusKm: 1, limit: 200 };
  const elsewhere = new SearchModel(base.db);
  const free = async () => {
    const { results } = await runRead(app.around, searchLocations, us, wish);
    const other = await elsewhere.one(location, TODAY);
    return [results.find((result) => result.location === location)?.fit, other?.free.at(41, 0)];
  };
  expect(await free()).toEqual(['all', 1]);
  await fill(app, location, monday, 1, date('2027-01-04'), date('2028-12-31'));
  expect(await free()).toEqual(['none', 0]);
  await release(location, monday, date('2027-11-01'), date('2028-12-31'));
  expect(
    (await runRead(app.around, searchLocations, us, wish)).results.find((r) => r.location === location),
  ).toMatchObject({ fit: 'later', freeFrom: '2027-11-01', freeHalfDays: wholeDays(2, 3, 4, 5) });
});

test('a location whose licence ended is not found; one that opens later is, with nothing free before', async () => {
  const [ended, coming] = [await group(), await group()];
  const last = { from: date('2020-01-01'), until: date('2026-11-20'), places: 18 };
  await runAction(app.around, changeLicence, us, { location: ended, ...last });
  await runAction(app.around, changeLicence, us, { location: coming, from: date('2020-01-01'), places: 18 });
  const found = async (today: string) => {
    const then = supplyApp(base.db, date(today));
    const { results } = await runRead(then.around, searchLocations, us, { lat: 51.2, lon: 4.4, limit: 200 });
    return (id: LocationId) => results.find((result) => result.location === id);
  };
  expect((await found('2026-11-21'))(ended)).toBeUndefined();
  expect((await found('2019-06-01'))(coming)).toMatchObject({ opensOn: '2020-01-01', freeHalfDays: noHalfDays });
});

test('a search beyond what is known promises nothing', async () => {
  await group();
  const from = addDays(TODAY, 7 * 140);
  const { free, results } = await runRead(app.around, searchLocations, us, { lat: 51.2, lon: 4.4, from });
  expect(free).toBe(0);
  expect(results.every((result) => result.freeHalfDays === noHalfDays)).toBe(true);
});
