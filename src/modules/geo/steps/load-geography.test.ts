import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { date } from '../../../kernel/calendar-date.ts';
import type { MunicipalityNis, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { fakeAddressService } from '../geocoder/fake-service.ts';
import { flemishGeolocation } from '../geocoder/flemish-geolocation.ts';
import { resolvePlace } from '../reads/find-place.ts';
import { geoScopes } from '../store/scopes.ts';
import { areaOf, deskOf } from '../store/desks.ts';
import { municipalities, municipalityOf } from '../store/municipalities.ts';
import { neighbourhoodsOf } from '../store/places.ts';
import { addDesk, serve } from './desks.ts';
import { loadGeography } from './load-geography.ts';

let base: TestDatabase;
let took = 0;
beforeAll(async () => {
  base = await testDatabase();
  const start = performance.now();
  await inTransaction(base.db, (tx) => loadGeography(tx));
  took = performance.now() - start;
});
afterAll(() => base.close());

const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(base.db)).rows[0]?.n;
const leuven = '24062' as MunicipalityNis;
const bierbeek = '24011' as MunicipalityNis;
const day = date('2026-11-21');

describe('the geography that is shipped', () => {
  test('all 304 municipalities, 57 zones and their places are there within a second', async () => {
    expect(await count('geo.municipality')).toBe(304);
    expect(await count('geo.zone')).toBe(57);
    expect(await count('geo.place')).toBe(4848);
    expect(took).toBeLessThan(1500);
  });

  test('loading again changes nothing and leaves no dead rows', async () => {
    const version = () => sql<{ v: string }>`select max(xmin::text::bigint)::text as v from geo.place`.execute(base.db);
    const before = await version();
    await inTransaction(base.db, (tx) => loadGeography(tx));
    expect((await version()).rows).toEqual(before.rows);
  });

  test('unknown figures are null, never zero', async () => {
    const brussels = await municipalityOf(base.db, '21004');
    expect(brussels).toMatchObject({
      name: 'Brussel',
      nameFr: 'Bruxelles',
      languageStatus: 'brussels',
      childPovertyIndex: null,
      medianIncome: null,
    });
    expect(await municipalityOf(base.db, '24062')).toMatchObject({
      name: 'Leuven',
      zoneName: 'Leuven',
      population: 104_906,
      childrenUnder3: 3135,
    });
  });

  test('a code from before a merger gives the municipality of today', async () => {
    expect(await municipalityOf(base.db, '44043')).toMatchObject({ nis: '44088', name: 'Merelbeke-Melle' });
    expect(await municipalityOf(base.db, '12030')).toMatchObject({ name: 'Puurs-Sint-Amands' });
    expect(await municipalityOf(base.db, '99999')).toBeNull();
  });

  test('six rim and six border municipalities have facilities', async () => {
    const all = await municipalities(base.db);
    const named = (status: string) => all.filter((each) => each.languageStatus === status).map((each) => each.name);
    expect(named('facility')).toEqual([
      'Drogenbos',
      'Kraainem',
      'Linkebeek',
      'Sint-Genesius-Rode',
      'Wemmel',
      'Wezembeek-Oppem',
    ]);
    expect(named('languageBorder')).toEqual(['Bever', 'Herstappe', 'Mesen', 'Ronse', 'Spiere-Helkijn', 'Voeren']);
    expect(named('brussels')).toHaveLength(19);
  });

  test('Leuven has its 24 neighbourhoods', async () => {
    const found = await neighbourhoodsOf(base.db, leuven);
    expect(found).toHaveLength(24);
    expect(found[0]).toMatchObject({ name: 'Blauwput', sectors: 5 });
  });
});

describe('finding a place', () => {
  const find = (text: string) => resolvePlace(base.db, text, null);

  test.each([
    ['3000', '3000 Leuven', 'postcode'],
    ['leuven', 'Leuven', 'municipality'],
    ['LEUVEN ', 'Leuven', 'municipality'],
    ['3000 Leuven', '3000 Leuven', 'postcode'],
    ['3010 Kessel-Lo', 'Kessel-Lo (Leuven)', 'neighbourhood'],
    ['Kessel-Lo', 'Kessel-Lo (Leuven)', 'neighbourhood'],
    ['kessel lo', 'Kessel-Lo (Leuven)', 'neighbourhood'],
    ['Louvain', 'Leuven', 'municipality'],
    ['St.-Niklaas', 'Sint-Niklaas', 'municipality'],
    ['Heverlee Tervuursesteenweg', 'Heverlee Tervuursesteenweg (Leuven)', 'neighbourhood'],
    ['Vaartkom, Leuven', 'Vaartkom (Leuven)', 'neighbourhood'],
    ['Brussel', 'Brussel', 'municipality'],
    ['Laeken', 'Laeken (Brussel)', 'neighbourhood'],
    ["'s-Gravenvoeren", "'s-Gravenvoeren (Voeren)", 'neighbourhood'],
    ['O.L.V. Waver', 'Onze-Lieve-Vrouw-Waver (Sint-Katelijne-Waver)', 'neighbourhood'],
    ['Borsbeek', 'Borsbeek (Antwerpen)', 'neighbourhood'],
  ])('"%s" is %s', async (text, label, precision) => {
    expect(await find(text)).toMatchObject({ place: { label, precision }, notes: [] });
  });

  test.each([
    ['Heverle', 'Heverlee (Leuven)'],
    ['leuvn', 'Leuven'],
    ['Keselo', 'Kessel-Lo (Leuven)'],
    ['bierbek', 'Bierbeek'],
    ['Antwerpn', 'Antwerpen'],
    ['Sint Truide', 'Sint-Truiden'],
  ])('"%s" is taken for %s, and it says that it guessed', async (text, label) => {
    expect(await find(text)).toMatchObject({ place: { label }, notes: ['guessed'] });
  });

  test('without address service an address is found to its town, and it says so', async () => {
    expect(await find('Naamsestraat 12, Leuven')).toMatchObject({
      place: { label: 'Leuven', precision: 'municipality' },
      notes: ['noAddressService'],
    });
    expect(await find('naamsestraat 12 3001 heverlee')).toMatchObject({
      place: { label: 'Heverlee (Leuven)' },
      notes: ['noAddressService'],
    });
  });

  test('a street without a town asks for the town', async () => {
    expect(await find('Naamsestraat 12')).toMatchObject({ place: null, notes: ['townMissing'] });
  });

  test('nothing that looks like it is nothing, whatever is typed', async () => {
    for (const text of ['', '   ', 'qqqqxxzz', '9999', '%', "'; drop table geo.place; --", '\u0000', '🙂'.repeat(50)])
      expect((await find(text)).place, text).toBeNull();
  });

  test('a name that exists more than once shows the others too', async () => {
    const { place, alternatives } = await find('Haren');
    expect([place, ...alternatives].map((each) => each?.label)).toEqual(
      expect.arrayContaining(['Haren (Brussel)', 'Haren (Tongeren-Borgloon)']),
    );
  });
});

