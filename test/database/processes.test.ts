import { afterAll, beforeAll, expect, test } from 'vitest';
import { date } from '../../src/kernel/calendar-date.ts';
import { wholeDays } from '../../src/kernel/half-days.ts';
import type { LocationId } from '../../src/kernel/ids.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import {
  changeLicence,
  changeLocation,
  registerOrganiser,
  searchLocations,
  showLocation,
} from '../../src/modules/supply/index.ts';
import { system, visitor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testApp } from '../support/server.ts';
import { factsOf, workDays } from '../support/world-inputs.ts';
import { fill, seedLocation } from '../support/world-supply.ts';

/** Two programs on one database: what each keeps in memory follows the database, without a word between them. */
const me = system('test');
const here = { lat: 50.88, lon: 4.7 };
const tuesday = wholeDays(2);
let open: TestDatabase;
let other: OpenDatabase;
let [a, b]: App[] = [];
let organiser = '';

beforeAll(async () => {
  open = await testDatabase();
  other = openDatabase({ url: open.appUrl });
  await inTransaction(open.db, (tx) => loadGeography(tx));
  [a, b] = [testApp(open.db), testApp(other.db)];
  ({ organiser } = await runAction(a.around, registerOrganiser, me, { name: 'Verzonnen vzw' }));
});
afterAll(async () => {
  await other.close();
  await open.close();
});

const seenBy = (app: App | undefined) =>
  runRead(app!.around, searchLocations, visitor, { ...here, halfDays: tuesday }).then(({ results }) => results);

test('each process sees at its next search what the other did: a location, its name, its licence, a place taken', async () => {
  expect([await seenBy(a), await seenBy(b)]).toEqual([[], []]);

  const location: LocationId = await seedLocation(a!, organiser, {
    name: 'De Kelder',
    kind: 'family',
    tier: 'T2B',
    places: 2,
    ...here,
  });
  expect((await seenBy(b)).map(({ name, fit }) => [name, fit])).toEqual([['De Kelder', 'all']]);

  await fill(b!, location, tuesday, 2);
  expect((await seenBy(a))[0]?.fit).toBe('none');

  await runAction(a!.around, changeLicence, me, { location, from: date('2026-11-21'), places: 4 });
  expect((await seenBy(b))[0]?.fit).toBe('all');

  const facts = factsOf('De Zolder', here.lat, here.lon);
  await runAction(b!.around, changeLocation, me, { location, facts, openings: workDays });
  expect((await seenBy(a))[0]?.name).toBe('De Zolder');
  expect((await runRead(a!.around, showLocation, visitor, { location })).name).toBe('De Zolder');
});

test('while both write at once, each ends with the same answer', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `Locatie ${String(index)}`);
  await Promise.all(
    names.map(async (name, index) => {
      const [app, looking] = index % 2 === 0 ? [a, b] : [b, a];
      await seedLocation(app!, organiser, { name, ...here });
      await seenBy(looking);
    }),
  );
  const [first, second] = [await seenBy(a), await seenBy(b)];
  expect(first).toHaveLength(9);
  expect(second).toEqual(first);
});
