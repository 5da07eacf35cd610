import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, date, mondayOf, type CalendarDate } from '../../src/kernel/calendar-date.ts';
import { wholeDays } from '../../src/kernel/half-days.ts';
import { newId, type MunicipalityNis, type RequestId } from '../../src/kernel/ids.ts';
import { Refusal } from '../../src/kernel/problem.ts';
import { acceptOffer, endPlacement, makeOffer, placementsAt, takeOver, withdrawLine, withdrawRequest } from '../../src/modules/placement/index.ts'; // prettier-ignore
import { showLine } from '../../src/modules/placement/reads/show-line.ts';
import { rankedLines } from '../../src/modules/placement/reads/ranked-lines.ts';
import { counterFaults } from '../../src/modules/placement/store/counters.ts';
import { consentsOf, linesOf, makeRequest, refuseLine, reopenLine, requestsOf, showFamily } from '../../src/modules/requests/index.ts'; // prettier-ignore
import { askBridge, giveConsent, registerByPhone } from '../../src/modules/support/index.ts';
import { visitor } from '../../src/platform/access/actor.ts';
import { InvalidInput } from '../../src/platform/operations/input.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testApp, today } from '../support/server.ts';
import { deskWorld, type DeskWorld } from '../support/world-desk.ts';
import { seedLocation } from '../support/world-supply.ts';
import type { App } from '../../src/platform/app.ts';

let open: TestDatabase;
let app: App;
let world: DeskWorld;

beforeAll(async () => {
  open = await testDatabase();
  app = testApp(open.db);
  world = await deskWorld(app);
});
afterAll(() => open.close());

let seeded = 0;
const newLocation = () =>
  seedLocation(app, world.organiser, { name: `Nieuw ${String((seeded += 1))}`, places: 18, lat: 50.88, lon: 4.72 });

const asked = (locations: readonly string[], more: Record<string, unknown> = {}) => ({
  guardians: [{ firstName: 'Els', lastName: 'Peeters', email: `${newId()}@voorbeeld.invalid`, phone: '0470 12 34 56' }],
  nis: '24062' as MunicipalityNis,
  child: { firstName: 'Lotte', birthDate: date('2026-05-01') },
  kind: 'regular' as const,
  halfDays: wholeDays(1, 2),
  start: date('2027-03-01'),
  reason: 'work' as const,
  facts: ['lowIncome' as const],
  remarks: 'Papa is ziek.',
  locations: [...locations] as never[],
  ...more,
});

async function askAt(...locations: string[]) {
  const { family, request } = await runAction(app.around, makeRequest, visitor, asked(locations));
  const lines = await linesOf(open.db, family);
  const lineAt = (location: string) => lines.find((line) => line.location === location)!.line;
  return { family, request, lineAt, actor: { kind: 'family', family, draft: null } as const };
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    if (error instanceof Refusal) return error.problem.type;
    if (error instanceof InvalidInput) return error.issues.map(({ field, rule }) => `${field} ${rule}`).join(' ');
    throw error;
  }
}
const faultsAt = async (at: string) =>
  (await counterFaults(open.db, addDays(mondayOf(today), -7), 100_000)).filter(
    ({ location, week, index }) => location === at && addDays(week, Math.floor(index / 2)) >= today,
  );

describe('a desk worker', () => {
  const phone = (id: string, nis = '44021') => ({
    id: id as RequestId,
    channel: 'phone' as const,
    consent: 'phone' as const,
    request: asked([world.at.park], { nis }),
  });

  test('cannot take a family of another town over by giving a new request its id', async () => {
    const { family } = await askAt(world.at.speelvogel);
    expect(await problemOf(runAction(app.around, registerByPhone, world.stranger, phone(family)))).toBe(
      'access.refused',
    );
    expect(await requestsOf(open.db, family)).toHaveLength(1);
    expect(await consentsOf(open.db, family, today)).toEqual([]);
  });

  test('sees a family of another town while it asks there, and no longer', async () => {
    const { family } = await runAction(app.around, makeRequest, visitor, {
      ...asked([world.at.speelvogel, world.at.zonnetje]),
      nis: '11002' as MunicipalityNis,
    });
    const look = () => problemOf(runRead(app.around, showFamily, world.worker, { family }));
    expect(await look()).toBe('nothing');
    expect(await problemOf(runRead(app.around, showFamily, world.stranger, { family }))).toBe('access.refused');
    const line = (await linesOf(open.db, family)).find(({ location }) => location === world.at.speelvogel)!.line;
    const actor = { kind: 'family', family, draft: null } as const;
    await runAction(app.around, withdrawLine, actor, { family, line });
    expect(await look()).toBe('access.refused');
    await runAction(app.around, giveConsent, world.worker, { family, how: 'phone' }).catch(() => undefined);
    expect(await look()).toBe('access.refused');
  });

  test('reads no number of a request that another desk wrote down', async () => {
    const id = newId<RequestId>();
    const first = await runAction(app.around, registerByPhone, world.worker, phone(id, '24062'));
    expect(await problemOf(runAction(app.around, registerByPhone, world.stranger, phone(id)))).toBe('access.refused');
    const again = await runAction(app.around, registerByPhone, world.worker, phone(id, '24062'));
    expect(again).toEqual({ ...first, code: null });
  });
});

