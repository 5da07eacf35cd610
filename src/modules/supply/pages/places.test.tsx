import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { supplyApp, supplyWorld, type SupplyWorld } from '../../../../test/support/world-supply.ts';
import { newId, type LocationId, type OrganisationId, type OrganiserId } from '../../../kernel/ids.ts';
import { visitor, type Actor, type StaffRole } from '../../../platform/access/actor.ts';
import type { App } from '../../../platform/app.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { runRead } from '../../../platform/operations/run.ts';
import { searchLocations } from '../reads/search-locations.ts';
import { showLocation } from '../reads/show-location.ts';

let base: TestDatabase;
let app: App;
let server: FastifyInstance;
let world: SupplyWorld;
let actor: Actor = visitor;

const staff = (kind: 'organiser' | 'agency', role: StaffRole, more: object = {}): Actor => ({
  kind: 'staff',
  person: newId(),
  name: 'Verzonnen Persoon',
  as: { organisation: newId<OrganisationId>(), kind, name: 'Verzonnen', organiser: null, desk: null, ...more },
  roles: [role],
  locations: [],
});
const organiser = () => staff('organiser', 'organiser', { organiser: world.organiser as OrganiserId });
const agency = () => staff('agency', 'agencyOfficer');

beforeAll(async () => {
  base = await testDatabase();
  app = supplyApp(base.db);
  world = await supplyWorld(app);
  server = await buildServer({ app, secret: 'x'.repeat(40), actorOf: () => Promise.resolve(actor) });
});
afterAll(async () => {
  await server.close();
  await base.close();
});

