import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { testServer, type TestServing } from '../../../../test/support/server.ts';
import { deskWorld, type DeskWorld } from '../../../../test/support/world-desk.ts';
import { requestInput } from '../../../../test/support/world-inputs.ts';
import { date } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type FamilyId, type MunicipalityNis, type RequestId } from '../../../kernel/ids.ts';
import { system, visitor, type Actor } from '../../../platform/access/actor.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { acceptOffer, makeOffer } from '../../placement/index.ts';
import { makeRequest, showFamily, tellBirth } from '../../requests/index.ts';
import { askBridge } from '../actions/ask-bridge.ts';
import { giveConsent } from '../actions/give-consent.ts';

let base: TestDatabase;
let site: TestServing;
let world: DeskWorld;
const actors: Record<string, Actor> = {};
const clerk = system('test');
const leuven = '24062' as MunicipalityNis;

beforeAll(async () => {
  base = await testDatabase();
  site = await testServer({ db: base.db, actors });
  world = await deskWorld(site.app);
  Object.assign(actors, { worker: world.worker, stranger: world.stranger, organiser: world.organiserStaff });
});
afterAll(async () => {
  await site.close();
  await base.close();
});

async function get(as: string, url: string) {
  const answer = await site.ask({ url, as });
  const text = answer.body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
  return { status: answer.statusCode, html: answer.body, text };
}
async function post(as: string, url: string, values: Record<string, string | string[]>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await site.ask({ method: 'POST', url, payload: body.toString(), headers, as });
  return { status: answer.statusCode, html: answer.body, to: answer.headers.location ?? '' };
}
const fileOf = (family: FamilyId) => runRead(site.app.around, showFamily, clerk, { family });

/** A family that asked by itself, at two locations, for Monday and Tuesday. */
async function ask(more: Partial<ReturnType<typeof requestInput>> = {}) {
  const input = requestInput('Peeters', leuven, [world.at.speelvogel, world.at.park]);
  const { family, request } = await runAction(site.app.around, makeRequest, visitor, {
    ...input,
    halfDays: wholeDays(1, 2),
    start: date('2027-03-01'),
    ...more,
  });
  return { family, request, lines: (await fileOf(family)).requests[0]?.lines ?? [] };
}
const offer = async (family: FamilyId, line: { line: string } | undefined) =>
  (await runAction(site.app.around, makeOffer, clerk, { family, line: line?.line as never })).offer;
const consent = (family: FamilyId) => runAction(site.app.around, giveConsent, world.worker, { family, how: 'phone' });

