import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerk, csv, listsOf, refusal, row } from '../../../../test/imports/lists.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import {
  fill,
  seedLocation,
  supplyApp,
  supplyWorld,
  TODAY,
  type SupplyWorld,
} from '../../../../test/support/world-supply.ts';
import { date } from '../../../kernel/calendar-date.ts';
import { wholeDays } from '../../../kernel/half-days.ts';
import { newId, type LocationId } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { App } from '../../../platform/app.ts';
import { runAction, runRead } from '../../../platform/operations/run.ts';
import { dropImport } from '../actions/import-drop.ts';
import { mapImport } from '../actions/import-map.ts';
import { runImport } from '../actions/import-run.ts';
import { listImports } from '../reads/import-list.ts';
import { occupancyBoard } from '../reads/occupancy-board.ts';
import { officialCounts } from '../reads/official-counts.ts';
import { namedLocations } from '../store/locations.ts';
import { dropExpired } from './store/files.ts';

let open: TestDatabase;
let app: App;
let world: SupplyWorld;

beforeAll(async () => {
  open = await testDatabase();
  app = supplyApp(open.db);
  world = await supplyWorld(app);
});
afterAll(() => open.close());

const { upload, look, bringIn, said } = listsOf(() => app);

async function byNumber(number: string) {
  const found = await namedLocations(app.around.db, number, 50, TODAY);
  return found.find(({ fileNumber }) => fileNumber === number);
}
const licences = async (number: string) =>
  (
    await open.pool.query<Record<string, unknown>>(
      `select from_date, until_date, places from supply.licence join supply.location using (location_id) where file_number = $1 order by 1`,
      [number],
    )
  ).rows;

test('the real list of Kontich comes in with fixed values for what it lacks; the same file again changes nothing', async () => {
  const content = readFileSync('test/imports/kontich.geojson');
  const file = await upload('Kontich', content);
  const first = await look(file);
  expect(first.mapping).toMatchObject({
    fileNumber: { column: 'id' },
    name: { column: 'naam' },
    address: { column: 'adres' },
    kind: { column: 'categorie' },
  });
  expect(first.faults.count).toBeGreaterThan(0); // no tier, price, organiser
  const chosen = Object.entries(first.mapping).map(([field, origin]) => ({ field, ...origin }));
  const mapping = [
    ...chosen,
    { field: 'tier', value: 'T0' },
    { field: 'price', value: 'vrije prijs' },
    { field: 'organiser', value: 'Nog onbekend' },
  ];
  await runAction(app.around, mapImport, clerk, { file, mapping: mapping as never, centroid: false });
  const second = await look(file);
  expect(second.faults).toEqual({ shown: [], count: 0 });
  expect(second.added.count).toBe(7);
  expect(second.newOrganisers.shown).toEqual(['Nog onbekend']);
  expect(second.notices.shown.every(({ say }) => say === 'noLicence')).toBe(true);
  expect(await runAction(app.around, runImport, clerk, { file, digest: second.digest })).toMatchObject({
    added: 7,
    changed: 0,
  });
  expect(await byNumber('146885')).toMatchObject({
    name: 'De Drie Klavertjes',
    street: 'Duffelsesteenweg',
    houseNumber: '353',
    nis: '11024',
    places: null,
  });
  expect(await bringIn('Kontich', content)).toEqual({ added: 0, changed: 0, unchanged: 7, closed: 0 });
});

test('a list of an organiser: new, changed, closed, and back again', async () => {
  expect(await bringIn('Strand', csv(row('S1'), row('S2')))).toEqual({ added: 2, changed: 0, unchanged: 0, closed: 0 });
  expect(await licences('S1')).toEqual([{ from_date: '2021-09-01', until_date: null, places: 18 }]);
  await fill(app, (await byNumber('S2'))?.location as LocationId, wholeDays(1), 18);

  const file = await upload('Strand', csv(row('S1', { name: 'Nieuwe naam', places: '24' }), row('S3')));
  const view = await look(file);
  expect(view.changed.shown[0]?.changes).toEqual([
    { field: 'name', from: 'Opvang S1', to: 'Nieuwe naam' },
    { field: 'places', from: 18, to: 24 },
  ]);
  expect(view.gone.shown.map(({ key }) => key)).toEqual(['S2']);
  await runAction(app.around, runImport, clerk, { file, digest: view.digest, closeFrom: date('2027-01-01') });
  expect(await licences('S1')).toEqual([
    { from_date: '2021-09-01', until_date: '2026-11-20', places: 18 },
    { from_date: '2026-11-21', until_date: null, places: 24 },
  ]);
  expect(await licences('S2')).toEqual([{ from_date: '2021-09-01', until_date: '2026-12-31', places: 18 }]);
  expect(await byNumber('S1')).toMatchObject({ name: 'Nieuwe naam', places: 24 });
  const board = await runRead(app.around, occupancyBoard, clerk, {
    location: (await byNumber('S2'))?.location as LocationId,
    from: date('2027-01-04'),
  });
  expect(board.weeks[0]).toMatchObject({ licensed: Array<number>(14).fill(0) });
  expect(board.weeks[0]?.taken[0]).toBe(18);

  expect(await bringIn('Strand', csv(row('S1', { name: 'Nieuwe naam', places: '24' }), row('S3')))).toEqual({
    added: 0,
    changed: 0,
    unchanged: 2,
    closed: 0,
  });
  expect(
    await bringIn('Strand', csv(row('S1', { name: 'Nieuwe naam', places: '24' }), row('S2'), row('S3'))),
  ).toMatchObject({ unchanged: 3, closed: 0 });
});

