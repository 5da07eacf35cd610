import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { testServer, type TestServing } from '../../../../test/support/server.ts';
import { seedLocation } from '../../../../test/support/world-supply.ts';
import { addDays, date, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type LocationId, type MunicipalityNis } from '../../../kernel/ids.ts';
import { system, visitor, type Actor } from '../../../platform/access/actor.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { loadGeography } from '../../geo/index.ts';
import { changeLicence, expectedPlaces, registerOrganiser } from '../../supply/index.ts';
import { publishAllExpectations, takeOver } from '../index.ts';
import { forecast } from '../reads/forecast.ts';

const me = system('test');
const allWeek = wholeDays(1, 2, 3, 4, 5);
let open: TestDatabase;
let serving: TestServing;
let [full, roomy] = ['' as LocationId, '' as LocationId];
let organiser: Actor;

beforeAll(async () => {
  open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  const actors: Record<string, Actor> = {};
  serving = await testServer({ db: open.db, actors });
  const { around } = serving.app;
  const made = await runAction(around, registerOrganiser, me, { name: 'Verzonnen vzw' });
  full = await seedLocation(serving.app, made.organiser, {
    name: 'De Volle Boot',
    kind: 'family',
    tier: 'T2B',
    places: 4,
    lat: 50.88,
    lon: 4.7,
  });
  roomy = await seedLocation(serving.app, made.organiser, { name: 'De Ruimte', places: 18, lat: 50.88, lon: 4.71 });
  const child = (name: string, birthDate: CalendarDate, until: CalendarDate) => ({
    firstName: name,
    lastName: 'Geheimnaam',
    birthDate,
    guardianFirstName: 'An',
    guardianLastName: 'Geheimnaam',
    phone: '0470 12 34 56',
    nis: '24062' as MunicipalityNis,
    halfDays: allWeek,
    from: date('2025-09-01'),
    until,
  });
  const children = [
    child('Mia', date('2024-06-10'), date('2027-08-31')), // may go on 4 January 2027
    child('Noor', date('2024-11-01'), date('2027-04-30')), // leaves as agreed before its entry date of 10 May
    child('Lou', date('2025-08-01'), date('2028-07-31')),
    child('Cas', date('2025-08-02'), date('2028-07-31')),
  ];
  await runAction(around, takeOver, me, { location: full, children });
  organiser = {
    kind: 'staff',
    person: newId(),
    name: 'Medewerker',
    as: { organisation: newId(), kind: 'organiser', name: 'Verzonnen vzw', desk: null, organiser: made.organiser },
    roles: ['organiser'],
    locations: [],
  };
  actors['organiser'] = organiser;
});
afterAll(async () => {
  await serving.close();
  await open.close();
});

test('certain is what is agreed, expected is what comes beside it when a child may go to school', async () => {
  const { around } = serving.app;
  await runAction(around, changeLicence, me, { location: full, from: date('2027-09-01'), places: 5 });
  const seen = await runRead(around, forecast, organiser, { location: full });
  const week = (day: string) => seen.weeks.find((row) => row.week <= day && addDays(row.week, 6) >= day);
  expect(seen.weeks).toHaveLength(52);
  expect(seen.month).toBe('2027-01-01');
  expect([week('2026-12-28')?.free[0], week('2026-12-28')?.expected[0]]).toEqual([0, 0]);
  expect([week('2027-01-04')?.free[0], week('2027-01-04')?.expected[0]]).toEqual([0, 1]);
  expect([week('2027-05-03')?.free[0], week('2027-05-03')?.expected[0]]).toEqual([1, 2]);
  expect([week('2027-09-06')?.free[0], week('2027-09-06')?.expected[0]]).toEqual([3, 3]);
  expect(seen.events).toEqual([
    { on: '2027-01-04', kind: 'mayEnter', count: 1 },
    { on: '2027-05-03', kind: 'ends', count: 1 },
    { on: '2027-09-01', kind: 'ends', count: 1 },
    { on: '2027-09-01', kind: 'licence', places: 5, before: 4 },
  ]);
  expect(seen.mayEnter.map(({ firstName, entry }) => [firstName, entry.date])).toEqual([['Mia', '2027-01-04']]);
});

test('the page says it and names the children; a visitor may not see it; looking is audited', async () => {
  const page = await serving.ask({ url: `/organisator/${full}/vooruitblik`, as: 'organiser' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Bij De Volle Boot komen naar verwachting plaatsen vrij vanaf januari 2027');
  expect(page.body).toContain('Mia Geheimnaam');
  expect(page.body).toContain('4 januari 2027 (berekend)');
  expect(page.body).toContain('4 januari 2027: 1 kind mag naar de kleuterschool');
  const empty = await serving.ask({ url: `/organisator/${roomy}/vooruitblik`, as: 'organiser' });
  expect(empty.body).toContain('Bij De Ruimte is nu op elk dagdeel plaats');
  expect(empty.body).toContain('Geen kind bereikt het komende jaar een instapdatum');
  await expect(runRead(serving.app.around, forecast, visitor, { location: full })).rejects.toMatchObject({
    problem: { type: 'access.refused' },
  });
  const looked = await open.db
    .selectFrom('audit.entry')
    .select('subject')
    .where('action', '=', 'placement.forecast')
    .where('outcome', '=', 'read')
    .execute();
  expect(looked).toContainEqual({ subject: { location: full } });
});

test('a family reads the month and nothing of a child; the month stays until it is published anew', async () => {
  const { around } = serving.app;
  const month = async (location: LocationId) => (await runRead(around, expectedPlaces, visitor, { location })).month;
  const page = async () => (await serving.ask({ url: `/locatie/${full}` })).body;
  expect(await month(full)).toBeNull();
  expect(await page()).not.toContain('Naar verwachting');
  const publish = () => publishAllExpectations(open.db, (operation, input) => runAction(around, operation, me, input));
  await publish();
  expect([await month(full), await month(roomy)]).toEqual(['2027-01-01', null]);
  expect(await page()).toContain('Naar verwachting komen er plaatsen vrij vanaf januari 2027');
  expect(await page()).not.toContain('Geheimnaam');
  expect((await serving.ask({ url: `/fr/locatie/${full}` })).body).toContain('à partir de janvier 2027');
  // A licence for more makes room now: there is nothing left to expect, once it is published.
  await runAction(around, changeLicence, me, { location: full, from: date('2026-11-21'), places: 7 });
  expect(await month(full)).toBe('2027-01-01');
  await publish();
  expect(await month(full)).toBeNull();
});
