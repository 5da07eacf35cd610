import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kribbe-allocate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let told: MockInstance;
let complained: MockInstance;
beforeEach(() => {
  told = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());
const textOf = (mock: MockInstance) => mock.mock.calls.flat().join('\n');

let files = 0;
function file(content: unknown): string {
  const name = path.join(folder, `${(files += 1)}.json`);
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const stored = (name: string) => path.resolve('test/allocation/instances', name);
const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));

/** Two locations of one place each on Monday; Mila goes first, and Noor has her place at the mill. */
const small = {
  version: 1,
  periods: 1,
  halfDays: 10,
  seed: 'drawn on 2 March',
  facts: ['class'],
  policies: [
    { id: 'lottery', order: [], tieBreak: 'common' },
    { id: 'work first', order: ['class'], tieBreak: 'common' },
  ],
  locations: [
    { id: 'mill', lanes: [{ name: 'licence', capacity: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0] }] },
    { id: 'park', lanes: [{ name: 'licence', capacity: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0] }] },
  ],
  requests: [
    { id: 'mila', halfDays: 3, choices: ['mill', 'park'], facts: [1] },
    { id: 'noor', halfDays: 3, choices: ['park', 'mill'], facts: [3], current: 'mill' },
    { id: 'sam', days: { choose: 1, among: 15 }, choices: ['park'], facts: [2] },
  ],
};
type Json = Record<string, unknown>;
const withRequest = (more: Json): Json => ({ ...small, requests: [{ ...small.requests[0], ...more }] });
const withLane = (more: Json): Json => ({
  ...small,
  locations: [{ id: 'mill', lanes: [{ name: 'licence', capacity: small.locations[0]!.lanes[0]!.capacity, ...more }] }, small.locations[1]], // prettier-ignore
});

test('an allocation as JSON: who goes where, the figures, the recount, and proofs when asked', async () => {
  expect(await run(['allocate', file(small), '--policy', 'work first', '--json', '--certificates'])).toBe(0);
  const answer = JSON.parse(textOf(told)) as Record<string, unknown>;
  expect(answer).toMatchObject({
    format: 'kribbe',
    policy: 'work first',
    seed: 'drawn on 2 March',
    outcome: { mila: 'park', noor: 'mill', sam: 'park' },
    held: { sam: { halfDays: 12 } },
    metrics: { requests: 3, placed: 3 },
    check: { violations: 0, claims: 0, violationList: [], claimList: [] },
  });
  expect(answer.certificates).toContainEqual(
    expect.objectContaining({ request: 'mila', location: 'mill', lane: 'licence', halfDays: [0, 1] }),
  );
});

test('without --json it is told in a few lines', async () => {
  expect(await run(['allocate', file(small)])).toBe(0);
  expect(textOf(told)).toContain('Policy "lottery"');
  expect(textOf(told)).toContain('Recounted: 0 violations, 0 claims');
});

test('plain hospital/residents gives positions, as stored', async () => {
  const name = stored('hr_200_20.json');
  expect(await run(['allocate', name, '--format', 'hospital-residents', '--json'])).toBe(0);
  const { outcome } = JSON.parse(textOf(told)) as { outcome: Record<string, number | null> };
  expect(Object.values(outcome).map((place) => place ?? -1)).toEqual(read(stored('hr_200_20.out.json')));
});

