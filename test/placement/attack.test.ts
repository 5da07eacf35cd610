import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { date, mondayOf } from '../../src/kernel/calendar-date.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { wholeDays, type HalfDays } from '../../src/kernel/half-days.ts';
import type { FamilyId, LineId, LocationId, MunicipalityNis, OfferId } from '../../src/kernel/ids.ts';
import { system } from '../../src/platform/access/actor.ts';
import { assemble, type App } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { modules } from '../../src/modules.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import { makeOffer, offersOf } from '../../src/modules/placement/index.ts';
import { counterFaults } from '../../src/modules/placement/store/counters.ts';
import { linesOf, makeRequest } from '../../src/modules/requests/index.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { seedLocation } from '../support/world-supply.ts';
import { registerOrganiser } from '../../src/modules/supply/index.ts';

const today = date('2026-11-21');
const start = date('2027-03-01');
const me = system('test');
let open: TestDatabase;
let app: App;
let organiser = '';
let attackers: ReturnType<typeof attacker>[] = [];

beforeAll(async () => {
  open = await testDatabase({ max: 12 });
  await inTransaction(open.db, (tx) => loadGeography(tx));
  app = assemble({ config: readConfig({}), modules, db: open.db, clock: fixedClock(today), demo: true });
  organiser = (await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' })).organiser;
  attackers = [attacker(), attacker()];
});
afterAll(async () => {
  for (const each of attackers) each.end();
  await open.close();
});

let number = 0;
const locationWith = (places: number) => {
  number += 1;
  return seedLocation(app, organiser, {
    name: `Locatie ${number}`,
    kind: places < 9 ? 'family' : 'group',
    places,
    lat: 50.88,
    lon: 4.7,
  });
};

interface Asked {
  readonly family: FamilyId;
  readonly lines: readonly LineId[];
}

async function ask(locations: readonly LocationId[], halfDays: HalfDays = wholeDays(1, 2, 4)): Promise<Asked> {
  const { family } = await runAction(app.around, makeRequest, me, {
    guardians: [{ firstName: 'An', lastName: 'Voorbeeld', email: 'an@voorbeeld.invalid' }],
    nis: '24062' as MunicipalityNis,
    child: { birthDate: date('2026-09-01') },
    kind: 'regular',
    halfDays,
    start,
    reason: 'work',
    facts: [],
    locations: [...locations],
  });
  return { family, lines: (await linesOf(open.db, family)).map(({ line }) => line) };
}

interface Result {
  readonly ok?: { family: FamilyId; offer: OfferId };
  readonly refused?: string;
  readonly broken?: string;
}

/** A process that waits for tasks. */
function attacker() {
  const file = path.join(import.meta.dirname, 'attack.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, open.appUrl, today], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async send(what: string, tasks: readonly unknown[]): Promise<Result[]> {
      child.stdin.write(`${JSON.stringify({ what, tasks })}\n`);
      const { value, done } = await answers.next();
      if (done === true) throw new Error('the attacking process ended');
      return JSON.parse(value) as Result[];
    },
    end: () => child.stdin.end(),
  };
}

/** Sends the tasks to two processes at the same moment; each runs its half over eight connections. */
async function attack(what: 'offer' | 'accept', tasks: readonly unknown[]): Promise<Result[]> {
  const results = await Promise.all(
    attackers.map((each, half) =>
      each.send(
        what,
        tasks.filter((_, index) => index % 2 === half),
      ),
    ),
  );
  return results.flat();
}

const tally = (results: readonly Result[]) => ({
  ok: results.filter(({ ok }) => ok !== undefined).length,
  broken: results.flatMap(({ broken }) => broken ?? []),
  refused: [...new Set(results.flatMap(({ refused }) => refused ?? []))],
});

const counters = () => counterFaults(open.db, mondayOf(today), 5);

