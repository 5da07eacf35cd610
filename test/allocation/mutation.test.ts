import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { checkOutcome, type CheckReport } from '../../src/engines/allocation/check/check.ts';
import { allocate, type CertificateRows, type Instance, type Outcome } from '../../src/engines/allocation/index.ts';
import { anyAssignment, outcomeOf, possibleAssignment } from './assignments.ts';
import { mutants, proofMutants, type Mutant } from './mutants.ts';
import { oracleOf } from './oracle.ts';
import { random } from './random.ts';
import { flavours, smallInstance } from './small-instances.ts';

const checker = fileURLToPath(new URL('../../src/engines/allocation/check/', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'kribbe-mutants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The checker with one mistake in it. */
async function mutated([what, name, from, to]: Mutant, number: string): Promise<typeof checkOutcome> {
  const outfile = path.join(folder, `${number}.mjs`);
  let times = 0;
  await build({
    entryPoints: [path.join(checker, 'check.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    tsconfigRaw: {},
    plugins: [
      {
        name: 'slip',
        setup(build) {
          build.onLoad({ filter: /[\\/]check[\\/][^\\/]+\.ts$/ }, ({ path: file }) => {
            const text = readFileSync(file, 'utf8');
            if (path.basename(file) !== name) return { contents: text, loader: 'ts' };
            times = text.split(from).length - 1;
            return { contents: text.replace(from, () => to), loader: 'ts' };
          });
        },
      },
    ],
  });
  if (times !== 1) throw new Error(`"${what}" finds its line ${times} times in ${name}`);
  return ((await import(pathToFileURL(outfile).href)) as { checkOutcome: typeof checkOutcome }).checkOutcome;
}

interface Case {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly certificates?: CertificateRows;
}

const verdict = ({ violations, claimList }: CheckReport) =>
  JSON.stringify([violations > 0, claimList.map(({ request, choice }) => [request, choice])]);

/** Outcomes of all kinds with what the definitions say of them. */
function* cases(perFlavour: number): Generator<Case & { expected: string }> {
  for (const flavour of flavours)
    for (let seed = 0; seed < perFlavour; seed += 1) {
      const instance = smallInstance(flavour, seed);
      const oracle = oracleOf(instance);
      const r = random(seed);
      const sitting = instance.requests.map(({ current }) => current !== undefined);
      for (const assignment of [possibleAssignment(oracle, r, sitting), anyAssignment(oracle, r)]) {
        const possible = oracle.isFeasible(assignment);
        const claims = possible ? oracle.claims(assignment).map(({ request, choice }) => [instance.requests[request]!.id, choice]) : []; // prettier-ignore
        yield { instance, outcome: outcomeOf(assignment), expected: JSON.stringify([!possible, claims]) };
        const outcome = outcomeOf(assignment);
        for (const [name, value] of [['halfDays', 64], ['pool', 15], ['choice', 99]] as const) // prettier-ignore
          if (seed < 10 && (outcome.choice[0] ?? -1) >= 0)
            yield { instance, outcome: { ...outcome, [name]: [value, ...Array.from(outcome[name]).slice(1)] }, expected: '[true,[]]' }; // prettier-ignore
      }
    }
}

const place = { id: 'a', lanes: [{ name: 'licence', capacity: [3] }] };
const child = { halfDays: 1, choices: ['a'], facts: [] };

/** What random instances seldom show. */
const rarities: readonly (Case & { expected: string })[] = [
  {
    // A third of three places is one; two who sit there keep two, so one is left for others.
    instance: {
      periods: 1,
      halfDays: 1,
      seed: '0',
      facts: [],
      policies: [{ id: 'p', order: [], tieBreak: 'common', reserve: { mode: 'split', groups: [{ group: 'v', permille: 300 }] } }], // prettier-ignore
      locations: [place],
      requests: [
        { ...child, id: 'one', groups: ['v'], current: 'a' },
        { ...child, id: 'two', groups: ['v'], current: 'a' },
        { ...child, id: 'three' },
        { ...child, id: 'four' },
      ],
    },
    outcome: { choice: [0, 0, 0, 0], halfDays: [1, 1, 1, 1], pool: [1, 1, 0, 0] },
    expected: '[true,[]]',
  },
  {
    // The first group keeps the one place; nothing is left to keep for the second, so the lower class goes first.
    instance: {
      periods: 1,
      halfDays: 1,
      seed: '0',
      facts: ['class'],
      policies: [
        {
          id: 'p',
          order: ['class'],
          tieBreak: 'common',
          reserve: { mode: 'joint', groups: [{ group: 'v', permille: 1000 }, { group: 'w', permille: 300 }] }, // prettier-ignore
        },
      ],
      locations: [{ ...place, lanes: [{ name: 'licence', capacity: [1] }] }],
      requests: [
        { ...child, id: 'one', facts: [0] },
        { ...child, id: 'two', facts: [1], groups: ['w'] },
      ],
    },
    outcome: { choice: [-1, 0], halfDays: [0, 1], pool: [0, 0] },
    expected: '[false,[["one",0]]]',
  },
  {
    // Who stays two months may not use a pool for one.
    instance: {
      periods: 2,
      halfDays: 1,
      seed: '0',
      facts: [],
      policies: [{ id: 'p', order: [], tieBreak: 'common' }],
      locations: [{ ...place, pools: [{ group: 'u', longest: 1, lanes: [{ name: 'urgent', capacity: [1] }] }] }],
      requests: [{ ...child, id: 'one', groups: ['u'] }],
    },
    outcome: { choice: [0], halfDays: [1], pool: [1] },
    expected: '[true,[]]',
  },
];

const corpus = [...cases(70), ...rarities];

/** What is not possible is only said to be so: its claims mean nothing. */
const says = (check: typeof checkOutcome, each: Case, expected: string) => {
  const report = check(each.instance, each.outcome);
  return verdict(expected.startsWith('[true') && report.violations > 0 ? { ...report, claimList: [] } : report);
};

test('the checker itself is right on the whole corpus', () => {
  for (const each of corpus) expect(says(checkOutcome, each, each.expected)).toBe(each.expected);
});

describe('a mistake in the checker is caught', () => {
  test.each(mutants.map((mutant, at) => [mutant[0], mutant, at] as const))('%s', async (_, mutant, at) => {
    const check = await mutated(mutant, `m${at}`);
    const caught = corpus.some((each) => {
      try {
        return says(check, each, each.expected) !== each.expected;
      } catch {
        return true;
      }
    });
    expect(caught).toBe(true);
  });
});

describe('a mistake in recounting proofs is caught', () => {
  const spoilers: readonly ((rows: CertificateRows) => CertificateRows)[] = [
    (rows) => rows,
    (rows) => ({ ...rows, halfDays: rows.halfDays.map((days) => days ^ 1) }),
    (rows) => ({ ...rows, halfDays: rows.halfDays.map(() => 0) }),
    (rows) => ({ ...rows, halfDays: rows.halfDays.map(() => 7) }),
    (rows) => ({ ...rows, days: rows.days.map((days) => days ^ 2) }),
    (rows) => ({ ...rows, choice: rows.choice.map(() => 0) }),
    (rows) => ({ ...rows, pool: rows.pool.map((pool) => 1 - pool) }),
    (rows) => ({ ...rows, period: rows.period.map((period) => 1 - period) }),
    (rows) => ({ ...rows, length: Math.max(0, rows.length - 1) }),
    (rows) => ({ ...rows, lane: rows.lane.map((lane) => lane + 1) }),
  ];
  const proofs = (check: typeof checkOutcome, { instance, outcome }: Case, rows: CertificateRows) => {
    const report = check(instance, outcome, { certificates: rows });
    return [report.violations, report.claims, report.proofs];
  };
  const given = flavours.flatMap((flavour) =>
    [0, 1, 2, 3, 4, 5].flatMap((seed): Required<Case>[] => {
      const instance = smallInstance(flavour, seed);
      const { outcome, certificates } = allocate(instance);
      return [{ instance, outcome, certificates: certificates().rows }];
    }),
  );

  test('true proofs are all counted, and spoiled ones are not', () => {
    for (const each of given)
      for (const [at, spoil] of spoilers.entries()) {
        const rows = spoil(each.certificates);
        const report = checkOutcome(each.instance, each.outcome, { certificates: rows });
        if (at === 0) expect([report.violations, report.proofs]).toEqual([0, rows.length]);
        if (at === 2) expect([report.violations >= rows.length, report.proofs]).toEqual([true, 0]);
        if (at === 8 && each.certificates.length > 0 && report.claims === 0)
          expect(report.violations).toBeGreaterThan(0);
      }
  });

  test.each(proofMutants.map((mutant, at) => [mutant[0], mutant, at] as const))('%s', async (_, mutant, at) => {
    const check = await mutated(mutant, `p${at}`);
    const caught = given.some((each) =>
      spoilers.some((spoil) => {
        const rows = spoil(each.certificates);
        return String(proofs(check, each, rows)) !== String(proofs(checkOutcome, each, rows));
      }),
    );
    expect(caught).toBe(true);
  });
});
