import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { plainList } from '../../../../test/support/plain-list.ts';
import { testServer, today, type TestServing } from '../../../../test/support/server.ts';
import { deskWorld, type DeskWorld } from '../../../../test/support/world-desk.ts';
import { seedLocation } from '../../../../test/support/world-supply.ts';
import { requestInput } from '../../../../test/support/world-inputs.ts';
import { addDays, date } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type FamilyId, type LocationId, type MunicipalityNis } from '../../../kernel/ids.ts';
import { system, visitor, type Actor } from '../../../platform/access/actor.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { makeOffer, withdrawLine, withdrawRequest } from '../../placement/index.ts';
import {
  answerLine,
  linesOf,
  listAllFamilies,
  makeRequest,
  refuseLine,
  registerRequest,
  requests as requestsModule,
  requestStates,
  tellBirth,
  withdrawConsent,
} from '../../requests/index.ts';
import { giveConsent } from '../actions/give-consent.ts';
import { COUNT_TO, COUNT_TO_WITH_TEXT, deskRequests, LAST_PAGE } from './desk-requests.ts';

let base: TestDatabase;
let site: TestServing;
let world: DeskWorld;
let inGent: LocationId;
const actors: Record<string, Actor> = {};
const clerk = system('test');
const [leuven, gent, herent] = ['24062', '44021', '24038'] as MunicipalityNis[] as [MunicipalityNis, MunicipalityNis, MunicipalityNis]; // prettier-ignore

beforeAll(async () => {
  base = await testDatabase();
  site = await testServer({ db: base.db, actors });
  world = await deskWorld(site.app);
  inGent = await seedLocation(site.app, world.organiser, { name: 'Gentse Vos', lat: 51.05, lon: 3.72, nis: gent });
  Object.assign(actors, { worker: world.worker, stranger: world.stranger });
});
afterAll(async () => {
  await site.close();
  await base.close();
});

const around = () => site.app.around;
const list = (actor: Actor, input: Parameters<typeof deskRequests.run>[1] = {}) =>
  runRead(around(), deskRequests, actor, input);
const asked = async (nis: MunicipalityNis, locations: readonly LocationId[], name: string) =>
  runAction(around(), makeRequest, visitor, { ...requestInput(name, nis, locations), halfDays: wholeDays(1, 2), start: date('2027-03-01') }); // prettier-ignore
const linesFor = (family: FamilyId) => linesOf(base.db, family);

