import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { date } from '../../../kernel/calendar-date.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import type { LocationId, MunicipalityNis } from '../../../kernel/ids.ts';
import { system } from '../../../platform/access/actor.ts';
import { assemble, type App } from '../../../platform/app.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { modules } from '../../../modules.ts';
import { loadGeography } from '../../geo/index.ts';
import { makeRequest, showFamily } from '../../requests/index.ts';
import { registerLocation, registerOrganiser, searchLocations } from '../../supply/index.ts';
import { acceptOffer, makeOffer } from '../index.ts';

const today = date('2026-11-21');
const me = system('test');
const leuven = '24062' as MunicipalityNis;
let open: TestDatabase;
let app: App;
let [first, second] = ['' as LocationId, '' as LocationId];

beforeAll(async () => {
  open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  app = assemble({ config: readConfig({}), modules, db: open.db, clock: fixedClock(today), demo: true });
  const { organiser } = await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' });
  const location = async (name: string, places: number) =>
    (
      await runAction(app.around, registerLocation, me, {
        organiser,
        fileNumber: name,
        kind: 'group',
        nis: leuven,
        licensedFrom: date('2020-01-01'),
        places,
        facts: {
          name,
          tier: 'T2A',
          price: 'income',
          street: 'Naamsestraat',
          houseNumber: '1',
          postcode: '3000',
          lat: 50.88,
          lon: 4.7,
          minAgeMonths: 0,
          maxAgeMonths: 36,
          features: [],
        },
        openings: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: '07:00', closes: '18:30' })),
      })
    ).location;
  first = await location('De Speelvogel', 9);
  second = await location('Het Kwetternest', 9);
});
afterAll(() => open.close());

const ask = () =>
  runAction(app.around, makeRequest, me, {
    guardians: [{ firstName: 'An', lastName: 'Voorbeeld', email: 'an@voorbeeld.invalid' }],
    nis: leuven,
    child: { dueDate: date('2027-01-10') },
    kind: 'regular',
    halfDays: wholeDays(1, 2, 4),
    start: date('2027-04-05'),
    reason: 'work',
    facts: ['worksOrLearns'],
    locations: [first, second],
  });

test('a second location cannot offer a place to a child that has an open offer; accepting closes the other lines', async () => {
  const { family } = await ask();
  const lines = (await runRead(app.around, showFamily, me, { family })).requests[0]?.lines ?? [];
  const [a, b] = lines;
  if (a === undefined || b === undefined) throw new Error('two lines expected');
  const { offer } = await runAction(app.around, makeOffer, me, { family, line: a.line });
  await expect(runAction(app.around, makeOffer, me, { family, line: b.line })).rejects.toMatchObject({
    problem: { type: 'placement.openOfferElsewhere' },
  });
  const free = await runRead(app.around, searchLocations, me, {
    lat: 50.88,
    lon: 4.7,
    from: date('2027-04-05'),
    halfDays: wholeDays(1),
  });
  expect(free.total).toBe(2);
  const accepted = await runAction(app.around, acceptOffer, me, { family, offer });
  expect(accepted).toMatchObject({ answered: 'whole', closed: 1 });
  const after = await runRead(app.around, showFamily, me, { family });
  expect(after.requests[0]?.state).toBe('placed');
  expect(after.requests[0]?.lines.map((line) => line.state)).toEqual(['accepted', 'closed']);
});

test('nine places are nine children: the tenth offer is refused with the half-days that are full', async () => {
  const families = [];
  for (let number = 0; number < 9; number += 1) families.push((await ask()).family);
  const offers = [];
  for (const family of families) {
    const line = (await runRead(app.around, showFamily, me, { family })).requests[0]?.lines[0];
    if (line === undefined) throw new Error('a line expected');
    offers.push(
      await runAction(app.around, makeOffer, me, { family, line: line.line }).catch((error: unknown) => error),
    );
  }
  expect(offers.filter((offer) => !(offer instanceof Error))).toHaveLength(8);
  expect(offers.at(-1)).toMatchObject({ problem: { type: 'placement.full' } });
});
