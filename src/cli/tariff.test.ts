import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { parameterFiles } from '../engines/tariff/periods.ts';
import { tariffCommand } from './tariff.ts';
import { Misused } from './words.ts';

let told: MockInstance;
let complained: MockInstance;
beforeEach(() => {
  told = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());
const textOf = (mock: MockInstance) => mock.mock.calls.flat().join('\n');
/** The exit code, as run.ts gives it. */
async function run(words: readonly string[]): Promise<number> {
  try {
    return await tariffCommand.run(words);
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof Misused ? 2 : 1;
  }
}
const tariff = (words: string) => run(words.split(' ').filter((word) => word !== ''));

test('the price and why, in three languages', async () => {
  expect(await tariff('--income 50000 --date 2025-06-01')).toBe(0);
  expect(textOf(told)).toContain('€\u00a019,25 per dag');
  expect(textOf(told)).toContain('× 0,000385 is');
  expect(textOf(told)).toContain('Het attest van Opgroeien beslist.');
  expect(await tariff('--income 50000 --date 2025-06-01 --lang fr')).toBe(0);
  expect(textOf(told)).toContain("C'est l'attestation d'Opgroeien qui décide.");
  expect(await tariff('--income 50000,00 --date 2025-06-01 --lang en')).toBe(0);
  expect(textOf(told)).toContain('€19.25 a day');
});

test.each([
  ['', 1925],
  ['--children 2', 1520],
  ['--children=2 --multiple-birth', 1115],
  ['--day-part half', 1155],
  ['--day-part long', 3080],
  ['--ocmw half', 963],
  ['--situation fosterChild', 204],
])('50 000 euro in 2025 %s: %s cents as JSON', async (words, cents) => {
  expect(await tariff(`--income 50000 --date 2025-06-01 --json ${words}`)).toBe(0);
  const answer = JSON.parse(textOf(told)) as Record<string, unknown>;
  expect(answer).toMatchObject({
    cents,
    date: '2025-06-01',
    simulation: true,
    explanation: { rule: 'day', cents, parts: expect.arrayContaining([expect.objectContaining({ rule: 'base' })]) },
  });
  expect(answer.assumptions).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: expect.any(String), text: expect.any(String) })]),
  );
});

test('amounts that nobody knows yet are told; the last known ones come when asked, marked', async () => {
  expect(await tariff('--income 50000 --date 2026-10-01')).toBe(1);
  expect(textOf(complained)).toContain('1 oktober 2026 zijn nog niet gekend');
  expect(await tariff('--income 50000 --date 2026-10-01 --last-known --json')).toBe(0);
  expect(JSON.parse(textOf(told))).toMatchObject({ cents: 1925, parameters: { lastKnown: true, until: '2026-09-30' } });
});

test('without a date it is today', async () => {
  expect(await tariff('--income 50000 --last-known')).toBe(0);
  expect(textOf(told)).toContain('19,25');
});

test.each([
  ['', '--income is needed'],
  ['--income', '--income'],
  ['--income --json', '--income'],
  ['--income -5', '--income is "-5"; expected euros'],
  ['--income=-0.01', '--income is "-0.01"'],
  ['--income NaN', '--income is "NaN"'],
  ['--income Infinity', '--income is "Infinity"'],
  ['--income 1e308', '--income is "1e308"'],
  ['--income 1e3', '--income is "1e3"'],
  ['--income 0x10', '--income is "0x10"'],
  ['--income 100000000', 'to €99,999,999.99'],
  ['--income 50.000', '--income is "50.000"'],
  ['--income 50000.123', '--income is "50000.123"'],
  ['--income 1 --date 2013-12-31', 'before 1 January 2014'],
  ['--income 1 --date 2025-02-30', '--date is "2025-02-30"'],
  ['--income 1 --date 01-06-2025', 'a day of the calendar like 2025-06-01'],
  ['--income 1 --children 40', '--children is "40"; expected a whole number from 1 to 20'],
  ['--income 1 --children 0', '--children is "0"'],
  ['--income 1 --children -1', '--children is "-1"'],
  ['--income 1 --children 1.5', '--children is "1.5"'],
  ['--income 1 --day-part quarter', '--day-part is "quarter"; expected brief, half, full, long'],
  ['--income 1 --situation rich', '--situation is "rich"'],
  ['--income 1 --date 2025-06-01 --situation incomeDrop', '--new-income is needed'],
  ['--income 1 --ocmw free', '--ocmw is "free"; expected half, minimum, lowest'],
  ['--income 1 --lang de', '--lang is "de"; expected nl, fr, en'],
  ['--income 1 --monthly-income 2', 'exclude each other'],
  ['--income 1 --incom 2', "Unknown option '--incom'"],
  ['--income 1 now', '"now" is one word too many'],
  ['validate', '<file> is missing'],
])('%j is refused with exit code 2 and a sentence', async (words, said) => {
  expect(await tariff(words)).toBe(2);
  expect(textOf(complained)).toContain(said);
  expect(textOf(told)).toBe('');
});

test('a parameter file is sound, or what is wrong stands there', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kribbe-tariff-'));
  try {
    const file = path.join(folder, 'year.json');
    const last = structuredClone(parameterFiles[parameterFiles.length - 1]) as {
      figures: Record<string, { value: string }>;
    };
    writeFileSync(file, JSON.stringify(last));
    expect(await run(['validate', file])).toBe(0);
    expect(textOf(told)).toContain('is sound');
    last.figures['maximum']!.value = '36,00';
    writeFileSync(file, JSON.stringify(last));
    expect(await run(['validate', file])).toBe(1);
    expect(textOf(told)).toContain('✗ figures.maximum.value: is no amount like "20.57"');
    writeFileSync(file, '{');
    expect(await run(['validate', file])).toBe(1);
    expect(textOf(complained)).toContain('is no JSON');
    expect(await run(['validate', folder])).toBe(1);
    expect(textOf(complained)).toContain('There is no file');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
