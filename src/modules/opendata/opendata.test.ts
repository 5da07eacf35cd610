import { sql } from 'kysely';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { expandJson } from '../../../test/support/expand-json.ts';
import { readTurtle } from '../../../test/support/read-turtle.ts';
import { seedLocation, TODAY } from '../../../test/support/world-supply.ts';
import { date } from '../../kernel/calendar-date.ts';
import { system, visitor } from '../../platform/access/actor.ts';
import { assemble, type App } from '../../platform/app.ts';
import { readConfig } from '../../platform/config/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { buildServer } from '../../platform/http/server.ts';
import { runAction } from '../../platform/operations/run.ts';
import { modules } from '../../modules.ts';
import { loadGeography } from '../geo/index.ts';
import { changeLicence, registerOrganiser } from '../supply/index.ts';
import { publishVersions } from './actions/publish-versions.ts';

let base: TestDatabase;
let app: App;
let server: Awaited<ReturnType<typeof buildServer>>;
let now = `${TODAY}T12:00:00.000Z`;
const seeder = system('seed');
const url = 'https://loket.example';
/** What no file may hold, wherever it comes from. */
const secrets = ['Vandenpersoon', 'Griet', '@', '0470 ', 'geheim', '/onthaal', '77bis'];

beforeAll(async () => {
  base = await testDatabase();
  await inTransaction(base.db, loadGeography);
  const clock = { now: () => now, today: () => date(now.slice(0, 10)) };
  const config = readConfig({ KRIBBE_URL: url, KRIBBE_PUBLISHER: 'Stad Leuven' });
  app = assemble({ config, modules, db: base.db, clock, demo: false });
  server = await buildServer({ app, secret: 'x'.repeat(40), actorOf: () => Promise.resolve(visitor) });
  const organiser = (name: string) =>
    runAction(app.around, registerOrganiser, seeder, {
      name,
      email: 'griet@voorbeeld.example',
      phone: '0470 12 34 56',
    });
  const vzw = (await organiser('vzw De Bel')).organiser;
  const alone = (await organiser('Griet Vandenpersoon')).organiser;
  for (let index = 0; index < 130; index += 1)
    await seedLocation(app, vzw, { name: `Plek ${String(index)}, "groot"`, lat: 50.88, lon: 4.7, places: 18 });
  const home = await seedLocation(app, alone, {
    name: 'Bij Griet',
    kind: 'family',
    lat: 50.8765,
    lon: 4.7123,
    places: 7,
  });
  await sql`update supply.location set file_number = '12345', house_number = '77bis', email = 'griet@thuis.example', phone = '0470 98 76 54',
    website = 'https://voorbeeld.example/onthaal', description = 'geheim woord van Griet Vandenpersoon'
    where location_id = ${home}`.execute(base.db);
});
afterAll(async () => {
  await server.close();
  await base.close();
});

const get = (path: string, headers: Record<string, string> = {}) => server.inject({ url: path, headers });
const publish = () => runAction(app.around, publishVersions, seeder, {});
const context = async () => (await get('/open-data/context.jsonld')).json<Parameters<typeof expandJson>[1]>();

interface Page {
  readonly weergave: { readonly '@id': string; readonly relatie?: { readonly waarde: string; readonly knoop: string } };
  readonly lid?: readonly Record<string, unknown>[];
}