test('fifty families, five places, two processes: exactly five offers', { timeout: 60_000 }, async () => {
  const location = await locationWith(5);
  const asked = [];
  for (let family = 0; family < 50; family += 1) asked.push(await ask([location]));
  const results = tally(
    await attack(
      'offer',
      asked.map(({ family, lines }) => ({ family, line: lines[0] })),
    ),
  );
  expect(results).toEqual({ ok: 5, broken: [], refused: ['placement.full'] });
  expect(await counters()).toEqual([]);
});

test(
  'twenty locations offer one child a place at the same moment: exactly one offer',
  { timeout: 60_000 },
  async () => {
    const locations = [];
    for (let place = 0; place < 10; place += 1) locations.push(await locationWith(9));
    const { family, lines } = await ask(locations);
    const tasks = lines.flatMap((line) => [
      { family, line },
      { family, line },
    ]);
    const results = tally(await attack('offer', tasks));
    expect(results.ok).toBe(1);
    expect(results.broken).toEqual([]);
    expect((await offersOf(open.db, family)).filter(({ state }) => state === 'open')).toHaveLength(1);
    expect(await counters()).toEqual([]);
  },
);

test('an offer accepted fifty times at once is one placement', { timeout: 60_000 }, async () => {
  const [here, there] = [await locationWith(9), await locationWith(9)];
  const { family, lines } = await ask([here, there]);
  const [line] = lines;
  if (line === undefined) throw new Error('a line expected');
  const { offer } = await runAction(app.around, makeOffer, me, { family, line });
  const results = tally(
    await attack(
      'accept',
      Array.from({ length: 50 }, () => ({ family, offer })),
    ),
  );
  expect(results).toEqual({ ok: 1, broken: [], refused: ['placement.acceptedAlready'] });
  const { rows } = await sql<{ placements: number }>`
    select count(*)::int as placements from placement.placement where family_id = ${family}`.execute(open.db);
  expect(rows).toEqual([{ placements: 1 }]);
  expect(await counters()).toEqual([]);
});

test(
  'offers and acceptances of many families over the same few locations never deadlock for good',
  { timeout: 60_000 },
  async () => {
    const locations = [await locationWith(9), await locationWith(9), await locationWith(9)];
    const asked = [];
    for (let family = 0; family < 25; family += 1)
      asked.push(await ask([...locations.slice(family % 3), ...locations.slice(0, family % 3)], wholeDays(1, 2)));
    const offered = await attack(
      'offer',
      asked.flatMap(({ family, lines }) => [
        { family, line: lines[0] },
        { family, line: lines[1] },
      ]),
    );
    expect(tally(offered).broken).toEqual([]);
    const taken = await attack(
      'accept',
      offered.flatMap(({ ok }) => (ok === undefined ? [] : [ok, ok])),
    );
    expect(tally(taken).broken).toEqual([]);
    expect(tally(taken).ok).toBe(tally(offered).ok);
    expect(await counters()).toEqual([]);
  },
);

test('what the program would let through, the database refuses', async () => {
  const location = await locationWith(2);
  const { family, lines } = await ask([location]);
  const { offer } = await runAction(app.around, makeOffer, me, { family, line: lines[0] as LineId });
  const copy = sql`insert into placement.offer select family_id, gen_random_uuid(), child_id, request_id, line_id, location_id, kind,
    half_days, from_date, until_date, expires_on, made_at, made_on, message, closed_at, outcome from placement.offer where offer_id = ${offer}`;
  await expect(copy.execute(open.db)).rejects.toMatchObject({ constraint: 'one_open_offer_per_child' });
  const overfull = sql`update supply.occupancy set taken = array_fill(3::smallint, array[14]) where location_id = ${location}`;
  await expect(overfull.execute(open.db)).rejects.toMatchObject({ constraint: 'occupancy_within_ceiling' });
  const place = sql`insert into placement.placement select family_id, gen_random_uuid(), child_id, location_id, null, 'regular',
    half_days, from_date, until_date, made_at from placement.offer where offer_id = ${offer}`;
  await place.execute(open.db);
  await expect(place.execute(open.db)).rejects.toMatchObject({ constraint: 'no_overlapping_placements' });
});
