import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { supplyApp, supplyWorld, type SupplyWorld } from '../../../../test/support/world-supply.ts';
import { visitor } from '../../../platform/access/actor.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { page } from '../../../platform/http/route.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { read } from '../../../platform/operations/operation.ts';
import { lockGates } from '../steps/occupancy.ts';

let base: TestDatabase;
let server: FastifyInstance;
let world: SupplyWorld;

beforeAll(async () => {
  base = await testDatabase();
  const app = supplyApp(base.db);
  world = await supplyWorld(app);
  server = await buildServer({ app, secret: 'x'.repeat(40), actorOf: () => Promise.resolve(visitor) });
});
afterAll(async () => {
  await server.close();
  await base.close();
});

const get = async (url: string) => {
  const answer = await server.inject({ url });
  const text = answer.body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#39;|&quot;/g, "'")
    .replaceAll(/\s+/g, ' ');
  return { status: answer.statusCode, html: answer.body, text, heading: /<h1[^>]*>(.*?)<\/h1>/.exec(answer.body)?.[1] };
};
const days = (...indices: number[]) => indices.map((index) => `dagen=${String(index)}`).join('&');
const monTueThu = days(0, 1, 2, 3, 6, 7);

test('the answer is the heading, the cards say how each location fits', async () => {
  const page = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${monTueThu}`);
  expect(page.status).toBe(200);
  expect(page.heading).toBe('2 vrije plekken dicht bij Kessel-Lo, vanaf 1 maart 2027 op maandag, dinsdag en donderdag');
  expect(page.text).toContain('Vrij op al je dagen');
  expect(page.text).toContain('Donderdag pas vrij vanaf 5 april 2027');
  expect(page.text).toContain('Volzet op je dagen');
  expect(page.html).toContain(`/vraag?locatie=${world.at.speelvogel}&amp;vanaf=2027-03-01&amp;dagen=0`);
  expect(page.html.indexOf('De Speelvogel')).toBeLessThan(page.html.indexOf('Onthaalouder Nele'));
});

test('several locations can be chosen and asked at once, without script', async () => {
  const { html } = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${monTueThu}`);
  const form = /<form method="get" action="\/vraag"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  expect(form.match(/name="locatie"/g)).toHaveLength(4);
  expect(form).toContain('name="vanaf" value="2027-03-01"');
  expect(form.match(/name="dagen"/g)).toHaveLength(6);
});

