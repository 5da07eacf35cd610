import { expect, test } from 'vitest';
import { facts } from './terms.ts';
import { isVulnerable, traitsOf } from './vulnerable.ts';

test('two traits of which one core trait make a vulnerable family', () => {
  expect(isVulnerable(['singleParent', 'noSecondaryDiploma'])).toBe(true);
  expect(isVulnerable(['worksOrLearns', 'disabilityInFamily'])).toBe(true);
});

test('two traits without a core trait do not', () => {
  expect(isVulnerable(['singleParent', 'lowIncome'])).toBe(false);
  expect(isVulnerable(['worksOrLearns', 'singleParent', 'lowIncome'])).toBe(false);
});

test('one core trait alone does not, however many facts show it', () =>
  expect(isVulnerable(['disabilityInFamily', 'selfReliance', 'socialReason'])).toBe(false));

test('a town that counts low income as core says so', () =>
  expect(isVulnerable(['singleParent', 'lowIncome'], ['lowIncome'])).toBe(true));

test('a brother or sister there and a foster child order, but are no trait', () =>
  expect(traitsOf(['siblingThere', 'fosterChild'])).toEqual([]));

test('looking for work shows the same trait as working', () =>
  expect(traitsOf(['worksOrLearns', 'looksForWork'])).toEqual(['workNeed']));

test('who tells everything shows all five traits', () => expect(traitsOf(facts)).toHaveLength(5));
