import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { seedLocation } from '../../../../test/support/world-supply.ts';
import { date } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type DraftId, type FamilyId, type LocationId, type MunicipalityNis } from '../../../kernel/ids.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { system, visitor, type Actor } from '../../../platform/access/actor.ts';
import { assemble, type App } from '../../../platform/app.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { InvalidInput } from '../../../platform/operations/input.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { modules } from '../../../modules.ts';
import { loadGeography } from '../../geo/index.ts';
import { registerOrganiser } from '../../supply/index.ts';
import { makeMailCode } from './open-family.ts';
import {
  askMailCode,
  familyById,
  familyOfCode,
  linesOf,
  makeRequest,
  openByCode,
  requestsOf,
  resumeDraft,
  saveAnswers,
  sendDraft,
  showDraft,
  showFamily,
  startDraft,
  tellBirth,
  type RequestInput,
} from '../index.ts';
import { showReceipt } from '../reads/show-receipt.ts';

const me = system('test');
const leuven = '24062' as MunicipalityNis;
const kraainem = '23099' as MunicipalityNis; // language facilities
let now = '2026-11-21T12:00:00Z';
const clock = { now: () => now, today: () => date(now.slice(0, 10)) };
let open: TestDatabase;
let app: App;
const locations: LocationId[] = [];

beforeAll(async () => {
  open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  app = assemble({ config: readConfig({}), modules, db: open.db, clock, demo: true });
  const { organiser } = await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' });
  for (let each = 0; each < 11; each++)
    locations.push(await seedLocation(app, organiser, { name: `Locatie ${String(each)}`, lat: 50.87, lon: 4.7 }));
});
afterAll(() => open.close());

const answers = (changes: Partial<RequestInput> = {}): RequestInput => ({
  guardians: [{ firstName: 'Els', lastName: 'Peeters', email: `${newId()}@voorbeeld.example` }],
  nis: leuven,
  language: 'nl',
  child: { firstName: 'Lotte', birthDate: date('2026-05-01') },
  kind: 'regular',
  halfDays: wholeDays(1, 2),
  start: date('2027-03-01'),
  reason: 'breathing',
  facts: [],
  locations: locations.slice(0, 2),
  ...changes,
});

const holder = (draft: DraftId): Actor => ({ kind: 'visitor', draft });

async function drafted(changes: Partial<RequestInput> = {}) {
  const { draft, code } = await runAction(app.around, startDraft, visitor, { answers: answers(changes) });
  return { draft, code, actor: holder(draft) };
}

