import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, spellingLikeness } from './edit-distance.ts';

test.each([
  ['leuvn', 'leuven', 1],
  ['heverle', 'heverlee', 1],
  ['', 'mol', 3],
  ['mol', 'mol', 0],
  ['kitten', 'sitting', 3],
])('%s and %s differ by %i', (a, b, expected) => expect(editDistance(a, b)).toBe(expected));

test('the way back costs the same, and never more than the longest word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('spaces do not count', () => expect(spellingLikeness('kessello', 'kessel lo')).toBe(1));
