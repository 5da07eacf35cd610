import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { testServer, type TestServing } from '../../../../test/support/server.ts';
import { deskWorld, type DeskWorld } from '../../../../test/support/world-desk.ts';
import { requestInput } from '../../../../test/support/world-inputs.ts';
import { date } from '../../../kernel/calendar-date.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import type { FamilyId, MunicipalityNis, RequestId } from '../../../kernel/ids.ts';
import { modules } from '../../../modules.ts';
import { system, visitor, type Actor } from '../../../platform/access/actor.ts';
import { assemble, type App } from '../../../platform/app.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { runAction } from '../../../platform/operations/run.ts';
import { withdrawRequest } from '../../placement/index.ts';
import { makeRequest } from '../actions/make-request.ts';

let base: TestDatabase;
let site: TestServing;
let world: DeskWorld;
const actors: Record<string, Actor> = {};
const leuven = '24062' as MunicipalityNis;

/** The same program on another day. */
const on = (day: string): App =>
  assemble({ config: readConfig({}), modules, db: base.db, clock: fixedClock(date(day)), demo: true });

beforeAll(async () => {
  base = await testDatabase();
  site = await testServer({ db: base.db, actors });
  world = await deskWorld(site.app);
  const { worker, policyOfficer, agencyOfficer, stranger, organiserStaff } = world;
  Object.assign(actors, { worker, policyOfficer, agencyOfficer, stranger, organiserStaff });

  const peeters = await ask('2025-03-10', 'Peeters', leuven, {
    facts: ['singleParent', 'noSecondaryDiploma'],
    urgent: true,
  });
  await withdraw('2025-09-01', peeters, 'withdraw');
  const janssens = await ask('2025-05-02', 'Janssens', leuven, { widerHours: true });
  await withdraw('2026-02-01', janssens, 'findElsewhere');
  await ask('2025-11-30', 'Maes', leuven, { specificNeed: true });
  await ask('2025-12-01', 'Claes', '44021' as MunicipalityNis, { facts: ['singleParent', 'noSecondaryDiploma'] });
});
afterAll(async () => {
  await site.close();
  await base.close();
});

type Ids = { readonly family: FamilyId; readonly request: RequestId };
type Asked = ReturnType<typeof requestInput>;

const ask = (day: string, name: string, nis: MunicipalityNis, more: Partial<Asked>): Promise<Ids> =>
  runAction(on(day).around, makeRequest, visitor, {
    ...requestInput(name, nis, [world.at.park]),
    child: { firstName: 'Mia', lastName: name, birthDate: date('2025-01-15') },
    start: date('2026-01-05'),
    facts: [],
    ...more,
  });
const withdraw = (day: string, { family, request }: Ids, event: 'withdraw' | 'findElsewhere') =>
  runAction(on(day).around, withdrawRequest, system('test'), { family, request, event });

async function get(as: string, url: string) {
  const answer = await site.ask({ url, as });
  const text = answer.body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
  return { status: answer.statusCode, headers: answer.headers, html: answer.body, text, raw: answer.rawPayload };
}
const year = '?from=2025-01-01&until=2025-12-31';

test('a past year is counted with the state at its end, whatever happened later', async () => {
  const page = await get('policyOfficer', `/cijfers${year}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('3 opvangvragen van 1 januari 2025 tot en met 31 december 2025, 2 onbeantwoord');
  expect(page.text).toContain('Leuven 3 2 1 0 1 0 1 1 1 1 Samen 3 2');
  expect(page.text).not.toContain('Gent');
  // Janssens found a place elsewhere in February: no longer unanswered when the period runs on.
  const longer = await get('worker', '/cijfers?from=1/1/2025&until=1/6/2026');
  expect(longer.text).toContain('3 opvangvragen van 1 januari 2025 tot en met 1 juni 2026, 1 onbeantwoord');
});

test('the agency counts all municipalities; others nothing', async () => {
  const page = await get('agencyOfficer', `/cijfers${year}`);
  expect(page.text).toContain('4 opvangvragen');
  expect(page.text).toMatch(/Gent 1 1 1 1 .* Leuven 3 2 .* Samen 4 3/);
  expect((await get('organiserStaff', `/cijfers${year}`)).status).toBe(403);
  expect((await get('nobody', `/cijfers${year}`)).status).toBe(303);
  expect((await get('organiserStaff', '/cijfers?from=x&until=y')).status).toBe(403);
});

test('a period without requests, and one that is impossible, say so', async () => {
  const none = await get('worker', '/cijfers');
  expect(none.status).toBe(200);
  expect(none.text).toContain('Geen opvangvragen van 1 januari 2026 tot en met 21 november 2026');
  expect(none.text).toContain('In deze periode kwam er geen enkele opvangvraag binnen');
  const wrong = await get('worker', '/cijfers?from=31/2/2025&until=1/3/2025');
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('href="#from"');
  expect(wrong.html).toContain('value="31/2/2025"');
  const turned = await get('worker', '/cijfers?from=1/3/2025&until=1/2/2025');
  expect(turned.status).toBe(400);
  expect(turned.html).toContain('href="#until"');
});

test('the Excel file holds numbers as numbers, the period, the mark of a practice environment and the definitions', async () => {
  const file = await get('worker', `/cijfers/opvangvragen.xlsx${year}`);
  expect(file.headers['content-disposition']).toBe(
    'attachment; filename="oefenomgeving-opvangvragen-2025-01-01-2025-12-31.xlsx"',
  );
  const [figures, definitions] = await readExcelFile(file.raw);
  expect([figures?.sheet, definitions?.sheet]).toEqual(['Opvangvragen', 'Definities']);
  const rows = figures?.data ?? [];
  expect(rows[1]?.slice(0, 2)).toEqual(['Periode', '1 januari 2025 tot en met 31 december 2025']);
  expect(rows[3]?.[0]).toContain('OEFENOMGEVING');
  expect(rows[5]?.slice(0, 4)).toEqual([
    'Gemeente',
    'NIS-code',
    'Alle opvangvragen',
    'Alle opvangvragen, onbeantwoord',
  ]);
  expect(rows[6]).toEqual(['Leuven', '24062', 3, 2, 1, 0, 1, 0, 1, 1, 1, 1]);
  expect(rows[7]).toEqual(['Samen', null, 3, 2, 1, 0, 1, 0, 1, 1, 1, 1]);
  expect(definitions?.data).toHaveLength(8);
  expect(definitions?.data[2]?.[1]).toContain('Nog open op de laatste dag van de periode');
});

test('the CSV file opens in a Belgian Excel: byte order mark, semicolons', async () => {
  const file = await get('agencyOfficer', `/cijfers/opvangvragen.csv${year}`);
  expect(file.raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head = '', ghent, ...rest] = file.html.replace('\uFEFF', '').trim().split('\r\n');
  expect(head.startsWith('Gemeente;NIS-code;Alle opvangvragen;')).toBe(true);
  expect(ghent).toBe('Gent;44021;1;1;1;1;0;0;0;0;0;0;2025-01-01;2025-12-31;OEFENOMGEVING');
  expect(rest).toHaveLength(2);
  expect((await get('stranger', `/cijfers/opvangvragen.csv${year}`)).html).not.toContain('Leuven');
  expect((await get('organiserStaff', `/cijfers/opvangvragen.csv${year}`)).status).toBe(403);
});