test('a page is drawn once for everybody, and anew as soon as anything changes', async () => {
  const url = `/zoeken?plaats=Kessel-Lo&vanaf=8/3/2027&${monTueThu}`;
  const plain = await server.inject({ url });
  const small = await server.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
  expect(small.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: expect.stringContaining('accept-encoding') as string,
  });
  expect(gunzipSync(small.rawPayload).toString()).toBe(plain.body);
  const unwilling = await server.inject({ url, headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(unwilling.headers['content-encoding']).toBeUndefined();
  expect(unwilling.body).toBe(plain.body);
  expect((await server.inject({ url: `/fr${url}` })).body).toContain('lang="fr-BE"');
  expect(plain.body).toContain('De Speelvogel');
  await base.db
    .updateTable('supply.location')
    .set({ name: 'De Speelvogels' })
    .where('location_id', '=', world.at.speelvogel)
    .execute();
  expect((await server.inject({ url })).body).toBe(plain.body); // nobody was told
  await inTransaction(base.db, (tx) => lockGates(tx, [world.at.speelvogel]));
  expect((await server.inject({ url })).body).toContain('De Speelvogels');
  await base.db
    .updateTable('supply.location')
    .set({ name: 'De Speelvogel' })
    .where('location_id', '=', world.at.speelvogel)
    .execute();
  await inTransaction(base.db, (tx) => lockGates(tx, [world.at.speelvogel]));
});

test('a page on which not everything is open to everybody cannot be kept', () => {
  const keep = () => Promise.resolve('');
  const closed = read('supply.closed', {
    input: Type.Object({}),
    open: [staffOf('deskArea', ['deskWorker'], () => null)],
    run: () => Promise.resolve(1),
  });
  expect(() => page('/dicht', { uses: [closed], keep, handle: () => ({ kind: 'redirect', to: '/' }) })).toThrow(
    'may not be kept',
  );
});

test('the first look asks where, with no cookie', async () => {
  const answer = await server.inject({ url: '/zoeken' });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Waar zoek je opvang?');
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('nothing free: the page says which condition to let go and what that gives', async () => {
  const page = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${days(0, 1, 4, 5)}&prijs=income&soort=group`);
  expect(page.heading).toContain('Geen plek vrij dicht bij Kessel-Lo');
  expect(page.text).toContain('Zonder woensdag : 1 vrije plek');
  expect(page.text).toContain('Alle prijzen : 1 vrije plek');
});

test('nothing at all within reach: wider helps', async () => {
  const page = await get('/zoeken?plaats=Holsbeek&straal=1&soort=group');
  expect(page.status).toBe(200);
  expect(page.heading).toContain('Geen opvang gevonden');
  expect(page.text).toMatch(/Zoek tot \d+ km : \d+ vrije plek/);
});

test('wrong dates, filters and distances are all named at once and what was typed stays', async () => {
  const page = await get('/zoeken?plaats=Leuven&vanaf=31/2/2027&straal=900&soort=kasteel&kenmerk=zwembad&dagen=77');
  expect(page.status).toBe(400);
  expect(page.text).toContain('Vul een bestaande datum in');
  expect(page.text).toContain('ten hoogste 50 km');
  expect(page.text).toContain('Dit kenmerk bestaat niet');
  expect(page.text).toContain('Deze dagen kennen we niet');
  for (const field of ['vanaf', 'straal', 'soort', 'kenmerk', 'dagen']) expect(page.html).toContain(`href="#${field}"`);
  expect(page.html).toContain('value="31/2/2027"');
  expect(page.html).toContain('value="Leuven"');
});

test('a day that has passed is refused with its own sentence', async () => {
  const page = await get('/zoeken?plaats=Leuven&vanaf=1/3/2020');
  expect(page.status).toBe(400);
  expect(page.text).toContain('Deze dag is voorbij');
});

test('an unknown place gets a sentence and other places to choose', async () => {
  const page = await get('/zoeken?plaats=Xyzzyville');
  expect(page.status).toBe(200);
  expect(page.heading).toContain('We vinden “Xyzzyville” niet');
});

test('an address without address service says that it looks from the middle of town', async () => {
  const page = await get('/zoeken?plaats=Diestsesteenweg+12,+Kessel-Lo');
  expect(page.text).toContain('niet vanaf je deur');
});

test('more results by address', async () => {
  const page = await get(`/zoeken?plaats=Kessel-Lo&straal=20&toon=2`);
  expect(page.text).toContain('2 van 5');
  expect(page.html).toContain('toon=22#plek-3');
});

test('enough of the days is enough: the heading says how many, the card which', async () => {
  const all = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${days(0, 1, 6, 7)}&soort=family`);
  expect(all.heading).toContain('Nog geen plek vrij');
  const one = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${days(0, 1, 6, 7)}&soort=family&minstens=1`);
  expect(one.heading).toBe(
    '1 plek vrij op minstens 1 van je dagen dicht bij Kessel-Lo, vanaf 1 maart 2027 (maandag en donderdag)',
  );
  expect(one.text).toContain('Vrij op maandag');
});

test('hours that are needed leave only who is open long enough, typed as people type them', async () => {
  const page = await get(`/zoeken?plaats=Kessel-Lo&${days(0, 1)}&van=6u45&tot=18u15`);
  expect(page.text).toContain('Kinderhuis Park Abdij');
  expect(page.text).not.toContain('De Speelvogel');
  expect(page.html).toContain('value="6u45"');
  const wrong = await get(`/zoeken?plaats=Kessel-Lo&van=vroeg&tot=5`);
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Vul een uur in, zoals 7u30.');
  const order = await get(`/zoeken?plaats=Kessel-Lo&van=18:00&tot=7:00`);
  expect(order.text).toContain('Het einduur komt na het beginuur.');
});

test('open before 7 or after 18 shows from the hours, also where nobody ticked it', async () => {
  const page = await get('/zoeken?plaats=Kessel-Lo&kenmerk=widerHours');
  expect(page.text).toContain('Kinderhuis Park Abdij');
  expect(page.text).not.toContain('De Speelvogel');
});

test('on foot and by bike is a guess, and the page says how it is made', async () => {
  const page = await get('/zoeken?plaats=Kessel-Lo&straal=fiets-20');
  expect(page.status).toBe(200);
  expect(page.text).toContain(
    'Dat is geschat, geen route: we rekenen de afstand in vogelvlucht maal 1,3 en 14 km per uur.',
  );
  expect(page.text).toMatch(/ongeveer \d+ min\. met de fiets/);
  expect(page.heading).toContain('op 20 minuten fietsen van Kessel-Lo');
});

test('a name is found with a typing error, with a place or without', async () => {
  const near = await get('/zoeken?plaats=Kessel-Lo&naam=spelvogel');
  expect(near.text).toContain('De Speelvogel');
  expect(near.text).not.toContain('Kwetternest');
  const anywhere = await get('/zoeken?naam=zonetje');
  expect(anywhere.status).toBe(200);
  expect(anywhere.heading).toContain('in Vlaanderen en Brussel');
  expect(anywhere.text).toContain('Zonnetje Holsbeek');
});

test('a postcode in two municipalities asks which, and looks around one meanwhile', async () => {
  const page = await get('/zoeken?plaats=2990');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Dit kan op meer dan één plaats zijn.');
  expect(page.html).toMatch(/href="\/zoeken\?plaats=2990\+(Brecht|Wuustwezel)"/);
});

test('a search crosses the border of the municipality', async () => {
  const page = await get('/zoeken?plaats=Leuven&straal=20');
  expect(page.text).toContain('Zonnetje Holsbeek');
});

test('a word in the address that means nothing is named, what was asked stays, and counters of other sites may pass', async () => {
  const page = await get('/zoeken?plaats=Leuven&straall=10');
  expect(page.status).toBe(400);
  expect(page.text).toContain('In dit webadres staat iets wat we niet kennen: straall.');
  expect(page.html).toContain('value="Leuven"');
  expect((await get('/zoeken?plaats=Leuven&fbclid=x&utm_source=mail')).status).toBe(200);
});

test('nothing free: every kind of filter can be the one to let go', async () => {
  const hours = await get(`/zoeken?plaats=Kessel-Lo&${days(0, 1)}&van=5:00&tot=7:00`);
  expect(hours.text).toMatch(/Ongeacht de uren : \d+ vrije plek/);
  const name = await get(`/zoeken?plaats=Kessel-Lo&${days(0, 1)}&naam=bestaatniet`);
  expect(name.text).toMatch(/Zonder die naam : \d+ vrije plek/);
  const some = await get(`/zoeken?plaats=Kessel-Lo&vanaf=1/3/2027&${days(0, 1, 6, 7)}&soort=family`);
  expect(some.text).toContain('Minstens 1 van je dagen : 1 vrije plek');
  const tier = await get(`/zoeken?plaats=Kessel-Lo&${days(0, 1)}&trap=T3`);
  expect(tier.text).toMatch(/Alle soorten subsidie : \d+ vrije plek/);
});

test('in French the frame, the words and the links are French', async () => {
  const page = await get(`/fr/zoeken?plaats=Louvain&vanaf=1/3/2027&${monTueThu}`);
  expect(page.status).toBe(200);
  expect(page.html).toContain('lang="fr-BE"');
  expect(page.heading).toContain('lundi, mardi et jeudi');
  expect(page.heading).not.toContain('vrije');
  expect(page.html).toContain(`/fr/locatie/${world.at.speelvogel}`);
});

test('a location page answers first and leads to the request and back', async () => {
  const back = encodeURIComponent('/zoeken?plaats=Kessel-Lo');
  const page = await get(`/locatie/${world.at.nele}?vanaf=2027-03-01&${monTueThu}&terug=${back}`);
  expect(page.status).toBe(200);
  expect(page.heading).toBe('Onthaalouder Nele heeft plaats op al je dagen vanaf 5 april 2027');
  expect(page.html).toContain('href="/zoeken?plaats=Kessel-Lo"');
  expect(page.html).toContain(`href="/vraag?locatie=${world.at.nele}&amp;vanaf=2027-03-01`);
  expect(page.text).toContain('7 plaatsen sinds 1 januari 2020');
  expect(page.text).toContain('07:00 tot 18:00 uur');
  expect(page.text).toContain('Van de geboorte tot 3 jaar');
});

test('the way back never leaves this site', async () => {
  for (const evil of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/zoeken\\..',
    'javascript:alert(1)',
  ]) {
    const page = await get(`/locatie/${world.at.nele}?terug=${encodeURIComponent(evil)}`);
    const main = /<main[\s\S]*<\/main>/.exec(page.html)?.[0] ?? '';
    expect(main).toContain('<a class="back" href="/zoeken">');
    expect(main).not.toMatch(/evil|javascript/);
  }
});

test('an unknown location is a 404 with a way on', async () => {
  for (const id of ['nonsense', '01900000-0000-7000-8000-000000000000']) {
    const page = await get(`/locatie/${id}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Deze opvanglocatie bestaat niet');
  }
});
