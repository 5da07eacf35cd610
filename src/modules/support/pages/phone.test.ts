import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { testServer, type TestServing } from '../../../../test/support/server.ts';
import { deskWorld, type DeskWorld } from '../../../../test/support/world-desk.ts';
import { newId, type FamilyId, type RequestId } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { runRead } from '../../../platform/operations/run.ts';
import { showFamily } from '../../requests/index.ts';
import { familyConsent } from '../reads/family-consent.ts';

let base: TestDatabase;
let site: TestServing;
let world: DeskWorld;
const actors: Record<string, Actor> = {};

beforeAll(async () => {
  base = await testDatabase();
  site = await testServer({ db: base.db, actors });
  world = await deskWorld(site.app);
  Object.assign(actors, { worker: world.worker, stranger: world.stranger, policy: world.policyOfficer });
});
afterAll(async () => {
  await site.close();
  await base.close();
});

const PATH = '/loket/telefoon';
const typed = (more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  id: newId<RequestId>(), consent: 'yes', channel: 'phone', firstName: 'Amira', lastName: 'Bensalem', phone: '0470 12 34 56',
  place: '3010', born: 'yes', childDate: '14/5/2026', childFirstName: 'Lina', kind: 'regular', halfDays: ['0', '1', '2'],
  start: '30/11/2026', reason: 'work', facts: ['looksForWork', 'singleParent'], urgent: 'yes', act: 'save',
  locations: [world.at.speelvogel, world.at.nele], ...more,
}); // prettier-ignore

async function post(as: string, values: Record<string, string | string[]>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await site.ask({ method: 'POST', url: PATH, payload: body.toString(), headers, as });
  return { status: answer.statusCode, html: answer.body, to: answer.headers.location ?? '', cookies: answer.cookies };
}
const fileOf = (family: string) => runRead(site.app.around, showFamily, world.worker, { family: family as FamilyId });
const count = async () => Number((await base.db.selectFrom('requests.request').select((row) => row.fn.countAll().as('n')).executeTakeFirstOrThrow()).n); // prettier-ignore

test('the empty form knows the municipality of the desk, and is for desk workers only', async () => {
  const page = await site.ask({ url: PATH, as: 'worker' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toMatch(/name="place"[^>]*value="Leuven"/);
  expect(page.body).toContain('in jouw naam handelen');
  expect((await site.ask({ url: PATH, as: 'policy' })).statusCode).toBe(403);
  expect((await site.ask({ url: PATH })).statusCode).toBe(303);
});

test('showing locations keeps what was typed and ticked, and says what is free', async () => {
  const page = await post('worker', { ...typed(), act: 'locations', near: 'Kessel-Lo', locations: [world.at.nele] });
  expect(page.status).toBe(200);
  expect(page.html).toMatch(/name="lastName"[^>]*value="Bensalem"/);
  expect(page.html).toContain('De Speelvogel');
  expect(page.html).toMatch(new RegExp(`value="${world.at.nele}"[^>]*checked`));
  expect(page.html.indexOf('Onthaalouder Nele')).toBeLessThan(page.html.indexOf('De Speelvogel'));
  expect(page.html).toContain('Vrij op alle gevraagde dagen.');
  expect(page.html).toContain('Volzet op de gevraagde dagen.');
  expect(await count()).toBe(0);
});

test('a request by phone makes a family with consent, lines in order and a receipt with a code', async () => {
  const sent = await post('worker', typed());
  expect(sent.status).toBe(303);
  const [, family = ''] = /^\/loket\/gezin\/([^/]+)\/ontvangst\//.exec(sent.to) ?? [];
  const file = await fileOf(family);
  expect(file.family.guardians[0]).toMatchObject({ firstName: 'Amira', phone: '0470 12 34 56' });
  expect(file.family.children[0]).toMatchObject({ firstName: 'Lina', lastName: 'Bensalem', birthDate: '2026-05-14' });
  expect(file.requests[0]).toMatchObject({ channel: 'phone', urgent: true, start: '2026-11-30', nis: '24062' });
  expect(file.requests[0]?.lines.map(({ location }) => location)).toEqual([world.at.speelvogel, world.at.nele]);
  const consents = await runRead(site.app.around, familyConsent, world.worker, { family: family as FamilyId });
  expect(consents).toMatchObject([{ desk: world.desk, how: 'phone', until: '2027-11-21' }]);

  const [cookie] = sent.cookies;
  const receipt = await site.ask({
    url: sent.to,
    as: 'worker',
    cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
  });
  expect(receipt.body).toContain('is verstuurd naar 2 locaties');
  expect(receipt.body).toMatch(/<p class="code">[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<\/p>/);
  expect((await site.ask({ url: sent.to, as: 'worker' })).body).toContain(
    'De code staat op het eerste ontvangstbewijs',
  );
});

test('pressing twice makes one request', async () => {
  const before = await count();
  const values = typed();
  const [first, second] = await Promise.all([post('worker', values), post('worker', values)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.to).toBe(first.to);
  expect((await post('worker', values)).to).toBe(first.to);
  expect(await count()).toBe(before + 1);
});

test('temporary care is looked for at once when the family cannot wait', async () => {
  expect((await post('worker', typed({ bridge: 'yes' }))).to).toMatch(/^\/loket\/gezin\/.+\/tijdelijk\/.+\?nieuw=1$/);
});

test('everything that is wrong is told at its field and nothing that was typed is lost', async () => {
  const before = await count();
  const page = await post('worker', {
    ...typed({ firstName: '', phone: '', childDate: '31/2/2026', halfDays: [], reason: '', locations: [] }),
    consent: '',
  });
  expect(page.status).toBe(400);
  for (const field of ['consent', 'firstName', 'phone', 'childDate', 'halfDays', 'reason', 'locations'])
    expect(page.html, field).toContain(`href="#${field}"`);
  expect(page.html).toContain('Zonder toestemming kun je de vraag niet bewaren.');
  expect(page.html).toMatch(/name="childDate"[^>]*value="31\/2\/2026"/);
  expect(page.html).toMatch(/value="singleParent"[^>]*checked/);
  const past = await post('worker', typed({ start: '1/9/2026' }));
  expect(past.status).toBe(400);
  expect(past.html).toContain('href="#start"');
  const spelling = await post('worker', typed({ place: 'Leuvn' }));
  expect(spelling.html).toContain('Kies welke gemeente het gezin bedoelt.');
  expect(spelling.html).toMatch(/name="meant"[^>]*value="24062"/);
  expect(await count()).toBe(before);
});

test('a desk registers for its own area only, or for a location there', async () => {
  expect((await post('stranger', typed())).status).toBe(403);
  expect((await post('stranger', typed({ place: '9000' }))).status).toBe(303);
  expect((await post('worker', typed({ place: '9000' }))).status).toBe(303);
});