describe('with an address service', () => {
  let service: Awaited<ReturnType<typeof fakeAddressService>>;
  beforeAll(async () => {
    service = await fakeAddressService();
  });
  afterAll(() => service.close());
  const find = (text: string) =>
    resolvePlace(base.db, text, flemishGeolocation(service.url, { patience: 200, rest: 0 }));

  test('an address is found to the house', async () => {
    service.be('well');
    expect(await find('naamsestraat 12 leuvn')).toEqual({
      text: 'naamsestraat 12 leuvn',
      place: {
        id: null,
        kind: 'address',
        label: 'naamsestraat 12, 3000 Leuven',
        nis: '24062',
        municipality: 'Leuven',
        postcode: '3000',
        lat: 50.87712,
        lon: 4.69931,
        precision: 'address',
      },
      notes: ['guessed'],
      alternatives: expect.anything() as unknown,
    });
  });

  test('a town alone is not sent to anybody', async () => {
    const before = service.asked.length;
    await find('Leuven');
    await find('3000');
    expect(service.asked).toHaveLength(before);
  });

  test.each(['slow', 'error', 'html', 'otherShape', 'elsewhere'] as const)(
    'when it is %s the town is taken, and it says so',
    async (mood) => {
      service.be(mood);
      expect(await find('Naamsestraat 12, Leuven')).toMatchObject({
        place: { label: 'Leuven', precision: 'municipality' },
        notes: ['addressServiceFailed'],
      });
    },
  );

  test('a street it does not know is said to be unknown', async () => {
    service.be('nothing');
    expect(await find('Nergensstraat 12, Leuven')).toMatchObject({
      place: { label: 'Leuven' },
      notes: ['addressUnknown'],
    });
  });
});

describe('desks and their area', () => {
  test('a municipality has one desk at a time; its area is dated with both ends included', async () => {
    const [old, next] = await inTransaction(base.db, async (tx) => {
      const desk = (name: string, slug: string) => addDesk(tx, { name, slug, email: null, phone: null, address: null });
      const ids = [
        await desk('Loket Leuven', 'leuven'),
        await desk('Loket Leuven en Bierbeek', 'leuven-bierbeek'),
      ] as const;
      await serve(tx, ids[0], [leuven], date('2026-01-01'), date('2026-12-31'));
      await serve(tx, ids[1], [leuven, bierbeek], date('2027-01-01'));
      return ids;
    });
    expect((await deskOf(base.db, leuven, date('2026-12-31')))?.id).toBe(old);
    expect((await deskOf(base.db, leuven, date('2027-01-01')))?.id).toBe(next);
    expect(await deskOf(base.db, leuven, date('2025-12-31'))).toBeNull();
    expect(await areaOf(base.db, next, date('2027-06-01'))).toEqual([bierbeek, leuven]);
    await expect(inTransaction(base.db, (tx) => serve(tx, old, [bierbeek], date('2028-01-01')))).rejects.toMatchObject({
      constraint: 'one_desk_per_municipality',
    });
    await expect(
      inTransaction(base.db, (tx) =>
        addDesk(tx, { name: 'x', slug: 'leuven', email: null, phone: null, address: null }),
      ),
    ).rejects.toMatchObject({ constraint: 'desk_slug_taken' });

    const worker: Actor = {
      kind: 'staff',
      person: '' as PersonId,
      name: 'Els',
      roles: ['deskWorker'],
      locations: [],
      as: { organisation: '' as OrganisationId, kind: 'desk', name: '', desk: old, organiser: null },
    };
    const predicate = geoScopes.deskArea?.(worker, sql.ref('m.nis'), day);
    if (typeof predicate !== 'object') throw new Error('expected SQL');
    const seen = await sql<{ nis: string }>`select m.nis from geo.municipality m where ${predicate}`.execute(base.db);
    expect(seen.rows).toEqual([{ nis: leuven }]);
  });
});
