import { expect, test } from 'vitest';
import { inBelgium, metresBetween } from './point.ts';

const leuven = { lat: 50.87959, lon: 4.70093 };
const brussels = { lat: 50.84673, lon: 4.35247 };

test('Leuven town hall lies 24,7 km from the Grand Place of Brussels as the crow flies', () => {
  expect(metresBetween(leuven, brussels)).toBeGreaterThan(24_600);
  expect(metresBetween(leuven, brussels)).toBeLessThan(24_800);
});

test('the way back is as long as the way there, and no way is zero metres', () => {
  expect(metresBetween(brussels, leuven)).toBe(metresBetween(leuven, brussels));
  expect(metresBetween(leuven, leuven)).toBe(0);
});

test('one degree of latitude is 111 kilometres', () => {
  expect(metresBetween({ lat: 50, lon: 4 }, { lat: 51, lon: 4 })).toBe(111_195);
});

test('Lambert coordinates and swapped axes are not in Belgium', () => {
  expect(inBelgium(leuven)).toBe(true);
  expect(inBelgium({ lat: 4.7, lon: 50.88 })).toBe(false);
  expect(inBelgium({ lat: 172_000, lon: 173_000 })).toBe(false);
});