test('the screen says how the family stands, and where each question lies', async () => {
  const { family } = await ask();
  const page = await get('worker', `/loket/gezin/${family}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Mia Peeters zoekt nog opvang vanaf maandag 1 maart 2027');
  expect(page.text).toContain('Mia Peeters: vaste opvang op maandag en dinsdag');
  expect(page.text).toContain('Nog niet gelezen');
  expect(page.text).toContain('3000 Leuven');
  expect(page.text).toContain('geen toestemming');
  expect((await get('stranger', `/loket/gezin/${family}`)).status).toBe(403);
  expect((await get('organiser', `/loket/gezin/${family}`)).status).toBe(403);
});

test('without consent the desk sees an offer and cannot answer it; with consent it accepts', async () => {
  const { family, lines } = await ask();
  const id = await offer(family, lines[0]);
  const before = await get('worker', `/loket/gezin/${family}`);
  expect(before.text).toContain('Mia Peeters kan vanaf 1 maart 2027 terecht bij De Speelvogel');
  expect(before.text).toContain('Antwoorden kan pas met toestemming van het gezin');
  expect(before.html).not.toContain('/aanvaard');
  expect((await post('worker', `/loket/gezin/${family}/aanvaard`, { offer: id })).status).toBe(403);
  expect((await fileOf(family)).requests[0]?.state).toBe('open');

  const noted = await post('worker', `/loket/gezin/${family}/toestemming`, { how: 'counter' });
  expect(noted.to).toBe(`/loket/gezin/${family}?gedaan=consent`);
  expect((await get('worker', noted.to)).text).toContain('geldig tot en met 21 november 2027');
  expect((await post('stranger', `/loket/gezin/${family}/aanvaard`, { offer: id })).status).toBe(403);
  const accepted = await post('worker', `/loket/gezin/${family}/aanvaard`, { offer: id });
  expect(accepted.to).toBe(`/loket/gezin/${family}?gedaan=accepted`);
  const after = await get('worker', accepted.to);
  expect(after.text).toContain('Mia Peeters heeft een plaats bij De Speelvogel vanaf 1 maart 2027');
  expect(after.text).toContain('Gesloten: elders een plaats');
  const again = await post('worker', `/loket/gezin/${family}/aanvaard`, { offer: id });
  expect(again.status).toBe(409);
  expect(again.html).toContain('Je hebt dit aanbod al aanvaard');
});

test('declining keeps the other lines; one location can be dropped', async () => {
  const { family, lines } = await ask();
  await consent(family);
  const id = await offer(family, lines[0]);
  await post('worker', `/loket/gezin/${family}/weiger`, { offer: id });
  expect((await fileOf(family)).requests[0]?.lines.map(({ state }) => state)).toEqual(['declined', 'sent']);
  await post('worker', `/loket/gezin/${family}/schrap`, { line: lines[1]?.line ?? '' });
  expect((await fileOf(family)).requests[0]?.lines.map(({ state }) => state)).toEqual(['declined', 'withdrawn']);
});

test('closing a request asks why; losing touch needs no consent, the rest does', async () => {
  const { family, request } = await ask();
  const path = `/loket/gezin/${family}/stop/${request}`;
  const page = await get('worker', path);
  expect(page.text).toContain('Waarom sluit je de vraag voor Mia Peeters?');
  expect(page.html).not.toContain('value="withdraw"');
  expect((await post('worker', path, { event: 'withdraw' })).status).toBe(403);
  expect((await post('worker', path, { event: 'loseTouch' })).to).toContain('gedaan=stopped');
  expect((await fileOf(family)).requests[0]?.state).toBe('unknown');

  const other = await ask();
  await consent(other.family);
  const empty = await post('worker', `/loket/gezin/${other.family}/stop/${other.request}`, {});
  expect(empty.status).toBe(400);
  expect(empty.html).toContain('Kies een reden.');
  await post('worker', `/loket/gezin/${other.family}/stop/${other.request}`, { event: 'findElsewhere' });
  expect((await get('worker', `/loket/gezin/${other.family}`)).text).toContain('Mia Peeters vond elders een plaats');
});

test('the desk notes a birth', async () => {
  const { family } = await ask({ child: { dueDate: date('2026-12-10') } });
  await consent(family);
  const child = (await fileOf(family)).family.children[0]?.child ?? '';
  const path = `/loket/gezin/${family}/geboorte/${child}`;
  expect((await get('worker', `/loket/gezin/${family}`)).html).toContain(path);
  const wrong = await post('worker', path, { birthDate: '1/12/2026', firstName: 'Noor', lastName: 'Peeters' });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('ligt in de toekomst');
  await post('worker', path, { birthDate: '20/11/2026', firstName: 'Noor', lastName: 'Peeters' });
  expect((await get('worker', `/loket/gezin/${family}`)).text).toContain('Noor Peeters zoekt nog opvang');
});

test('temporary care: who is free in those weeks, asked once, and the regular lines stay open after a yes', async () => {
  const { family, request } = await ask();
  const path = `/loket/gezin/${family}/tijdelijk/${request}`;
  expect((await get('worker', path)).text).toContain('Vragen in naam van het gezin kan pas met zijn toestemming');
  await consent(family);
  const page = await get('worker', path);
  expect(page.text).toContain('locaties kunnen Mia Peeters tijdelijk opvangen');
  expect(page.text).toContain('blijft gewoon open');
  expect(page.html).toMatch(/name="start"[^>]*value="23\/11\/2026"/);
  expect(page.html).toMatch(/name="end"[^>]*value="28\/2\/2027"/);
  expect(page.text).toContain('Kinderhuis Park Abdij');
  expect(page.text).not.toContain('Het Kwetternest'); // full on Monday and Tuesday

  const values = { id: newId(), halfDays: ['0', '1', '2', '3'], start: '23/11/2026', end: '18/12/2026', act: 'ask' };
  const none = await post('worker', path, values);
  expect(none.status).toBe(400);
  expect(none.html).toContain('href="#locations"');
  const [first, second] = await Promise.all([
    post('worker', path, { ...values, locations: [world.at.park] }),
    post('worker', path, { ...values, locations: [world.at.park] }),
  ]);
  expect([first.to, second.to]).toEqual(Array(2).fill(`/loket/gezin/${family}?gedaan=bridge`));

  const asked = async (kind: 'regular' | 'occasional') =>
    (await fileOf(family)).requests.filter((request) => request.kind === kind);
  expect(await asked('occasional')).toHaveLength(1);
  const temporary = await offer(family, (await asked('occasional'))[0]?.lines[0]);
  await runAction(site.app.around, acceptOffer, world.worker, { family, offer: temporary });
  expect((await asked('occasional'))[0]?.state).toBe('placed');
  const [regular] = await asked('regular');
  expect(regular?.state).toBe('open');
  expect(regular?.lines.map(({ state }) => state)).toEqual(['sent', 'sent']);
  const screen = await get('worker', `/loket/gezin/${family}`);
  expect(screen.text).toContain('Mia Peeters zoekt nog opvang vanaf maandag 1 maart 2027');
  expect(screen.text).toContain('(tijdelijk)');
});

test('a bridge for a child that was expected when it was asked for is for the same child', async () => {
  const { family, request } = await ask({ child: { dueDate: date('2026-11-15') } });
  await consent(family);
  const child = (await fileOf(family)).family.children[0]?.child;
  if (child === undefined) throw new Error('a child expected');
  await runAction(site.app.around, tellBirth, world.worker, {
    family, child, birthDate: date('2026-11-18'), firstName: 'Noor', lastName: 'Peeters',
  }); // prettier-ignore
  await runAction(site.app.around, askBridge, world.worker, {
    id: newId<RequestId>(), family, request, halfDays: wholeDays(1), start: date('2026-12-07'), end: date('2027-01-29'),
    locations: [world.at.park],
  }); // prettier-ignore
  expect((await fileOf(family)).family.children).toHaveLength(1);
});
