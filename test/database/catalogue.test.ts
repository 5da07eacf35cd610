import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '../../src/cli/db.ts';
import { distribute, distributionPlan, hasCitus } from '../../src/platform/database/distribute.ts';
import { classify, readTables, spreadFaults, type Spread } from '../../src/platform/database/distribution.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

/**
 * The contract that lets the data be spread over machines: tables about a family begin with family_id, in every key;
 * occupancy with location_id; no triggers on them. See docs/architecture.md.
 */
let open: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  open = await testDatabase();
  owner = new pg.Client({ connectionString: open.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await open.close();
});

const classes = async () => classify(await readTables(owner));

describe('every table has its place when the data is spread over machines', () => {
  test('nothing keeps the schema from being spread; each fault says how to mend it', async () => {
    expect(spreadFaults(await readTables(owner))).toEqual([]);
  });

  test('what is about a family stands with the family, occupancy behind the gate of its location, the rest everywhere or local', async () => {
    const found = await classes();
    const of = (spread: Spread) => [...found].filter(([, each]) => each === spread).map(([name]) => name);
    expect(of('family')).toEqual(
      expect.arrayContaining([
        'requests.family',
        'requests.child',
        'requests.line',
        'placement.offer',
        'placement.placement',
      ]),
    );
    expect(of('location')).toEqual(expect.arrayContaining(['supply.gate', 'supply.occupancy']));
    expect(of('reference')).toEqual(
      expect.arrayContaining(['geo.municipality', 'supply.location', 'supply.expectation', 'accounts.person']),
    );
    expect(of('local')).toEqual(expect.arrayContaining(['audit.entry', 'platform.session']));
  });

  test('in the schemas of families every table has family_id', async () => {
    const strays = [...(await classes())].filter(
      ([name, spread]) => /^(requests|placement|support)\./.test(name) && spread !== 'family',
    );
    expect(strays).toEqual([]);
  });
});

describe('a table that does not fit is told with what to do', () => {
  test.each([
    [
      'create table requests.note (note_id uuid primary key, family_id uuid not null references requests.family)',
      'requests.note: the key note_pkey begins with note_id; begin it with family_id.',
    ],
    [
      'create table requests.note (family_id uuid, note_id uuid, unique (family_id, note_id))',
      'requests.note: family_id may be empty; make it not null.',
    ],
    [
      'create table requests.note (family_id uuid, note_id uuid, code text, primary key (family_id, note_id)); create unique index note_code on requests.note (code)',
      'requests.note: the key note_code begins with code; begin it with family_id.',
    ],
    [
      `create table requests.note (family_id uuid, note_id uuid, days daterange, primary key (family_id, note_id),
         constraint apart exclude using gist (family_id with <>, days with &&))`,
      'requests.note: the exclusion apart must compare family_id with =.',
    ],
    [
      'create table tariff_attest (attest_id uuid primary key, child_id uuid not null)',
      'supply.tariff_attest has child_id but no family_id; add family_id, first in every key.',
    ],
    [
      'create table busy (location_id uuid references supply.gate, week date, primary key (week, location_id))',
      'supply.busy: the key busy_pkey begins with week; begin it with location_id.',
    ],
    [
      `create table requests.note (family_id uuid, location_id uuid, primary key (family_id, location_id),
         constraint to_gate foreign key (location_id) references supply.gate)`,
      'requests.note (family): to_gate leads to supply.gate (location), which may stand on another machine.',
    ],
    [
      'create table supply.best (family_id uuid primary key, constraint own_family foreign key (family_id) references requests.family); alter table supply.location add best_family uuid constraint best references supply.best',
      'supply.location (reference): best leads to supply.best (family), which may stand on another machine.',
    ],
    [
      `create table requests.note (family_id uuid, note_id uuid, primary key (family_id, note_id));
       create function requests.nothing() returns trigger language plpgsql as 'begin return new; end';
       create trigger notice before insert on requests.note for each row execute function requests.nothing()`,
      'requests.note has the trigger notice; a constraint must defend it, triggers are not spread.',
    ],
  ])('%s', async (statements, fault) => {
    await owner.query('begin; set local search_path = supply, public');
    try {
      await owner.query(statements);
      expect(spreadFaults(await readTables(owner))).toContain(fault);
    } finally {
      await owner.query('rollback');
    }
  });
});