test('an outcome is recounted: what it says of itself is not asked', async () => {
  const instance = file(small);
  await run(['allocate', instance, '--policy', 'work first', '--json']);
  const made = JSON.parse(textOf(told)) as Json & { outcome: Json };
  told.mockClear();
  expect(await run(['allocate', 'check', instance, file(made), '--json'])).toBe(0);
  expect(JSON.parse(textOf(told))).toMatchObject({
    policy: 'work first',
    check: { violations: 0, claims: 0, replay: true },
  });
  told.mockClear();
  const worse = { ...made, outcome: { ...made.outcome, mila: null } };
  expect(await run(['allocate', 'check', instance, file(worse), '--json'])).toBe(0);
  expect(JSON.parse(textOf(told))).toMatchObject({
    check: {
      violations: 0,
      claims: 2,
      waste: 2,
      replay: false,
      claimList: [
        { request: 'mila', choice: 1, kind: 'waste' },
        { request: 'noor', choice: 0, kind: 'waste' },
      ],
    },
  });
  told.mockClear();
  const full = { ...made, outcome: { ...made.outcome, mila: 'mill' } };
  expect(await run(['allocate', 'check', instance, file(full)])).toBe(1);
  expect(textOf(told)).toContain('capacity mill: pool 0, lane 0, period 0, half-day 0: 2 children for 1 places');
});

test('the stored list of a plain problem is an outcome too', async () => {
  const words = [stored('hr_200_20.json'), stored('hr_200_20.out.json'), '--format', 'hospital-residents', '--json'];
  expect(await run(['allocate', 'check', ...words])).toBe(0);
  expect(JSON.parse(textOf(told))).toMatchObject({ check: { violations: 0, claims: 0, replay: true } });
});

test.each([
  ['no file', '/nowhere.json', 'There is no file /nowhere.json.'],
  ['a folder', os.tmpdir(), 'is not a file.'],
  ['not JSON', file('{"version": NaN}'), 'is not JSON'],
  ['nothing', file(''), 'is not JSON'],
  ['a list', file('[]'), 'the file: is a list; expected an object'],
  ['null', file('null'), 'the file: is null; expected an object'],
  ['another version', file({ ...small, version: 2 }), 'version: is 2; expected 1'],
  ['no version', file({ ...small, version: undefined }), 'version: is missing'],
  ['a word that is unknown', file({ ...small, locatons: [] }), 'locatons: is not known here'],
  ['no policy', file({ ...small, policies: [] }), 'policies: has 0 items; at least 1'],
  ['too many periods', file({ ...small, periods: 37 }), 'periods: is 37; at most 36'],
  ['half a period', file({ ...small, periods: 1.5 }), 'periods: is 1.5; expected the number of periods'],
  [
    'negative capacity',
    file(withLane({ capacity: [-1, 1, 1, 1, 1, 1, 1, 1, 1, 1] })),
    'locations[0].lanes[0].capacity[0]: is -1; at least 0',
  ],
  [
    'endless capacity',
    file(JSON.stringify(withLane({})).replace('[1,1,0', '[1e308,1,0')),
    'capacity[0]: is 1e+308; expected a whole number',
  ],
  ['beyond numbers', file(JSON.stringify(withLane({})).replace('[1,1,0', '[1e999,1,0')), 'capacity[0]: is Infinity'],
  ['huge capacity', file(withLane({ capacity: [1e9, 1, 1, 1, 1, 1, 1, 1, 1, 1] })), 'is 1000000000; at most 10000'],
  ['a short week', file(withLane({ capacity: [1, 1] })), 'locations[0].lanes[0].capacity: has 2 numbers; expected 10'],
  [
    'a child that no lane counts',
    file(withLane({ ages: ['baby'] })),
    'locations[0].lanes: no lane limits a child without age group',
  ],
  ['an unknown location', file(withRequest({ choices: ['mil'] })), 'requests[0].choices[0]: "mil" is no location'],
  ['an unknown place of today', file(withRequest({ current: 'moon' })), 'requests[0].current: "moon" is no location'],
  [
    'a choice twice',
    file(withRequest({ choices: ['mill', 'mill'] })),
    'requests[0].choices[1]: is among the choices already',
  ],
  [
    'a request twice',
    file({ ...small, requests: [small.requests[0], small.requests[0]] }),
    'requests[1]: "mila" is there already, as requests[0]',
  ],
  ['no days', file(withRequest({ halfDays: undefined })), 'requests[0]: has no halfDays and no days'],
  ['an empty week', file(withRequest({ halfDays: 0 })), 'requests[0].halfDays: is 0; at least 1'],
  [
    'a day after the week',
    file(withRequest({ halfDays: 1024 })),
    'requests[0].halfDays: is 1024; a week of 10 half-days ends at 1023',
  ],
  ['facts that lack', file(withRequest({ facts: [] })), 'requests[0].facts: has 0 numbers; facts names 1 columns'],
  ['a fact that is text', file(withRequest({ facts: ['1'] })), 'requests[0].facts[0]: is "1"; expected a whole number'],
  [
    'apart without children',
    file(withRequest({ choices: [['mill', 'park']] })),
    'requests[0].choices[0]: names 2 places; it needs children',
  ],
  [
    'a stay that ends before',
    file({ ...withRequest({ from: 1, until: 0 }), periods: 2 }),
    'requests[0].from: is 1, after until (0)',
  ],
  [
    'an unknown reason',
    file(withRequest({ override: { location: 'mill', reason: 'because' } })),
    'requests[0].override.reason: is "because"; expected one of',
  ],
  [
    'another column',
    file({ ...small, policies: [{ id: 'a', order: ['age'], tieBreak: 'common' }] }),
    'policies[0].order[0]: "age" is not among facts',
  ],
])('%s: a sentence that says where, and exit code 2', async (_, name, said) => {
  expect(await run(['allocate', name, '--json'])).toBe(2);
  expect(textOf(complained)).toContain(said);
  expect(told).not.toHaveBeenCalled();
});

