import { expect, test } from 'vitest';
import { endOfMailCode, hashCode, newCode, newNumber, readCode } from './codes.ts';

test('a code has four groups of four, without letters that look like others', () => {
  for (let round = 0; round < 200; round++)
    expect(newCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a thousand codes are a thousand different codes', () =>
  expect(new Set(Array.from({ length: 1000 }, newCode)).size).toBe(1000));

test('a code is read as people copy it: small letters, spaces, O for 0, I or L for 1', () => {
  expect(readCode('k7q2 9dxm 4htr w0pz')).toBe('K7Q2-9DXM-4HTR-W0PZ');
  expect(readCode(' K7Q29DXM4HTRWOPZ ')).toBe('K7Q2-9DXM-4HTR-W0PZ');
  expect(readCode('il10-0000-0000-0000')).toBe('1110-0000-0000-0000');
});

test('what cannot be a code is none', () => {
  for (const typed of ['', 'fout', 'K7Q2-9DXM-4HTR', 'K7Q2-9DXM-4HTR-W0PZ-0000', 'K7Q2-9DXM-4HTR-W0P!', "' or 1=1 --"])
    expect(readCode(typed)).toBeNull();
});

test('what is kept of a code does not hold the code', () => {
  const code = newCode();
  expect(hashCode(code)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashCode(code)).toBe(hashCode(code));
  expect(hashCode(code)).not.toContain(code.slice(0, 4));
});

test('the number of a request opens nothing: it is no code', () => {
  expect(newNumber('2026')).toMatch(/^K-2026-[0-9A-Z]{8}$/);
  expect(readCode(newNumber('2026'))).toBeNull();
});

test('a mail code ends after an hour, also over midnight', () =>
  expect(endOfMailCode('2026-11-21T23:30:00Z')).toBe('2026-11-22T00:30:00Z'));