describe('the plan that spreads the data', () => {
  test('takes foreign keys away, copies references, cuts the rest, and puts the keys back in order', async () => {
    const plan = distributionPlan(await readTables(owner));
    expect(plan.map(({ title }) => title.replace(/\d+/, 'n'))).toEqual([
      'Take away n foreign keys, the last made first',
      'Copy n reference tables to every machine',
      'Cut n tables by family',
      'Cut n tables by location',
      'Put the foreign keys back, one by one',
    ]);
    const [, references, families, locations] = plan.map(({ statements }) => statements);
    expect(references).toContain(`select create_reference_table('supply.location')`);
    expect(families?.[0]).toBe(
      `select create_distributed_table('requests.family', 'family_id', colocate_with => 'none')`,
    );
    expect(families).toContain(
      `select create_distributed_table('placement.offer', 'family_id', colocate_with => 'requests.family')`,
    );
    expect(locations).toContain(
      `select create_distributed_table('supply.occupancy', 'location_id', colocate_with => 'supply.gate')`,
    );
  });

  test('carried out with stand-ins for the functions of Citus, every foreign key is back as it was', async () => {
    const before = await readTables(owner);
    const seen: string[] = [];
    // They check what Citus checks at that moment: no foreign keys left on the table.
    await owner.query(`
      create function public.create_reference_table(name regclass) returns void language plpgsql as $$
      begin if exists (select from pg_constraint where conrelid = name and contype = 'f') then raise 'foreign key on %', name; end if; end $$;
      create function public.create_distributed_table(name regclass, by_column text, colocate_with text) returns void language plpgsql as $$
      begin if exists (select from pg_constraint where conrelid = name and contype = 'f') then raise 'foreign key on %', name; end if; end $$`);
    await distribute(owner, distributionPlan(before), (line) => seen.push(line));
    expect(await readTables(owner)).toEqual(before);
    expect(seen.filter((line) => line.startsWith('select create_')).length).toBeGreaterThan(20);
  });

  test('what fails half-way leaves the database as it was', async () => {
    const before = await readTables(owner);
    const plan = [...distributionPlan(before), { title: 'Fail', statements: ['select 1 / 0'] }];
    await expect(distribute(owner, plan, () => undefined)).rejects.toThrow('division by zero');
    expect(await readTables(owner)).toEqual(before);
  });

  test('the command prints the plan, and without Citus refuses in words and changes nothing', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.stubEnv('KRIBBE_DATABASE_URL', open.appUrl);
    vi.stubEnv('KRIBBE_DATABASE_OWNER_URL', open.ownerUrl);
    vi.stubEnv('KRIBBE_SECRET', 's'.repeat(32));
    try {
      const before = await readTables(owner);
      expect(await db.run(['distribute', '--dry-run'])).toBe(0);
      const plan = distributionPlan(before).flatMap(({ title, statements }) => [
        `-- ${title}`,
        ...statements.map((statement) => `${statement};`),
      ]);
      expect(said.mock.calls.map(([line]) => line as string)).toEqual(plan);
      expect(await hasCitus(owner)).toBe(false);
      await expect(db.run(['distribute'])).rejects.toThrow('does not have the Citus extension, so nothing was changed');
      expect(await readTables(owner)).toEqual(before);
    } finally {
      said.mockRestore();
      vi.unstubAllEnvs();
    }
  });
});

test('the program may add to the audit log and read it, never change it', async () => {
  for (const statement of [
    'update audit.entry set action = action',
    'delete from audit.entry',
    'truncate audit.entry',
    'delete from audit.seal',
  ])
    await expect(sql.raw(statement).execute(open.db)).rejects.toMatchObject({ code: '42501' });
});