test.each([
  [['--format', 'excel'], '--format is "excel"; choose kribbe, hospital-residents, half-day'],
  [['--policy', 'x'], 'There is no policy "x"; the instance has "lottery", "work first".'],
  [['--speed', '9'], "Unknown option '--speed'"],
  [['more.json'], '"more.json" is one word too many'],
])('%j is wrong', async (words, said) => {
  expect(await run(['allocate', file(small), ...words])).toBe(2);
  expect(textOf(complained)).toContain(said);
});

test.each([
  [{ mila: 'moon', noor: null, sam: null }, 'outcome.mila: is "moon", which the request did not choose'],
  [{ mila: null, noor: null }, 'outcome.sam: is missing'],
  [{ mila: null, noor: null, sam: null, tom: 'mill' }, 'outcome.tom: is no request'],
  [[null, null, null], 'is a list; expected an object with outcome'],
])('the outcome %j cannot be recounted', async (outcome, said) => {
  expect(await run(['allocate', 'check', file(small), file(outcome)])).toBe(2);
  expect(textOf(complained)).toContain(said);
});

test.each([
  [{ n: 1, h: 1, cap: [1], pref: [[1]], hp: [[0]] }, 'hospital-residents', 'pref[0][0]: is 1; the last hospital is 0'],
  [
    { n: 1, h: 1, cap: [1], pref: [[0, 0]], hp: [[0]] },
    'hospital-residents',
    'pref[0][1]: hospital 0 is there already',
  ],
  [{ n: 2, h: 1, cap: [1], pref: [[0]], hp: [[0]] }, 'hospital-residents', 'pref: has 1 items; expected 2'],
  [
    { nA: 1, nL: 1, K: 1, pref: [3], prio: [0], mask: [1], size: [1], cap: Array(10).fill(1) },
    'half-day',
    'pref[0]: is 3; the last location is 0',
  ],
  [
    { nA: 1, nL: 1, K: 1, pref: [0], prio: [0], mask: [1024], size: [1], cap: Array(10).fill(1) },
    'half-day',
    'mask[0]: is 1024; at most 1023',
  ],
])('a plain problem that is not sound: %j', async (problem, format, said) => {
  expect(await run(['allocate', file(problem), '--format', format])).toBe(2);
  expect(textOf(complained)).toContain(said);
});