describe('an organiser', () => {
  test('sees the question of the family whose line it is, also when another family reuses its id', async () => {
    const victim = await askAt(world.at.speelvogel);
    const forger = await askAt(world.at.speelvogel);
    await runAction(app.around, askBridge, forger.actor, {
      id: victim.request,
      family: forger.family,
      request: forger.request,
      halfDays: wholeDays(3),
      start: date('2027-01-04'),
      end: date('2027-02-01'),
      locations: [world.at.kwetternest],
    });
    const { lines } = await runRead(app.around, rankedLines, world.organiserStaff, { location: world.at.kwetternest });
    for (const { line, request } of lines) expect(request.family).toBe(line.family);
    const first = await runRead(app.around, rankedLines, world.organiserStaff, { location: world.at.speelvogel });
    for (const { line, request } of first.lines) expect(request.family).toBe(line.family);
  });

  test('cannot put a family back on a list that stopped asking', async () => {
    const { family, request, lineAt, actor } = await askAt(world.at.speelvogel, world.at.nele);
    const line = { family, line: lineAt(world.at.speelvogel) };
    await runAction(app.around, refuseLine, world.organiserStaff, { ...line, reason: 'full' });
    await runAction(app.around, withdrawRequest, actor, { family, request, event: 'withdraw' });
    expect(await problemOf(runAction(app.around, reopenLine, world.organiserStaff, line))).toBe('request.notPossible');
  });

  test('cannot reopen a line that closed because the child has a place', async () => {
    const [here, there] = [await newLocation(), await newLocation()];
    const { family, lineAt, actor } = await askAt(here, there);
    const { offer } = await runAction(app.around, makeOffer, world.organiserStaff, { family, line: lineAt(here) });
    await runAction(app.around, acceptOffer, actor, { family, offer });
    const closed = { family, line: lineAt(there) };
    expect(await problemOf(runAction(app.around, reopenLine, world.organiserStaff, closed))).toBe(
      'request.notPossible',
    );
  });

  test('sees how to reach a family while there is something to answer, and no longer', async () => {
    const { family, request, lineAt, actor } = await askAt(world.at.speelvogel);
    const line = { family, line: lineAt(world.at.speelvogel) };
    const look = () => runRead(app.around, showLine, world.organiserStaff, line);
    expect((await look()).guardians[0]).toMatchObject({ phone: '0470 12 34 56' });
    await runAction(app.around, withdrawRequest, actor, { family, request, event: 'withdraw' });
    const after = await look();
    expect(after.guardians[0]).toMatchObject({ email: null, phone: null });
    expect(after.request).toMatchObject({ facts: [], remarks: null });
    expect(after.vulnerable).toBe(false);
  });

  test('opens a list of many questions with as many queries as one of one', async () => {
    const location = await newLocation();
    let queries = 0;
    const db = open.db.withPlugin({
      transformQuery: ({ node }) => ((queries += 1), node),
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const look = async () => {
      queries = 0;
      const { lines } = await runRead({ ...app.around, db }, rankedLines, world.organiserStaff, { location });
      return { queries, lines: lines.length };
    };
    await look(); // the search model loads
    await askAt(location);
    const one = await look();
    for (let more = 0; more < 20; more += 1) await askAt(location);
    const many = await look();
    expect(one.queries).toBeGreaterThan(3);
    expect(many.lines).toBe(21);
    expect(many.queries).toBe(one.queries);
  });

  test('types no year that would plan for centuries', async () => {
    const { family, lineAt } = await askAt(world.at.speelvogel);
    const offer = { family, line: lineAt(world.at.speelvogel) };
    for (const field of ['until', 'expires', 'from'])
      expect(
        await problemOf(
          runAction(app.around, makeOffer, world.organiserStaff, { ...offer, [field]: '9999-12-31' as CalendarDate }),
        ),
      ).toBe(`${field} calendar-date`);
    const late = { ...offer, expires: date('2027-02-01') };
    expect(await problemOf(runAction(app.around, makeOffer, world.organiserStaff, late))).toBe(
      'placement.answerTooLate',
    );
    const far = asked([world.at.speelvogel], { end: '9999-12-31' });
    expect(await problemOf(runAction(app.around, makeRequest, visitor, far))).toBe('end calendar-date');
  });

  test('ends a place of last week of a child that was there before Kribbe, and the counters stay right', async () => {
    const location = await newLocation();
    const from = date('2026-09-01');
    const child = {
      firstName: 'Stan', lastName: 'Smets', guardianFirstName: 'Bo', guardianLastName: 'Smets', phone: '0470 11 22 33',
      birthDate: date('2025-01-01'), nis: '24062' as MunicipalityNis, halfDays: wholeDays(1, 2, 3, 4, 5), from, until: date('2027-06-30'),
    }; // prettier-ignore
    await runAction(app.around, takeOver, world.organiserStaff, { location, children: [child] });
    const [placement] = await placementsAt(open.db, location, today);
    const { family, placement: id } = placement!;
    const until = date('2026-11-13');
    await runAction(app.around, endPlacement, world.organiserStaff, { family, placement: id, until });
    expect((await placementsAt(open.db, location, from))[0]?.until).toBe(until);
    expect(await faultsAt(location)).toEqual([]);
    const nowhere = { ...child, nis: '99999' as MunicipalityNis };
    expect(
      await problemOf(runAction(app.around, takeOver, world.organiserStaff, { location, children: [nowhere] })),
    ).toBe('requests.unknownMunicipality');
  });
});