/** What lies ready must be what the rule says, for both desks and in every order. */
async function sameAsRule(choice: { state?: 'open'; text?: string } = {}) {
  for (const actor of [world.worker, world.stranger])
    for (const order of ['newest', 'start', 'waiting'] as const) {
      const found = await list(actor, { ...choice, order });
      const plain = await plainList(base.db, actor, today, { ...choice, order, limit: 50, offset: 0 });
      expect(found.rows.map(({ request }) => request)).toEqual(plain.requests);
      expect(found.total).toBe(plain.total);
    }
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from (
      (select * from requests.seen_by_rule except select * from requests.seen_by)
      union all (select * from requests.seen_by except select * from requests.seen_by_rule)) as apart`.execute(base.db);
  expect(rows[0]?.rows).toBe(0);
}
const sees = async (actor: Actor, family: FamilyId) => (await list(actor)).rows.some((row) => row.family === family);

describe('everything that changes a request changes its place in the list at once', () => {
  test('a new request stands in the list of the desk where the family lives and of the desk where it asks', async () => {
    const { family } = await asked(gent, [world.at.park], 'Ganzeman');
    expect([await sees(world.worker, family), await sees(world.stranger, family)]).toEqual([true, true]);
    const { family: own } = await asked(leuven, [world.at.park], 'Leuvenaar');
    expect([await sees(world.worker, own), await sees(world.stranger, own)]).toEqual([true, false]);
    const elsewhere = await asked(herent, [inGent], 'Nergens');
    expect(await sees(world.worker, elsewhere.family)).toBe(false);
    await sameAsRule();
  });

  test('who asks in the area no more is gone from the list of that desk: line withdrawn, request withdrawn', async () => {
    const { family } = await asked(gent, [world.at.park, world.at.speelvogel], 'Vertrekker');
    const [first, second] = await linesFor(family);
    await runAction(around(), withdrawLine, clerk, { family, line: first!.line });
    expect(await sees(world.worker, family)).toBe(true);
    await runAction(around(), withdrawLine, clerk, { family, line: second!.line });
    expect([await sees(world.worker, family), await sees(world.stranger, family)]).toEqual([false, true]);
    const other = await asked(gent, [world.at.park], 'Stopper');
    await runAction(around(), withdrawRequest, clerk, {
      family: other.family,
      request: other.request,
      event: 'withdraw',
    });
    expect([await sees(world.worker, other.family), await sees(world.stranger, other.family)]).toEqual([false, true]);
    expect((await list(world.stranger, { state: 'withdrawn' })).rows.map(({ request }) => request)).toContain(
      other.request,
    );
    await sameAsRule();
    await sameAsRule({ state: 'open' });
  });

  test('a second request elsewhere shows the family whole', async () => {
    const { family } = await asked(gent, [inGent], 'Tweemaal');
    expect(await sees(world.worker, family)).toBe(false);
    await inTransaction(base.db, (tx) => {
      const context = { tx, actor: clerk, clock: around().clock, today, emit: () => Promise.resolve(), afterCommit: () => undefined };
      return registerRequest(context, { family, request: newId() }, 'phone', requestInput('Tweemaal', gent, [world.at.park]));
    }); // prettier-ignore
    expect((await list(world.worker, { text: 'tweemaal' })).total).toBe(2);
    await sameAsRule();
  });

  test('a first answer ends the waiting; the one that waits longest comes first', async () => {
    const { family } = await asked(leuven, [world.at.park, world.at.speelvogel], 'Wachter');
    const lines = await linesFor(family);
    await runAction(around(), answerLine, clerk, { family, line: lines[0]!.line });
    await sameAsRule();
    await runAction(around(), refuseLine, clerk, { family, line: lines[1]!.line, reason: 'full' } as never);
    const { rows } = await list(world.worker, { order: 'waiting' });
    expect(rows.at(-1)?.waitingSince).toBeNull();
    await sameAsRule();
  });

  test('an offer shows in the list', async () => {
    const { family } = await asked(leuven, [world.at.speelvogel], 'Aangebodene');
    const [line] = await linesFor(family);
    await runAction(around(), makeOffer, clerk, { family, line: line!.line });
    expect((await list(world.worker, { text: 'Aangebodene' })).rows[0]).toMatchObject({ offered: 1, openLines: 1 });
    await sameAsRule();
  });

  test('a child is found by the name it got at birth, without accents', async () => {
    const { family } = await runAction(around(), makeRequest, visitor, {
      ...requestInput('Zwanger', leuven, [world.at.park]),
      child: { dueDate: addDays(today, 20) },
      start: addDays(today, 200),
    });
    const [child] = (await base.db.selectFrom('requests.child').select('child_id').where('family_id', '=', family).execute()); // prettier-ignore
    await runAction(around(), tellBirth, clerk, { family, child: child!.child_id as never, birthDate: today, firstName: 'Zoë', lastName: "D'Hondt" }); // prettier-ignore
    for (const text of ['zoe', 'ZOË', "e d'hon", 'D’'.slice(0, 1)])
      expect((await list(world.worker, { text })).rows.map((row) => row.family)).toContain(family);
    await sameAsRule({ text: 'zoe' });
    await sameAsRule({ text: 'wang' });
  });

  test('consent shows a family to another desk until it is withdrawn or has ended', async () => {
    const { family } = await asked(leuven, [world.at.park], 'Toestemmer');
    await runAction(around(), giveConsent, world.worker, { family, how: 'phone' });
    await sql`update requests.line set state = 'withdrawn' where family_id = ${family}`.execute(base.db);
    await sql`update requests.family set nis = ${gent} where family_id = ${family}`.execute(base.db);
    await runAction(around(), giveConsent, world.worker, { family, how: 'phone' });
    expect(await sees(world.worker, family)).toBe(true);
    await sameAsRule();
    await sql`update requests.consent set until_date = ${addDays(today, -1)} where family_id = ${family}`.execute(
      base.db,
    );
    await sql`update requests.seen_by set until_date = ${addDays(today, -1)} where family_id = ${family} and until_date is not null`.execute(base.db); // prettier-ignore
    expect(await sees(world.worker, family)).toBe(false);
    await sameAsRule();
    await runAction(around(), withdrawConsent, clerk, { family, desk: world.desk });
    await sameAsRule();
  });

  test('a text that means something to the search means nothing special here', async () => {
    for (const text of ['%', '_', '\\', "'", 'e_t', '50%', '\n', ' ', '  '])
      expect((await list(world.worker, { text })).total, text).toBe(
        (await plainList(base.db, world.worker, today, { text, limit: 50, offset: 0 })).total,
      );
  });
});

describe('on very many requests', () => {
  const draw = (first: number, last: number) =>
    inTransaction(base.db, async (tx) => {
      // Families of three towns, some with two requests, asking anywhere, in every state, some with consent.
      const run = (text: string) => sql.raw(text).execute(tx);
      const dice = (seed: number, sides: number) => `abs(hashint8extended(n, ${String(seed)})) % ${String(sides)}`;
      await run(`create temp table drawn on commit drop as
        select n, md5('f' || n / 2 * 2 + (case when ${dice(1, 4)} = 0 then 0 else n % 2 end))::uuid as family, md5('r' || n)::uuid as request, md5('c' || n)::uuid as child,
          (array['24062', '44021', '24038'])[1 + ${dice(2, 3)}] as nis from generate_series(${String(first)}, ${String(last)}) as n`);
      await run(`insert into requests.family (family_id, made_at, nis)
        select distinct on (family) family, '2026-01-01'::timestamptz, nis from drawn order by family, n`);
      await run(`insert into requests.guardian (family_id, guardian_id, position, first_name, last_name, phone)
        select family, md5(family::text || place)::uuid, place, 'Ouder' || place, (array['Peeters', 'Janssens', 'Çelik', 'D''Hondt'])[1 + ascii(family::text) % 4], '1'
        from (select distinct family from drawn) as each, generate_series(0, 1) as place`);
      await run(
        `insert into requests.child (family_id, child_id, first_name, due_date) select family, child, case when n % 3 > 0 then 'Kind ' || n end, '2027-01-01' from drawn`,
      );
      await run(`insert into requests.request (family_id, request_id, child_id, number, channel, kind, half_days, start_date, reason, nis, made_at, made_on, state, state_since)
        select family, request, child, 'M-' || n, 'web', 'regular', 3, date '2027-01-01' + (${dice(3, 90)})::int, 'work', nis,
          '2026-01-01'::timestamptz + (${dice(4, 9000)}) * interval '1 hour', '2026-01-01', (array['${requestStates.states.join("','")}'])[1 + ${dice(5, 6)}], '2026-01-01' from drawn`);
      await run(`insert into requests.line (family_id, line_id, request_id, location_id, position, state, state_since, sent_on, answered_on)
        select family, md5(n || 'l' || place)::uuid, request, (select (array_agg(location_id order by location_id))[1 + (n + place) % count(*)] from supply.location), place,
          (array['sent', 'seen', 'answered', 'withdrawn', 'closed', 'refused'])[1 + ${dice(6, 6)}], '2026-01-01', date '2026-01-01' + (n % 200)::int,
          case when n % 2 = 0 then date '2026-10-01' end
        from drawn, generate_series(1, 2) as place where ${dice(7, 2)} = 0`);
      await run(`insert into requests.consent (family_id, consent_id, desk_id, how, given_at, given_on, until_date, withdrawn_at, recorded_by)
        select distinct on (family) family, md5(family || 's')::uuid, (select desk_id from geo.desk order by md5(desk_id::text || n) limit 1), 'phone', '2026-01-01'::timestamptz, '2026-01-01'::date,
          date '2026-11-01' + (${dice(8, 60)})::int, case when n % 5 = 0 then '2026-02-01'::timestamptz end, (select person_id from accounts.person limit 1)
        from drawn where ${dice(9, 6)} = 0`);
      await sql`delete from requests.seen_by`.execute(tx);
      await listAllFamilies(tx);
    });

  test('every page of every order and filter is what the rule says', async () => {
    await draw(1, 1500);
    for (const actor of [world.worker, world.stranger])
      for (const order of ['newest', 'start', 'waiting'] as const)
        for (const choice of [
          {},
          { state: 'open' },
          { state: 'lapsed' },
          { text: 'celik' },
          { text: 'kind 12', state: 'placed' },
          { text: 'çe' },
          { text: 'm-77' },
        ] as const)
          for (const page of [1, 3]) {
            const found = await list(actor, { ...choice, order, page });
            const plain = await plainList(base.db, actor, today, {
              ...choice,
              order,
              limit: 50,
              offset: (page - 1) * 50,
            });
            expect(found.rows.map(({ request }) => request)).toEqual(plain.requests);
            const counted = 'text' in choice ? COUNT_TO_WITH_TEXT : COUNT_TO;
            if (plain.requests.length > 0) expect(found).toMatchObject({ total: Math.min(plain.total, counted), more: plain.total > counted }); // prettier-ignore
          }
  }, 120_000);

  test('the doctor finds a row that is not as the rule says', async () => {
    const [check] = requestsModule.checks;
    expect(await check?.run(base.db)).toMatchObject([{ wrong: false }]);
    await sql`delete from requests.seen_by where (family_id, request_id, viewer) in (select family_id, request_id, viewer from requests.seen_by limit 1)`.execute(base.db); // prettier-ignore
    expect(await check?.run(base.db)).toMatchObject([{ wrong: true }]);
    await sql`delete from requests.seen_by`.execute(base.db);
    await inTransaction(base.db, listAllFamilies);
  });

  test('the page counts to ten thousand, turns, and says where turning ends', { timeout: 120_000 }, async () => {
    await draw(1501, 24_000);
    const get = async (url: string) => {
      const answer = await site.ask({ url, as: 'worker' });
      return { status: answer.statusCode, text: answer.body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' '), html: answer.body }; // prettier-ignore
    };
    const first = await get('/loket/vragen');
    expect(first.text).toContain('Meer dan 10.000 opvangvragen');
    expect(first.text).toContain('Blad 1 van meer dan 200');
    expect(first.text).toContain('Volgende');
    expect(first.text).not.toContain('Vorige');
    const middle = await get('/loket/vragen?order=waiting&page=7');
    expect(middle.html).toContain('order=waiting&amp;page=6');
    expect(middle.html).toContain('order=waiting&amp;page=8');
    const last = await get(`/loket/vragen?page=${String(LAST_PAGE)}`);
    expect(last.text).toContain('Verder dan blad 200 kun je niet bladeren');
    expect(last.text).not.toContain('Volgende');
    const beyond = await get('/loket/vragen?page=201');
    expect(beyond.status).toBe(200);
    expect(beyond.text).toContain('Verder dan blad 200 kun je niet bladeren');
    expect(beyond.html).toContain('page=200');
    const many = await get('/loket/vragen?text=ouder0');
    expect(many.text).toContain('Meer dan 1.000 opvangvragen');
    const further = await get('/loket/vragen?text=ouder0&page=30');
    expect(further.text).toContain('Meer dan 1.500 opvangvragen');
    expect(further.text).toContain('Volgende');
    const few = await get('/loket/vragen?text=M-777');
    expect(few.text).not.toContain('Meer dan');
    expect(few.text).not.toContain('Verder dan blad');
  });
});
