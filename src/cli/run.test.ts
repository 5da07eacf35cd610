import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { WrongConfig } from '../platform/config/config.ts';
import type { Command } from './command.ts';
import { run } from './run.ts';
import { Impossible, readWords } from './words.ts';

let told: MockInstance;
let complained: MockInstance;
beforeEach(() => {
  told = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());
const textOf = (mock: MockInstance) => mock.mock.calls.flat().join('\n');

const trial = (work: Command['run']): Command[] => [
  { name: 'trial', usage: 'trial <folder>', summary: 'try it', help: ['', 'Takes long.'], run: work },
];

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists the commands', async (words) => {
  expect(await run(words)).toBe(0);
  for (const name of ['start', 'doctor', 'backup <folder>', 'restore <folder>', 'migrate'])
    expect(textOf(told)).toContain(`  ${name}`);
});

test('the version', async () => {
  expect(await run(['--version'])).toBe(0);
  expect(textOf(told)).toMatch(/^Kribbe \d+\.\d+\.\d+$/);
});

test.each([[['trial', '--help']], [['help', 'trial']], [['trial', 'x', '-h']]])(
  '%j explains the command',
  async (words) => {
    expect(
      await run(
        words,
        trial(() => Promise.reject(new Error('must not run'))),
      ),
    ).toBe(0);
    expect(textOf(told)).toBe('Usage: kribbe trial <folder>\n\n  try it\n  \n  Takes long.');
  },
);

test('an unknown command is told with the known ones', async () => {
  expect(await run(['begin'])).toBe(2);
  expect(textOf(complained)).toContain('kribbe has no command "begin".');
  expect(textOf(complained)).toContain('doctor');
});

test.each([
  [['start', '--tody', '2027-03-01'], "Unknown option '--tody'"],
  [['start', '--today', 'tomorrow'], '--today is "tomorrow"; expected a date like 2027-02-28'],
  [['start', 'now'], '"now" is one word too many'],
  [['doctor', '--retry=all'], "Option '--retry' does not take an argument"],
  [['doctor', 'all'], '"all" is one word too many'],
  [['backup'], '<folder> is missing'],
  [['backup', 'a', 'b'], '"b" is one word too many'],
  [['restore'], '<folder> is missing'],
  [['migrate', 'down'], '"down" is one word too many'],
  [['tariff', '--income', '-5'], '--income is "-5"; expected euros like 50000'],
  [['tariff', '--income'], "Option '--income <value>' argument missing"],
])('%j is wrong, and says what was expected', async (words, said) => {
  expect(await run(words)).toBe(2);
  expect(textOf(complained)).toContain(said);
  expect(textOf(complained)).toContain(`Usage: kribbe ${words[0] ?? ''}`);
});

test('what cannot be done is a sentence; a bug shows where it is', async () => {
  expect(
    await run(
      ['trial'],
      trial(() => Promise.reject(new Impossible('The shelf is full.'))),
    ),
  ).toBe(1);
  expect(textOf(complained)).toBe('The shelf is full.');
  complained.mockClear();
  expect(
    await run(
      ['trial'],
      trial(() => Promise.reject(new TypeError('x is not a function'))),
    ),
  ).toBe(1);
  expect(textOf(complained)).toContain('    at ');
});

test('wrong settings are wrong calling', async () => {
  expect(
    await run(
      ['trial'],
      trial(() => Promise.reject(new WrongConfig(['KRIBBE_PORT is "x"']))),
    ),
  ).toBe(2);
});

test('restoring what is no backup', async () => {
  expect(await run(['restore', '/nowhere'])).toBe(1);
  expect(textOf(complained)).toBe('There is no backup in /nowhere.');
});

test('words are read in any order', () => {
  const { values, places } = readWords(['--retry', 'here'], { retry: { type: 'boolean' } }, ['folder']);
  expect([values.retry, places]).toEqual([true, ['here']]);
});
