import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fabricate, refused, root, ruleNames } from './graph.ts';
import { closing, lawful, offences, orphans } from './offenders.ts';

test('every import obeys the architecture', async () => {
  expect(await refused(root, ['src', 'test'])).toEqual([]);
});

describe('the rules bite', () => {
  let folder: string;
  let found: string[];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kribbe-architecture-'));
    await fabricate(folder, [...offences.map(([, from, to]) => [from, to] as const), ...closing, ...lawful], orphans);
    found = await refused(folder, ['src', 'test']);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('each rule has a made-up offender', () => {
    const tried = new Set([...offences.map(([rule]) => rule), 'no-orphans']);
    expect(ruleNames.filter((name) => !tried.has(name))).toEqual([]);
  });

  test.each(offences)('%s refuses %s → %s', (rule, from, to) => {
    expect(found).toContainEqual(expect.stringContaining(`${rule}: ${from} → ${to.replace('node:', '')}`));
  });

  test.each(orphans)('no-orphans finds %s', (file) => {
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^no-orphans: ${file}`)));
  });

  test.each(lawful)('%s → %s passes', (from, to) => {
    expect(found.filter((each) => each.endsWith(`: ${from} → ${to}`))).toEqual([]);
  });
});
