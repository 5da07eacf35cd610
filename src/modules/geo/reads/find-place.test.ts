import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { loadGeography } from '../steps/load-geography.ts';
import { resolvePlace } from './find-place.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
  await inTransaction(base.db, (tx) => loadGeography(tx));
});
afterAll(() => base.close());

const find = (text: string) => resolvePlace(base.db, text, null);

test('what people still call a municipality that merged is found in the one it lies in now', async () => {
  expect(await find('Nevele')).toMatchObject({ place: { label: 'Nevele (Deinze)', nis: '44083' }, notes: [] });
  expect(await find('Deurle')).toMatchObject({ place: { label: 'Deurle (Sint-Martens-Latem)', nis: '44064' } });
  expect(await find('Lovendegem')).toMatchObject({ place: { nis: '44085' } });
  expect(await find('Zelzate')).toMatchObject({ place: { label: 'Zelzate', nis: '43018', kind: 'municipality' } });
});

test('every municipality that merged is found by its old name, exactly', async () => {
  const { rows } = await sql<{ old: string; name: string; nis: string }>`
    select c.old_name as old, m.name, c.nis from geo.nis_change c join geo.municipality m using (nis)`.execute(base.db);
  expect(rows.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const { old, name, nis } of rows) {
    const { place, alternatives, notes } = await find(old);
    const there = [place, ...alternatives].some((each) => each?.nis === nis);
    if (!there || notes.length > 0) lost.push(`${old} (now ${name})`);
  }
  expect(lost).toEqual([]);
});

test('the postcode of a municipality that merged is found', async () => {
  expect(await find('9850')).toMatchObject({ place: { nis: '44083', kind: 'postcode' } });
  expect(await find('9850 Nevele')).toMatchObject({ place: { nis: '44083' } });
});

test('a postcode that lies in two municipalities gives both, and their names tell them apart', async () => {
  const { rows } = await sql<{ postcode: string }>`
    select postcode from geo.place where kind = 'postcode' group by postcode having count(distinct nis) > 1`.execute(
    base.db,
  );
  expect(rows.map(({ postcode }) => postcode)).toContain('2990');
  for (const { postcode } of rows) {
    const { place, alternatives } = await find(postcode);
    const both = [place, ...alternatives].filter((each) => each?.postcode === postcode);
    expect(new Set(both.map((each) => each?.nis)).size).toBe(2);
    for (const each of both) expect((await find(each!.label)).place?.nis).toBe(each!.nis);
  }
});
