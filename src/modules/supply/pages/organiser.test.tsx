import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { supplyApp, supplyWorld, type SupplyWorld } from '../../../../test/support/world-supply.ts';
import { newId, type OrganisationId, type OrganiserId, type PersonId } from '../../../kernel/ids.ts';
import { visitor, type Actor, type StaffRole } from '../../../platform/access/actor.ts';
import { buildServer } from '../../../platform/http/server.ts';

let base: TestDatabase;
let server: FastifyInstance;
let world: SupplyWorld;
let actor: Actor = visitor;

const staff = (
  kind: 'organiser' | 'platform' | 'agency' | 'desk',
  role: StaffRole,
  organiser: string | null = null,
): Actor => ({
  kind: 'staff',
  person: newId<PersonId>(),
  name: 'An',
  as: {
    organisation: newId<OrganisationId>(),
    kind,
    name: kind,
    desk: null,
    organiser: organiser as OrganiserId | null,
  },
  roles: [role],
  locations: [],
});

beforeAll(async () => {
  base = await testDatabase();
  const app = supplyApp(base.db);
  world = await supplyWorld(app);
  server = await buildServer({ app, secret: 'x'.repeat(40), actorOf: () => Promise.resolve(actor) });
});
afterAll(async () => {
  await server.close();
  await base.close();
});