async function get(who: Actor, url: string) {
  actor = who;
  const { statusCode: status, body: html } = await server.inject({ url });
  return { status, html, text: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ') };
}
async function post(who: Actor, url: string, values: Record<string, string>) {
  actor = who;
  const answer = await server.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(values).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  return { status: answer.statusCode, html: answer.body, to: answer.headers.location };
}
const at = (location: LocationId, tail: string) => `/organisator/${location}/${tail}`;
const waysOn = (html: string) =>
  [...(/<nav class="tabs[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="[^"]*\/(\w+)"/g)].map(
    ([, tail]) => tail,
  );

test('an organiser keeps places for somebody, sees them and ends them', async () => {
  const places = at(world.at.kwetternest, 'plaatsen');
  const id = newId();
  const kept = { id, kind: 'company', places: '2', financier: 'Bakkerij (verzonnen)', whoMay: 'Personeel', from: '1/1/2027' }; // prettier-ignore
  const done = await post(organiser(), `${places}/voorbehouden`, kept);
  expect([done.status, done.to]).toEqual([303, `${places}?gedaan=pool`]);
  const page = await get(organiser(), places);
  expect(page.text).toContain('Bakkerij (verzonnen)');
  expect(page.html).toContain(`href="${places}/voorbehouden/${id}"`);
  const end = await get(organiser(), `${places}/voorbehouden/${id}`);
  expect([end.status, end.text.includes('Plaats van een bedrijf: Personeel')]).toEqual([200, true]);
  expect((await post(organiser(), `${places}/voorbehouden/${id}`, { until: '31/3/2027' })).status).toBe(303);
  expect((await get(organiser(), places)).text).toContain('31 maart 2027');
});

test('more than the licence cannot be kept; what was typed stays', async () => {
  const path = at(world.at.kwetternest, 'plaatsen/voorbehouden');
  const kept = { id: newId(), kind: 'urgent', places: '40', financier: 'Verzonnen', whoMay: 'Wie dringend zoekt', from: '1/1/2027' }; // prettier-ignore
  const answer = await post(organiser(), path, kept);
  expect(answer.status).toBe(409);
  expect(answer.html).toContain('value="Wie dringend zoekt"');
  expect((await post(organiser(), path, { ...kept, places: 'veel' })).html).toContain('href="#places"');
});

test('a reduction and closing days are written down by who runs the location and by the agency, and ended', async () => {
  const places = at(world.at.kwetternest, 'plaatsen');
  const id = newId();
  const works = { id, reason: 'works', from: '4/1/2027', until: '15/1/2027', places: '10' };
  expect((await post(agency(), `${places}/minder`, works)).to).toBe(`${places}?gedaan=reduced`);
  const closed = { id: newId(), reason: 'closingDays', from: '24/12/2026', until: '1/1/2027', places: '0' };
  expect((await post(organiser(), `${places}/minder`, closed)).status).toBe(303);
  const page = await get(organiser(), places);
  expect(page.text).toContain('sluitingsdagen');
  expect(page.html).toContain(`href="${places}/minder/${id}"`);
  expect((await get(agency(), `${places}/minder/${id}`)).status).toBe(200);
  expect((await post(agency(), `${places}/minder/${id}`, { until: '8/1/2027' })).status).toBe(303);
});

test('the agency sees places and history of every location, and its ways lead nowhere else', async () => {
  const list = await get(agency(), '/beheer/locaties?zoek=kwetternest');
  for (const tail of ['plaatsen', 'geschiedenis']) expect(list.html).toContain(`href="${at(world.at.kwetternest, tail)}"`); // prettier-ignore
  const places = await get(agency(), at(world.at.kwetternest, 'plaatsen'));
  expect(places.status).toBe(200);
  expect(waysOn(places.html)).toEqual(['plaatsen', 'vergunning', 'geschiedenis']);
  expect(places.html).toContain('/plaatsen/minder"');
  expect(places.html).not.toContain('/plaatsen/voorbehouden"');
  expect(places.html).toContain('href="/beheer/locaties"');
  for (const tail of waysOn(places.html)) {
    const path = tail === 'vergunning' ? `/beheer/locaties/${world.at.kwetternest}/vergunning` : at(world.at.kwetternest, tail ?? ''); // prettier-ignore
    expect((await get(agency(), path)).status, path).toBe(200);
  }
  const history = await get(agency(), at(world.at.kwetternest, 'geschiedenis'));
  expect(history.text).toContain('sluitingsdagen');
});

test('two weeks without places are told as such, by the page and by the search', async () => {
  const location = world.at.speelvogel;
  const works = { id: newId(), reason: 'works', from: '4/1/2027', until: '15/1/2027', places: '0' };
  expect((await post(agency(), `${at(location, 'plaatsen')}/minder`, works)).status).toBe(303);
  const page = await get(visitor, `/locatie/${location}`);
  expect(page.text).toContain('De Speelvogel heeft plaats, behalve van 4 januari 2027 tot en met 15 januari 2027');
  expect(page.text).toContain('Vrij op');
  const { lat, lon } = await runRead(app.around, showLocation, visitor, { location });
  const { results } = await runRead(app.around, searchLocations, visitor, { lat, lon, radiusKm: 1 });
  expect(results.find((each) => each.location === location)).toMatchObject({
    fit: 'later',
    freeFrom: '2027-01-18',
    except: [{ from: '2027-01-04', until: '2027-01-15' }],
  });
});

test('staff of a location looks, and is offered nothing to change', async () => {
  const looker = { ...staff('organiser', 'locationStaff', { organiser: world.organiser }), locations: [world.at.kwetternest] } as Actor; // prettier-ignore
  const page = await get(looker, at(world.at.kwetternest, 'plaatsen'));
  expect(page.status).toBe(200);
  expect(page.html).not.toMatch(/\/plaatsen\/(minder|voorbehouden|prijs)/);
  expect((await get(looker, at(world.at.kwetternest, 'plaatsen/minder'))).status).toBe(403);
  expect((await get(agency(), at(world.at.kwetternest, 'plaatsen/voorbehouden'))).status).toBe(403);
});

test('how a childminder works is written down from a day on; group care has no statute', async () => {
  const [family] = (await base.db.selectFrom('supply.location').select('location_id').where('kind', '=', 'family').where('organiser_id', '=', world.organiser).execute()) as { location_id: LocationId }[]; // prettier-ignore
  if (family === undefined) throw new Error('the world has no family care');
  const path = at(family.location_id, 'plaatsen/statuut');
  expect((await get(organiser(), at(family.location_id, 'plaatsen'))).html).toContain(`href="${path}"`);
  const answers = { from: '1/1/2027', statute: 'employee', service: 'Dienst (verzonnen)', cooperating: 'yes' };
  expect((await post(organiser(), path, answers)).to).toBe(`${at(family.location_id, 'plaatsen')}?gedaan=statute`);
  expect((await get(organiser(), at(family.location_id, 'plaatsen'))).text).toContain(
    'Onthaalouder als werknemer, aangesloten bij Dienst (verzonnen), werkt samen met een andere onthaalouder',
  );
  expect((await post(organiser(), at(world.at.kwetternest, 'plaatsen/statuut'), answers)).status).toBe(409);
});