/** The type of the problem, or the fields of unfit input. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    if (error instanceof Refusal) return error.problem.type;
    if (error instanceof InvalidInput) return error.issues.map(({ field }) => field).join(' ');
    throw error;
  }
}

describe('a draft', () => {
  test('becomes a request with a line per location, in order of preference', async () => {
    const { draft, actor } = await drafted({ locations: [locations[3]!, locations[1]!] });
    const { family, request, number, code } = await runAction(app.around, sendDraft, actor, { draft });
    expect(number).toMatch(/^K-2026-/);
    expect(code).toBeNull();
    expect(request).toBe(draft);
    const lines = await linesOf(open.db, family);
    expect(lines.map(({ location, position, state }) => [location, position, state])).toEqual([
      [locations[3], 1, 'sent'],
      [locations[1], 2, 'sent'],
    ]);
  });

  test('sent twice, also at the same moment, makes one request', async () => {
    const { draft, actor } = await drafted();
    const send = () => runAction(app.around, sendDraft, actor, { draft });
    const sent = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    expect(await requestsOf(open.db, sent[0]!.family)).toHaveLength(1);
  });

  test('its code opens it while it is a draft, and the family once it is sent', async () => {
    const { draft, code, actor } = await drafted();
    const from = newId();
    expect(await runAction(app.around, resumeDraft, visitor, { code, from })).toEqual({ draft });
    expect(await runAction(app.around, openByCode, visitor, { code, from })).toBeNull();
    const { family } = await runAction(app.around, sendDraft, actor, { draft });
    expect(await runAction(app.around, resumeDraft, visitor, { code, from })).toBeNull();
    expect(await runAction(app.around, openByCode, visitor, { code, from })).toEqual({ family });
    expect(await familyOfCode(open.db, code, now)).toBe(family);
  });

  test('of somebody else is refused, to read, to change and to send', async () => {
    const { draft } = await drafted();
    const other = holder((await drafted()).draft);
    expect(await problemOf(runRead(app.around, showDraft, other, { draft }))).toBe('access.refused');
    expect(await problemOf(runAction(app.around, saveAnswers, other, { draft, answers: {} }))).toBe('access.refused');
    expect(await problemOf(runAction(app.around, sendDraft, other, { draft }))).toBe('access.refused');
    expect(await problemOf(runRead(app.around, showReceipt, visitor, { draft }))).toBe('access.refused');
  });

  test('that is not complete is not sent, and says what is missing', async () => {
    const { draft } = await runAction(app.around, startDraft, visitor, { answers: { kind: 'regular' } });
    const said = await problemOf(runAction(app.around, sendDraft, holder(draft), { draft }));
    for (const field of ['child', 'guardians', 'locations', 'reason']) expect(said).toContain(field);
  });

  test('forgets an answer that is taken back', async () => {
    const { draft, actor } = await drafted({ end: date('2028-06-30'), street: 'Naamsestraat 1' });
    await runAction(app.around, saveAnswers, actor, { draft, answers: { reason: 'work' }, clear: ['end', 'street'] });
    const { answers: kept } = await runRead(app.around, showDraft, actor, { draft });
    expect(kept).toMatchObject({ reason: 'work', kind: 'regular' });
    expect(Object.keys(kept)).not.toContain('end');
    expect(Object.keys(kept)).not.toContain('street');
  });

  test('holds nothing of the family any more once it is sent', async () => {
    const { draft, actor } = await drafted();
    await runAction(app.around, sendDraft, actor, { draft });
    expect(await runRead(app.around, showDraft, actor, { draft })).toMatchObject({ sent: true, answers: {} });
    const receipt = await runRead(app.around, showReceipt, actor, { draft });
    expect(receipt?.locations.map(({ location }) => location)).toEqual(locations.slice(0, 2));
  });

  test('takes no unknown location, and no more than ten', async () => {
    const { draft, actor } = await drafted();
    const save = (chosen: LocationId[]) =>
      problemOf(runAction(app.around, saveAnswers, actor, { draft, answers: { locations: chosen } }));
    expect(await save([newId<LocationId>()])).toBe('requests.unknownLocation');
    expect(await save(locations)).toBe('answers.locations');
    expect(await save(locations.slice(0, 10))).toBe('nothing');
  });
});

describe('a request', () => {
  const make = (changes: Partial<RequestInput>) => runAction(app.around, makeRequest, visitor, answers(changes));

  test('for an expected child needs no name; the birth is told later', async () => {
    const { family } = await make({ child: { dueDate: date('2027-02-01') } });
    const actor: Actor = { kind: 'family', family, draft: null };
    const child = (await familyById(open.db, family))!.children[0]!;
    expect(child).toMatchObject({ firstName: null, birthDate: null, dueDate: '2027-02-01' });
    const born = { family, child: child.child, firstName: 'Stan', lastName: 'Smets' };
    expect(await problemOf(runAction(app.around, tellBirth, actor, { ...born, birthDate: date('2026-11-22') }))).toBe(
      'requests.bornInFuture',
    );
    await runAction(app.around, tellBirth, actor, { ...born, birthDate: date('2026-11-20') });
    const file = await runRead(app.around, showFamily, actor, { family });
    expect(file.family.children[0]).toMatchObject({
      firstName: 'Stan',
      birthDate: '2026-11-20',
      dueDate: '2027-02-01',
    });
  });

  test('keeps the language of letters, but not where inhabitants have language facilities', async () => {
    const { family } = await make({ language: 'fr' });
    expect((await familyById(open.db, family))!.language).toBe('fr');
    const there = await make({ language: 'fr', nis: kraainem });
    expect((await familyById(open.db, there.family))!.language).toBeNull();
  });

  test('to the same location twice is one line', async () => {
    const { family } = await make({ locations: [locations[0]!, locations[0]!] });
    expect(await linesOf(open.db, family)).toHaveLength(1);
  });

  test('is refused with the reason: unknown location or municipality, nobody to reach, dates that cannot be', async () => {
    expect(await problemOf(make({ locations: [newId<LocationId>()] }))).toBe('requests.unknownLocation');
    expect(await problemOf(make({ locations }))).toBe('locations');
    expect(await problemOf(make({ nis: '99999' as MunicipalityNis }))).toBe('requests.unknownMunicipality');
    expect(await problemOf(make({ guardians: [{ firstName: 'Els', lastName: 'Peeters' }] }))).toBe(
      'requests.noContact',
    );
    expect(await problemOf(make({ start: date('2026-11-20') }))).toBe('requests.startPast');
    expect(await problemOf(make({ child: { birthDate: date('2022-01-01') } }))).toBe('requests.tooOld');
  });

  test('keeps hostile text as text, and refuses what is no text', async () => {
    const nasty = `<script>alert('x')</script>"; drop table requests.family; --`;
    const { family } = await make({ remarks: nasty, child: { firstName: nasty, birthDate: date('2026-05-01') } });
    const file = await runRead(app.around, showFamily, me, { family });
    expect(file.requests[0]!.remarks).toBe(nasty);
    expect(file.family.children[0]!.firstName).toBe(nasty);
    expect(await problemOf(make({ remarks: 'nul \u0000' }))).toBe('remarks');
    expect(await problemOf(make({ child: { firstName: 'a\nb', birthDate: date('2026-05-01') } }))).toBe(
      'child.firstName',
    );
  });
});

describe('a code', () => {
  const family = async (): Promise<FamilyId> => (await runAction(app.around, makeRequest, visitor, answers())).family;
  const enter = (code: string, from: string = newId()) => runAction(app.around, openByCode, visitor, { code, from });

  test('from a mail opens once', async () => {
    const id = await family();
    const { code } = await runAction(app.around, makeMailCode, me, { family: id });
    const both = await Promise.all([enter(code), enter(code)]);
    expect(both.filter((found) => found !== null)).toEqual([{ family: id }]);
    expect(await enter(code)).toBeNull();
  });

  test('from a mail opens nothing after an hour', async () => {
    const { code } = await runAction(app.around, makeMailCode, me, { family: await family() });
    now = '2026-11-21T13:00:01Z';
    expect(await enter(code)).toBeNull();
    now = '2026-11-21T12:00:00Z';
    expect(await enter(code)).not.toBeNull();
  });

  test('from a mail is no key for the API', async () => {
    const { code } = await runAction(app.around, makeMailCode, me, { family: await family() });
    expect(await familyOfCode(open.db, code, now)).toBeNull();
  });

  test('is made for a letter by the system only', async () => {
    const id = await family();
    for (const actor of [visitor, { kind: 'family', family: id, draft: null } as const])
      expect(await problemOf(runAction(app.around, makeMailCode, actor, { family: id }))).toBe('access.refused');
  });

  test('may be tried twenty times from one address in a quarter of an hour', async () => {
    const from = newId();
    for (let attempt = 0; attempt < 20; attempt++) expect(await enter('0000-0000-0000-0000', from)).toBeNull();
    expect(await problemOf(enter('0000-0000-0000-0000', from))).toBe('limit.tooMany');
    now = '2026-11-21T12:15:01Z';
    expect(await enter('0000-0000-0000-0000', from)).toBeNull();
    now = '2026-11-21T12:00:00Z';
  });

  test('by mail is asked with the same answer for a known and an unknown address; only the known gets a letter', async () => {
    const email = `${newId()}@voorbeeld.example`;
    await runAction(
      app.around,
      makeRequest,
      visitor,
      answers({ guardians: [{ firstName: 'Els', lastName: 'P', email }] }),
    );
    const waiting = async () =>
      Number(
        (
          await sql<{ jobs: number }>`select count(*) as jobs from graphile_worker._private_jobs as job
            join graphile_worker._private_tasks as task on task.id = job.task_id
            where task.identifier = 'requests.sendMailCode'`.execute(open.db)
        ).rows[0]?.jobs,
      );
    const before = await waiting();
    const ask = (address: string) => runAction(app.around, askMailCode, visitor, { email: address, from: newId() });
    expect(await ask('niemand@voorbeeld.example')).toEqual(await ask(email.toUpperCase()));
    expect(await waiting()).toBe(before + 1);
    await ask(email);
    await ask(email);
    expect(await problemOf(ask(email))).toBe('limit.tooMany');
  });
});