async function get(who: Actor, url: string) {
  actor = who;
  const answer = await server.inject({ url });
  const text = answer.body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
  return { status: answer.statusCode, html: answer.body, text, to: answer.headers.location };
}
async function post(who: Actor, url: string, values: Record<string, string | string[]>) {
  actor = who;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
  const answer = await server.inject({
    method: 'POST',
    url,
    payload: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  return { status: answer.statusCode, html: answer.body, to: answer.headers.location };
}
const ours = () => staff('organiser', 'organiser', world.organiser);
const administrator = () => staff('platform', 'administrator');

const facts = {
  'facts.name': 'De Speelvogel',
  'facts.tier': 'T2A',
  'facts.price': 'income',
  'facts.street': 'Diestsesteenweg',
  'facts.houseNumber': '12',
  'facts.postcode': '3010',
  'facts.lat': '50.8905',
  'facts.lon': '4.7312',
  'facts.minAgeMonths': '0',
  'facts.maxAgeMonths': '36',
};
const hours = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((day) => [
    [`opens.${String(day)}`, '7u30'],
    [`closes.${String(day)}`, '17.30'],
  ]),
) as Record<string, string>;

test('an organiser sees its own locations with how full they are, and nobody else’s', async () => {
  const page = await get(ours(), '/organisator');
  expect(page.status).toBe(200);
  expect(page.text).toContain('2 van je 3 locaties zitten onder de nodige bezetting');
  expect(page.text).toContain('Het Kwetternest');
  expect(page.text).not.toContain('Kinderhuis Park Abdij');
});

test('the board answers in its heading and counts taken and licensed in its cells', async () => {
  const page = await get(ours(), `/organisator/${world.at.kwetternest}/bezetting?vanaf=1/3/2027&weken=4`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Het Kwetternest zit voor 96 % vol');
  expect(page.html.match(/<td class="l5">18\/18<\/td>/g)).toHaveLength(4 * 8);
  expect(page.html.match(/<td class="l4">15\/18<\/td>/g)).toHaveLength(4 * 2);
  expect(page.html).toContain('vanaf=2027-03-29&amp;weken=4');
});

test('a board for impossible weeks says so', async () => {
  const page = await get(ours(), `/organisator/${world.at.kwetternest}/bezetting?vanaf=31/2/2027&weken=400`);
  expect(page.status).toBe(400);
  expect(page.text).toContain('Vul een bestaande datum in');
});

test('the board of another organiser is closed, and a visitor is asked to sign in', async () => {
  expect((await get(ours(), `/organisator/${world.at.park}/bezetting`)).status).toBe(403);
  const visit = await get(visitor, `/organisator/${world.at.park}/bezetting`);
  expect([visit.status, visit.to?.startsWith('/aanmelden?verder=')]).toEqual([303, true]);
});

test('an organiser changes hours and families see it', async () => {
  const path = `/organisator/${world.at.speelvogel}/gegevens`;
  const before = await get(ours(), path);
  expect(before.html).toMatch(/<input id="opens.1"[^>]*value="07:00"/);
  const done = await post(ours(), path, { ...facts, ...hours, 'facts.features': ['outdoor'] });
  expect([done.status, done.to]).toEqual([303, `${path}?bewaard=1`]);
  const page = await get(visitor, `/locatie/${world.at.speelvogel}`);
  expect(page.text).toContain('07:30 tot 17:30 uur');
});

test('what is wrong is told at its field and what was typed stays', async () => {
  const answer = await post(ours(), `/organisator/${world.at.speelvogel}/gegevens`, {
    ...facts, ...hours, 'facts.name': '', 'facts.website': 'speelvogel', 'closes.3': 'laat', 'facts.minAgeMonths': 'nul',
  }); // prettier-ignore
  expect(answer.status).toBe(400);
  for (const field of ['facts.name', 'facts.website', 'closes.3', 'facts.minAgeMonths'])
    expect(answer.html).toContain(`href="#${field}"`);
  expect(answer.html).toContain('Vul een uur in');
  expect(answer.html).toContain('value="laat"');
  const rule = await post(ours(), `/organisator/${world.at.speelvogel}/gegevens`, {
    ...facts, ...hours, 'facts.tier': 'T0',
  }); // prettier-ignore
  expect(rule.status).toBe(409);
  expect(rule.html).toContain('Inkomenstarief kan alleen met subsidietrap 2 of 3.');
});

test('location staff and other organisers cannot change it', async () => {
  const path = `/organisator/${world.at.park}/gegevens`;
  expect((await get(ours(), path)).status).toBe(403);
  expect((await post(ours(), path, { ...facts, ...hours })).status).toBe(403);
});

test('an administrator registers an organiser and a location; the place follows from the address', async () => {
  const made = await post(administrator(), '/beheer/organisatoren', { name: 'Bvba Zon', kbo: '0987.654.321' });
  expect(made.status).toBe(303);
  const organiser = /bewaard=(.*)$/.exec(made.to ?? '')?.[1] ?? '';
  const { 'facts.lat': _lat, 'facts.lon': _lon, ...rest } = facts;
  const location = await post(administrator(), '/beheer/locaties/nieuw', {
    ...rest, ...hours, organiser, fileNumber: 'D-777', kind: 'group', places: '21', licensedFrom: '1/9/2026', 'facts.name': 'Zon',
    'facts.postcode': '3110',
  }); // prettier-ignore
  expect(location.status).toBe(303);
  const page = await get(visitor, location.to ?? '');
  expect(page.text).toContain('Zon ligt in Rotselaar');
  expect(page.text).toContain('21 plaatsen sinds 1 september 2026');
});

test('an address nobody knows asks for coordinates', async () => {
  const { 'facts.lat': _lat, 'facts.lon': _lon, ...rest } = facts;
  const answer = await post(administrator(), '/beheer/locaties/nieuw', {
    ...rest, ...hours, organiser: world.other, fileNumber: 'D-778', kind: 'group', places: '21', licensedFrom: '1/9/2026',
    'facts.postcode': '9999',
  }); // prettier-ignore
  expect(answer.status).toBe(400);
  expect(answer.html).toContain('We vinden dit adres niet');
});

test('the same enterprise number twice is refused with the reason', async () => {
  const again = await post(administrator(), '/beheer/organisatoren', { name: 'Dubbel', kbo: '0123456789' });
  expect(again.status).toBe(409);
  expect(again.html).toContain('Er is al een organisator met dit ondernemingsnummer.');
});

test('the agency changes a licence; an organiser may not', async () => {
  const path = `/beheer/locaties/${world.at.park}/vergunning`;
  const officer = staff('agency', 'agencyOfficer');
  expect((await get(officer, path)).text).toContain('Kinderhuis Park Abdij is vergund voor 54 plaatsen');
  expect((await post(officer, path, { from: '1/1/2027', places: '30' })).to).toBe(`${path}?bewaard=1`);
  expect((await get(officer, path)).text).toContain('1 januari 2027');
  expect((await post(officer, path, { from: '1/1/2027', places: '3' })).status).toBe(409);
  expect((await post(ours(), path, { from: '1/1/2027', places: '60' })).status).toBe(403);
  expect((await get(officer, '/beheer/locaties?zoek=abdij')).text).toContain('1 locatie');
});