test('what another list still holds is not closed', async () => {
  await bringIn('Eerste lijst', csv(row('D1'), row('D2')));
  await bringIn('Tweede lijst', csv(row('D1')));
  const view = await look(await upload('Eerste lijst', csv(row('D2'))));
  expect(view.gone.count).toBe(0);
});

test('every fault is told at its row and column, and then nothing comes in', async () => {
  const broken = csv(
    row('F1', { name: '' }),
    row('F2', { lat: '4,447', lon: '51,134' }),
    row('F3', { lat: '', lon: '' }),
    row('F4', { town: 'Kontig', postcode: '1111' }),
    row('F5', { places: '4' }),
    row('F6', { price: 'IKT', tier: 'T0' }),
    row('F7', { email: 'geen adres' }),
    row('F8', { from: '31/2/2021' }),
    row('F1'),
    row('F9', { hours: 'altijd' }),
    row(''),
  );
  expect(await said('Fouten', broken)).toEqual([
    [3, 'lat', 'pointSwapped'],
    [5, 'gemeente', 'unknownTown'],
    [9, 'vergund vanaf', 'notRead.from'],
    [10, 'dossiernummer', 'twice'],
    [11, 'openingsuren', 'notRead.hours'],
    [12, 'dossiernummer', 'noFileNumber'],
    [2, 'naam', 'missing.name'],
    [4, 'lat', 'noPoint'],
    [6, 'plaatsen', 'problem.supply.groupTooSmall'],
    [7, 'prijssysteem', 'problem.supply.incomeTariffNeedsSubsidy'],
    [8, 'email', 'error.email-address'],
  ]);
  const file = await upload('Fouten', broken);
  const { digest } = await look(file);
  expect(await refusal(runAction(app.around, runImport, clerk, { file, digest }))).toBe('supply.importHasFaults');
  expect(await byNumber('F2')).toBeUndefined();
});

test('an old NIS code or name is read as the municipality of today, and that is said', async () => {
  const withNis = csv(row('N1', { town: '11007' }), row('N2', { town: 'Borsbeek' })).replace('gemeente', 'niscode');
  expect(await said('Oud', withNis)).toEqual([[3, 'niscode', 'unknownNis']]);
  const view = await look(await upload('Oud', csv(row('N2', { town: 'Borsbeek' }))));
  expect(view.notices.shown).toMatchObject([
    { line: 2, column: 'gemeente', say: 'mergedTown', values: { was: 'Borsbeek', town: 'Antwerpen', nis: '11002' } },
  ]);
  await bringIn('Oud', csv(row('N2', { town: 'Borsbeek' })));
  expect(await byNumber('N2')).toMatchObject({ nis: '11002' });
});

test('without coordinates the middle of the municipality is taken only when that is chosen, and said', async () => {
  const content = csv(row('M1', { lat: '', lon: '' }));
  const file = await upload('Midden', content);
  const { mapping } = await look(file);
  await runAction(app.around, mapImport, clerk, {
    file,
    mapping: Object.entries(mapping).map(([field, origin]) => ({ field, ...origin })) as never,
    centroid: true,
  });
  const view = await look(file);
  expect([view.faults.count, view.notices.shown.map(({ say }) => say)]).toEqual([0, ['centroid']]);
  await runAction(app.around, runImport, clerk, { file, digest: view.digest });
  expect(await bringIn('Midden', content)).toMatchObject({ unchanged: 1 });
});

test('what looks like a formula is kept as text', async () => {
  await bringIn('Formule', csv(row('X1', { name: '=HYPERLINK(1)' })));
  expect(await byNumber('X1')).toMatchObject({ name: '=HYPERLINK(1)' });
});

test('what changed between looking and importing is looked at again', async () => {
  const file = await upload('Intussen', csv(row('I1', { name: 'Nieuw' })));
  const { digest } = await look(file);
  await bringIn('Ander', csv(row('I1')));
  expect(await refusal(runAction(app.around, runImport, clerk, { file, digest }))).toBe('supply.importChanged');
  expect(await byNumber('I1')).toMatchObject({ name: 'Opvang I1' });
});

test('one import of a source at a time; a double click imports once', async () => {
  const file = await upload('Dubbel', csv(row('B1'), row('B2')));
  const { digest } = await look(file);
  const outcomes = await Promise.all(
    [1, 2].map(() => refusal(runAction(app.around, runImport, clerk, { file, digest }))),
  );
  expect(outcomes).toContain('done');
  expect(outcomes.filter((outcome) => outcome !== 'done')).toHaveLength(1);
  expect(['supply.importRunning', 'supply.importGone']).toContain(outcomes.find((outcome) => outcome !== 'done'));
});

