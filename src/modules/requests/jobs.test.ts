import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { seedLocation } from '../../../test/support/world-supply.ts';
import { date } from '../../kernel/calendar-date.ts';
import { wholeDays } from '../../kernel/half-days.ts';
import { newId, type FamilyId, type LocationId, type MunicipalityNis } from '../../kernel/ids.ts';
import { system, visitor } from '../../platform/access/actor.ts';
import { assemble, type App } from '../../platform/app.ts';
import { readConfig } from '../../platform/config/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { jobContext } from '../../platform/jobs/context.ts';
import type { Letter, Mailer } from '../../platform/mail/mailer.ts';
import { runAction } from '../../platform/operations/run.ts';
import { modules } from '../../modules.ts';
import { loadGeography } from '../geo/index.ts';
import { registerOrganiser } from '../supply/index.ts';
import { requestJobs } from './jobs.ts';
import {
  answerLine,
  familyById,
  linesOf,
  makeRequest,
  openByCode,
  refuseLine,
  startDraft,
  type RequestInput,
} from './index.ts';

const me = system('test');
let today = date('2026-11-21');
const clock = { today: () => today, now: () => `${today}T12:00:00Z` };
let open: TestDatabase;
let app: App;
let location: LocationId;
let letters: Letter[] = [];
const mailer: Mailer = {
  send: (letter) => {
    if (!letters.some(({ key }) => key === letter.key)) letters.push(letter);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  open = await testDatabase();
  await inTransaction(open.db, (tx) => loadGeography(tx));
  app = assemble({ config: readConfig({ KRIBBE_URL: 'https://k.example' }), modules, db: open.db, clock, demo: true });
  const { organiser } = await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' });
  location = await seedLocation(app, organiser, { name: 'De Speelvogel', lat: 50.88, lon: 4.71 });
});
beforeEach(() => {
  letters = [];
});
afterAll(() => open.close());

function run(name: string, payload: Record<string, unknown>): Promise<void> {
  const job = requestJobs.find((each) => each.name === name)!;
  return job.run(jobContext(app, mailer, job), payload);
}

async function asked(changes: Partial<RequestInput> = {}) {
  const { family, request, number } = await runAction(app.around, makeRequest, visitor, {
    guardians: [{ firstName: 'Els', lastName: 'Peeters', email: 'els@voorbeeld.example' }],
    nis: '24062' as MunicipalityNis,
    child: { firstName: 'Lotte', birthDate: date('2026-05-01') },
    kind: 'regular',
    halfDays: wholeDays(1),
    start: date('2027-03-01'),
    reason: 'help',
    facts: ['socialReason', 'lowIncome'],
    locations: [location],
    ...changes,
  });
  const [line] = await linesOf(open.db, family);
  return { family, request, number, line: line!.line };
}

const guardianOf = async (family: FamilyId) => (await familyById(open.db, family))!.guardians[0]!.guardian;

test('the confirmation says where, by when and under which number, once, and holds no code', async () => {
  const { family, request, number } = await asked();
  await run('requests.confirmRequest', { family, request });
  await run('requests.confirmRequest', { family, request });
  expect(letters).toHaveLength(1);
  const [{ to, subject, text }] = letters as [Letter];
  expect(to).toBe('els@voorbeeld.example');
  expect(subject).toContain(number);
  expect(text).toContain('1. De Speelvogel, Leuven');
  expect(text).toContain('12 december 2026');
  expect(text).toContain('https://k.example/mijn-vraag');
  expect(text).not.toMatch(/(\w{4}-){3}\w{4}/);
});

test('letters are written in the family’s language', async () => {
  const { family, request } = await asked({ language: 'fr' });
  await run('requests.confirmRequest', { family, request });
  expect(letters[0]!.text).toContain('Bonjour Els');
  expect(letters[0]!.text).toContain('https://k.example/fr/mijn-vraag');
});

test('who has no e-mail address gets no letter: the desk phones', async () => {
  const { family, request } = await asked({
    guardians: [{ firstName: 'Els', lastName: 'Peeters', phone: '0470 12 34 56' }],
  });
  await run('requests.confirmRequest', { family, request });
  expect(letters).toEqual([]);
});

