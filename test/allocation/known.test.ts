import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  checkOutcome,
  readInstance,
  type Format,
  type Instance,
} from '../../src/engines/allocation/index.ts';
import { fromHospitalResidents } from '../../src/engines/allocation/format/plain.ts';
import { oracleOf } from './oracle.ts';
import { outcomeOf } from './assignments.ts';

const stored = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`instances/${name}.json`, import.meta.url)), 'utf8'));

function read(name: string, format: Format): Instance {
  const reading = readInstance(stored(name), format);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.instance;
}

/** Positions of locations, -1 for none. */
const positions = (instance: Instance, choice: ArrayLike<number>) =>
  instance.requests.map(({ choices }, i) => (choice[i]! < 0 ? -1 : Number(choices[choice[i]!])));

test.each(['hr_200_20', 'hr_1000_50'])(
  '%s: the resident-optimal matching, as three public programs give it',
  (name) => {
    const instance = read(name, 'hospital-residents');
    const { outcome, certificates } = allocate(instance);
    expect(positions(instance, outcome.choice)).toEqual(stored(`${name}.out`));
    expect(checkOutcome(instance, outcome, { certificates: certificates().rows })).toMatchObject({
      violations: 0,
      claims: 0,
    });
  },
);

interface Micro {
  readonly name: string;
  readonly s_prefs: readonly (readonly (number | string)[])[];
  readonly c_prefs: readonly (readonly (number | string)[])[];
  readonly s_names?: readonly string[];
  readonly c_names?: readonly string[];
  readonly slots: readonly number[];
  readonly all_stable_matchings_bruteforce: readonly Readonly<Record<string, number | string | null>>[];
}

describe.each(stored('hospital-residents-micro') as Micro[])('$name', (micro) => {
  const students = micro.s_names ?? micro.s_prefs.map((_, at) => at + 1);
  const colleges = micro.c_names ?? micro.c_prefs.map((_, at) => at + 1);
  const instance = fromHospitalResidents({
    n: students.length,
    h: colleges.length,
    cap: micro.slots,
    // A college that does not exist is no choice.
    pref: micro.s_prefs.map((list) => list.map((id) => colleges.indexOf(id as never)).filter((at) => at >= 0)),
    hp: micro.c_prefs.map((list) => list.map((id) => students.indexOf(id as never)).filter((at) => at >= 0)),
  });
  const named = (choice: ArrayLike<number>) =>
    Object.fromEntries(positions(instance, choice).map((at, i) => [students[i]!, colleges[at] ?? null]));

  test('brute force lists the stable matchings that are stored', () => {
    const stable = oracleOf(instance)
      .stable()
      .map((assignment) => named(outcomeOf(assignment).choice));
    expect(stable).toEqual(micro.all_stable_matchings_bruteforce);
  });

  test('the engine gives one of them', () => {
    expect(micro.all_stable_matchings_bruteforce).toContainEqual(named(allocate(instance).outcome.choice));
  });
});

describe('instances on which simple repair goes round in circles', () => {
  // Fewest claims known; for number 1 it is proved that no outcome has none, number 3 has none.
  test.each([
    [0, 3],
    [1, 1],
    [2, 1],
    [3, 0],
  ])(
    'number %i: at most %i claims, each listed',
    (number, most) => {
      const instance = read(`halfday_mtb_hard_${number}`, 'half-day');
      const { outcome, certificates } = allocate(instance);
      const { rows, claims } = certificates();
      const report = checkOutcome(instance, outcome, { certificates: rows });
      expect(report).toMatchObject({ violations: 0, waste: 0, proofs: rows.length });
      expect(report.claims).toBeLessThanOrEqual(most);
      expect(report.claimList.map(({ request, choice }) => `${request} ${choice}`).sort()).toEqual(
        claims.map(({ request, choice }) => `${instance.requests[request]!.id} ${choice}`).sort(),
      );
    },
    60_000,
  );

  test.each([0, 1, 2, 3])('number %i: the stored starting assignment has the claims that stand beside it', (number) => {
    const file = stored(`halfday_mtb_hard_${number}`) as {
      cur: number[];
      mask: number[];
      claims: number;
      claimAgents: number;
    };
    const instance = read(`halfday_mtb_hard_${number}`, 'half-day');
    const report = checkOutcome(instance, { choice: file.cur, halfDays: file.mask, pool: file.cur.map(() => 0) });
    expect([report.violations, new Set(report.claimList.map(({ request }) => request)).size]).toEqual([
      0,
      file.claimAgents,
    ]);
    expect(report.claims).toBeGreaterThanOrEqual(file.claimAgents);
  });
});

interface Sibling {
  readonly children: Readonly<Record<string, { id: number; age: number; initial_daycare_id: number | null }>>;
  readonly daycares: Readonly<Record<string, { recruiting_numbers_list: number[]; priority_child_id_list: number[] }>>;
  readonly families: Readonly<Record<string, { children: number[]; pref: (number | number[])[] }>>;
}

/** Priorities stand per child there and per family here: the best or the worst child speaks for the family. */
function fromSiblings({ children, daycares, families }: Sibling, speaks: 'best' | 'worst'): Instance {
  const speaker = speaks === 'best' ? Math.min : Math.max;
  return {
    periods: 1,
    halfDays: 1,
    seed: '0',
    facts: ['rank'],
    policies: [{ id: 'given', order: ['rank'], tieBreak: 'common' }],
    locations: Object.entries(daycares).map(([id, { recruiting_numbers_list: places }]) => ({
      id,
      lanes: places.map((count, age) => ({ name: `age ${age}`, ages: [String(age)], capacity: [count] })),
    })),
    requests: Object.entries(families).map(([id, family]) => {
      const own = family.children.map((child) => children[child]!);
      const today = own[0]!.initial_daycare_id;
      return {
        id,
        halfDays: 1,
        children: own.map(({ age }) => ({ ages: [{ age: String(age), from: 0 }] })),
        choices: family.pref.map((choice) => (Array.isArray(choice) && new Set(choice).size > 1 ? choice.map(String) : String([choice].flat()[0]))), // prettier-ignore
        facts: [0],
        factsAt: Object.fromEntries(Object.entries(daycares).map(([at, { priority_child_id_list: order }]) => [at, [speaker(...own.map((child) => order.indexOf(child.id)))]])), // prettier-ignore
        ...(today !== null && { current: String(today) }),
      };
    }),
  };
}

describe.each(Object.entries(stored('sibling-micro-instances') as Record<string, Sibling>))('%s', (_, sibling) => {
  test.each(['best', 'worst'] as const)('siblings, the %s child speaks: stable, as brute force says', (speaks) => {
    const instance = fromSiblings(sibling, speaks);
    const { outcome } = allocate(instance);
    const stable = oracleOf(instance)
      .stable()
      .map((assignment) => Array.from(outcomeOf(assignment).choice));
    expect(stable).toContainEqual(Array.from(outcome.choice));
    expect(checkOutcome(instance, outcome)).toMatchObject({ violations: 0, claims: 0 });
  });
});