const organiserActor = (organiser: string): Actor => ({
  kind: 'staff',
  person: newId(),
  name: 'Directeur',
  as: { organisation: newId(), kind: 'organiser', name: 'Vzw', desk: null, organiser: organiser as never },
  roles: ['organiser'],
  locations: [],
});

test('an organiser changes facts of its own locations, no licence, and nothing of another', async () => {
  const by = organiserActor(world.organiser);
  await seedLocation(app, world.organiser, { name: 'Eigen', lat: 51.134, lon: 4.447, nis: '11024', postcode: '2550' });
  const rest = { by, organiser: world.organiser };
  const own = 'dossiernummer;naam;plaatsen\nD-Eigen;Ons eigen huis;40\n';
  const view = await look(await upload('Onze lijst', own, rest), by);
  expect(view.changed.shown[0]?.changes).toEqual([{ field: 'name', from: 'Eigen', to: 'Ons eigen huis' }]);
  expect(view.notices.shown.map(({ say }) => say)).toEqual(['licenceByAgency']);
  expect(await bringIn('Onze lijst', own, rest)).toMatchObject({ changed: 1, closed: 0 });
  const foreign = await look(await upload('Onze lijst', 'dossiernummer;naam\nD-Kinderhuis Park Abdij;x\n', rest), by);
  expect(foreign.faults.shown.map(({ say }) => say)).toEqual(['notYours']);
  expect(await refusal(upload('Van een ander', own, { by, organiser: world.other }))).toBe('access.refused');
  expect(await refusal(upload('Aantallen', own, { ...rest, kind: 'counts' }))).toBe('access.refused');
  expect(await refusal(look(await upload('Van het agentschap', csv(row('A1'))), by))).toBe('access.refused');
});

const countHeader =
  'Jaar;Gewest;Provincie;Zorgregio;Gemeente;Vergunningstype;IKT/Niet IKT;Totaal plaatsen;Plaatsen IKT;Plaatsen vrije prijs;Locaties';

test('official counts of the agency stand beside ours; unknown is never zero', async () => {
  const counts = [countHeader, '2025;Vlaams Gewest;Antwerpen;Antwerpen;Kontich;Groepsopvang;IKT;120;120;0;5', '2025;Vlaams Gewest;Antwerpen;Antwerpen;Kontich;Gezinsopvang;Niet IKT;/;0;;2', '2025;Vlaams Gewest;Limburg;Hasselt;Hasselt;Groepsopvang;IKT;10;10;0;1', '2025;Vlaams Gewest;Limburg;Hasselt;Kortessem;Groepsopvang;IKT;5;5;0;1'].join('\n'); // prettier-ignore
  expect(await bringIn('Cijfers op maat', counts, { kind: 'counts' })).toEqual({
    added: 3,
    changed: 0,
    unchanged: 0,
    closed: 0,
  });
  expect(await bringIn('Cijfers op maat', counts, { kind: 'counts' })).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 3,
  });
  expect(await bringIn('Cijfers op maat', counts.replace(';120;120;', ';125;125;'), { kind: 'counts' })).toMatchObject({
    changed: 1,
  });
  const { rows, chosen } = await runRead(app.around, officialCounts, clerk, {});
  expect(chosen).toEqual({ year: 2025, part: '' });
  expect(rows.find(({ name }) => name === 'Kontich')).toMatchObject({ places: null, incomePlaces: 125, locations: 7 });
  expect(rows.find(({ name }) => name === 'Hasselt')).toMatchObject({
    places: 15,
    ownPlaces: null,
    ownLocations: null,
  });
  expect(rows.find(({ name }) => name === 'Leuven')).toMatchObject({ places: null, ownLocations: 4 });
  expect(await refusal(upload('Cijfers op maat', csv(row('C1'))))).toBe('supply.importOtherKind');
});

test('every import is remembered: who, which file, what it did; the audit log holds ids only', async () => {
  const { runs, sources } = await runRead(app.around, listImports, clerk, {});
  expect(runs[0]).toMatchObject({
    sourceName: 'Cijfers op maat',
    by: 'system:test',
    fileName: 'lijst.csv',
    changed: 1,
  });
  expect(runs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(sources.length).toBeGreaterThan(5);
  const { rows } = await open.pool.query<{ subject: string }>(
    "select subject::text from audit.entry where action like 'supply.%mport%'",
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { subject } of rows) expect(subject).not.toMatch(/lijst|Strand|Kontich/);
});

test('a file waits a day at most, and can be thrown away', async () => {
  const file = await upload('Even', csv(row('E1')));
  await dropExpired(open.db, '2026-11-22T11:59:00Z');
  expect((await look(file)).added.count).toBe(1);
  await dropExpired(open.db, '2026-11-22T12:00:00Z');
  expect(await refusal(look(file))).toBe('supply.importGone');
  const other = await upload('Even', csv(row('E1')));
  await runAction(app.around, dropImport, clerk, { file: other });
  expect(await refusal(look(other))).toBe('supply.importGone');
});