test('the location hears that there is a request, and nothing of the family or why it asks', async () => {
  const { family, line } = await asked();
  await run('requests.tellLocation', { family, line });
  const [{ to, subject, text }] = letters as [Letter];
  expect(to).toBe('despeelvogel@voorbeeld.be');
  expect(text).toContain(`https://k.example/organisator/${location}/vragen`);
  for (const word of ['Els', 'Peeters', 'Lotte', 'inkomen', 'hulp']) expect(subject + text).not.toContain(word);
});

test('a refusal is told with its reason in words; one that was undone is not told', async () => {
  const { family, line } = await asked();
  await run('requests.tellFamily', { family, line, what: 'refused' });
  expect(letters).toEqual([]);
  await runAction(app.around, refuseLine, me, { family, line, reason: 'full', text: 'In september misschien wel.' });
  await run('requests.tellFamily', { family, line, what: 'refused' });
  expect(letters[0]!.text).toContain('alle plaatsen zijn bezet op de dagen die je vroeg.');
  expect(letters[0]!.text).toContain('In september misschien wel.');
});

test('a place on the list is told', async () => {
  const { family, line } = await asked();
  await runAction(app.around, answerLine, me, { family, line });
  await run('requests.tellFamily', { family, line, what: 'answered' });
  expect(letters[0]!.subject).toBe('Je vraag staat op de lijst van De Speelvogel');
});

test('a mail code goes to who asked for it and opens the page once; what is remembered of the letter is no code', async () => {
  const { family } = await asked();
  await run('requests.sendMailCode', { family, guardian: await guardianOf(family) });
  const [{ text, key }] = letters as [Letter];
  const code = /code=((\w{4}-){3}\w{4})/.exec(text)?.[1] ?? '';
  expect(key).not.toContain(code);
  const enter = () => runAction(app.around, openByCode, visitor, { code, from: newId() });
  expect(await enter()).toEqual({ family });
  expect(await enter()).toBeNull();
});

test('a family that was erased gets no letter', async () => {
  const gone = newId<FamilyId>();
  await run('requests.confirmRequest', { family: gone, request: newId() });
  await run('requests.tellFamily', { family: gone, line: newId(), what: 'answered' });
  await run('requests.sendMailCode', { family: gone, guardian: newId() });
  await run('requests.tellLocation', { family: gone, line: newId() });
  expect(letters).toEqual([]);
});

test('a request that is not sent is forgotten after thirty days', async () => {
  const { draft } = await runAction(app.around, startDraft, visitor, { answers: { remarks: 'hallo' } });
  const kept = async () =>
    (await open.db.selectFrom('requests.draft').select('draft_id').where('draft_id', '=', draft).execute()).length;
  today = date('2026-12-21');
  await run('requests.removeExpiredDrafts', {});
  expect(await kept()).toBe(1);
  today = date('2026-12-22');
  await run('requests.removeExpiredDrafts', {});
  expect(await kept()).toBe(0);
  today = date('2026-11-21');
});

test('when a location moves to another municipality the lists of the desks follow', async () => {
  const { family } = await asked();
  const viewers = async () =>
    (await open.db.selectFrom('requests.seen_by').select('viewer').where('family_id', '=', family).orderBy('viewer').execute()).map(({ viewer }) => viewer); // prettier-ignore
  await sql`update supply.location set nis = '44021' where location_id = ${location}`.execute(open.db);
  const move = { event: 'factsChanged', facts: JSON.stringify({ nis: '44021', changed: ['municipality'] }) };
  await sql`insert into supply.location_move (location_id, move_id, at, holds_from, event, facts, by)
    values (${location}, ${newId()}, ${clock.now()}, ${today}, ${move.event}, ${move.facts}, 'system:test')`.execute(
    open.db,
  );
  expect(await viewers()).toEqual(['24062']);
  await run('requests.followLocations', {});
  expect(await viewers()).toEqual(['24062', '44021']);
});