/** JSON-LD's own words begin with the sign that every mail address holds; so does a language of Turtle. */
const withoutKeys = (file: string) => file.replaceAll(/"@(context|id|type)"|"@nl\b/g, '');

/** Follows the feed from its root to its last page, as a reader of LDES does. */
async function follow(): Promise<{ pages: Page[]; caching: string[] }> {
  const pages: Page[] = [];
  const caching: string[] = [];
  const root = (await get('/open-data/ldes')).json<Page>();
  for (let next: string | undefined = root.weergave['@id']; next !== undefined;) {
    const answer = await get(next.slice(url.length));
    expect(answer.statusCode).toBe(200);
    caching.push(String(answer.headers['cache-control']));
    const page = answer.json<Page>();
    pages.push(page);
    next = page.weergave.relatie?.knoop;
  }
  return { pages, caching };
}

test('the CSV holds every location, in whole rows', async () => {
  const answer = await get('/open-data/locaties.csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  const rows = parse<Record<string, string>>(answer.body, { columns: true });
  expect(rows).toHaveLength(131);
  const group = rows.find((row) => row.naam === 'Plek 7, "groot"');
  expect(group).toMatchObject({
    vergunde_plaatsen: '18',
    gemeente: 'Leuven',
    breedtegraad: '50.88',
    oefengegevens: 'nee',
  });
});

test('nothing of it is about a person: no name, number, address, contact or free words, in any file', async () => {
  await publish();
  const { pages } = await follow();
  const files = [
    (await get('/open-data/locaties.csv')).body,
    (await get('/open-data/locaties.jsonld')).body,
    (await get('/open-data/catalogus.ttl')).body,
    JSON.stringify(pages),
  ];
  const { rows } = await sql<{ record: unknown }>`select record from opendata.version`.execute(base.db);
  for (const file of [...files, JSON.stringify(rows)])
    expect(secrets.filter((secret) => withoutKeys(file).toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
});

test('the JSON-LD expands with the context it names; every location leads to its page', async () => {
  const answer = await get('/open-data/locaties.jsonld');
  const document = answer.json<{ '@context': string; bevat: { '@id': string }[] }>();
  expect(document['@context']).toBe(`${url}/open-data/context.jsonld`);
  expect(document.bevat).toHaveLength(131);
  expect(expandJson(document, await context()).length).toBeGreaterThan(131 * 8);
  const first = document.bevat[0]?.['@id'].slice(url.length) ?? '';
  const onward = await get(first);
  expect([onward.statusCode, onward.headers.location]).toEqual([303, first.replace('/id/locatie/', '/locatie/')]);
});

test('the feed can be followed from the first page to the last; full pages are kept for ever', async () => {
  await publish();
  const { pages, caching } = await follow();
  expect(pages.map(({ lid }) => lid?.length)).toEqual([100, 31]);
  expect(caching).toEqual(['public, max-age=31536000, immutable', 'public, max-age=60']);
  const before = (await get('/open-data/ldes/pagina/1')).body;
  now = `${TODAY}T12:10:00.000Z`;
  await sql`update supply.location set name = 'Nieuwe naam' where location_id in
    (select location_id from supply.location where kind = 'group' order by location_id limit 80)`.execute(base.db);
  expect(await publish()).toEqual({ added: 80 });
  expect((await get('/open-data/ldes/pagina/1')).body).toBe(before);
  const after = await follow();
  expect(after.pages.map(({ lid }) => lid?.length)).toEqual([100, 100, 11]);
  for (const { weergave, lid = [] } of after.pages)
    if (weergave.relatie !== undefined)
      for (const member of lid) expect(String(member.tijdstip) <= weergave.relatie.waarde).toBe(true);
});

test('replayed, the feed is what holds now: also after a new licence that begins later', async () => {
  const { rows } = await sql<{ id: string }>`
    select location_id as id from supply.location where name = 'Nieuwe naam' order by location_id limit 1`.execute(
    base.db,
  );
  const location = rows[0]!.id as never;
  await runAction(app.around, changeLicence, seeder, { location, from: date('2027-02-01'), places: 24 });
  now = '2027-02-01T12:00:00.000Z';
  await publish();
  const replayed = new Map<string, Record<string, unknown>>();
  for (const { lid = [] } of (await follow()).pages)
    for (const { '@id': _id, isVersieVan, tijdstip: _at, ...facts } of lid) replayed.set(String(isVersieVan), facts);
  const list = (await get('/open-data/locaties.jsonld')).json<{ bevat: Record<string, unknown>[] }>();
  const current = new Map(list.bevat.map(({ '@id': id, pagina: _page, ...facts }) => [String(id), facts]));
  expect(replayed).toEqual(current);
  expect(replayed.get(`${url}/id/locatie/${String(location)}`)).toMatchObject({ vergundePlaatsen: 24 });
  expect(await publish()).toEqual({ added: 0 });
});

test('two who publish at once leave no gap and publish nothing twice', async () => {
  await sql`update supply.location set street = 'Andere straat'`.execute(base.db);
  const added = await Promise.all([publish(), publish(), publish()]);
  expect(added.map((each) => each.added).sort((a, b) => a - b)).toEqual([0, 0, 131]);
  const { rows } = await sql<{ gaps: number }>`
    select max(position) - count(*) as gaps from opendata.version`.execute(base.db);
  expect(Number(rows[0]?.gaps)).toBe(0);
});

test('who has it already gets 304; who wishes Turtle gets Turtle; other sites may read only this', async () => {
  for (const path of [
    '/open-data/locaties.csv',
    '/open-data/ldes/pagina/1',
    '/open-data/catalogus.jsonld',
    '/open-data/context.jsonld',
  ]) {
    // prettier-ignore
    const first = await get(path);
    expect(first.headers['access-control-allow-origin']).toBe('*');
    expect(first.headers['set-cookie']).toBeUndefined();
    const again = await get(path, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  }
  const page = await get('/open-data/ldes/pagina/1', { accept: 'text/turtle' });
  expect(page.headers['content-type']).toBe('text/turtle; charset=utf-8');
  expect(page.headers.vary).toContain('accept');
  const json = (await get('/open-data/ldes/pagina/1')).json<object>();
  expect(readTurtle(page.body)).toEqual(expandJson(json, await context()));
  const since = String(page.headers['last-modified']);
  expect((await get('/open-data/ldes/pagina/1', { 'if-modified-since': since })).statusCode).toBe(304);
  for (const path of ['/open-data', '/zoeken', '/api/v1/municipalities'])
    expect((await get(path)).headers['access-control-allow-origin']).toBeUndefined();
});

test('the catalogue says who publishes, under which licence, how often and where', async () => {
  const { body, headers } = await get('/open-data/catalogus.ttl');
  expect(headers['content-type']).toBe('text/turtle; charset=utf-8');
  const said = readTurtle(body);
  expect(said).toEqual(expandJson((await get('/open-data/catalogus.jsonld')).json(), await context()));
  const dataset = `<${url}/open-data/locaties>`;
  const dcterms = 'http://purl.org/dc/terms/';
  for (const [predicate, object] of [
    [`${dcterms}accrualPeriodicity`, '<http://publications.europa.eu/resource/authority/frequency/CONT>'],
    [`${dcterms}spatial`, '<http://data.europa.eu/nuts/code/BE2>'],
    [`${dcterms}publisher`, `<${url}/over>`],
  ])
    expect(said).toContain(`${dataset} <${String(predicate)}> ${String(object)}`);
  expect(said.filter((each) => each.includes('dcat#downloadURL'))).toHaveLength(3);
  expect(body).toContain('"Stad Leuven"@nl');
});

test('a page of the feed that is not there is not found, nor is a thing without an id', async () => {
  for (const path of [
    '/open-data/ldes/pagina/99',
    '/open-data/ldes/pagina/0',
    '/open-data/ldes/pagina/x',
    '/id/locatie/x',
  ])
    expect((await get(path)).statusCode, path).toBe(404);
});

test('the map of places: unknown is hatched and said, the table sorts by its address', async () => {
  const { body } = await get('/aanbod-op-de-kaart?provincie=Vlaams-Brabant&sorteer=dekking&richting=neer');
  expect(body).toContain('url(#map-unknown)');
  expect(body).toContain('niet bekend');
  expect(body).toContain('aria-sort="descending"');
  const first = /<tbody><tr><th scope="row">([^<]*)/.exec(body)?.[1];
  expect(first).toBe('Leuven');
  expect((await get('/aanbod-op-de-kaart?provincie=Nergens')).body).toContain('Daar ligt geen gemeente');
  for (const language of ['/fr', '/en']) expect((await get(`${language}/aanbod-op-de-kaart`)).statusCode).toBe(200);
});
