import { expect, test } from 'vitest';
import { readEuros } from './read-euros.ts';

test.each([
  ['42500', 4_250_000],
  ['42.500', 4_250_000],
  ['42,500', 4_250_000],
  ['42 500,50', 4_250_050],
  ['€ 42.500,5', 4_250_050],
  ['42,500.50', 4_250_050],
  ['42500 euro', 4_250_000],
  ['1 234 567', 123_456_700],
  ['0', 0],
])('%s is an amount', (typed, cents) => {
  expect(readEuros(typed)).toBe(cents);
});

test.each(['', '-5', 'veel', '1e308', '12,345,6', '1.2.3', '4250,505', '9'.repeat(400), 'NaN', '٣٤'])(
  '%s is none',
  (typed) => {
    expect(readEuros(typed)).toBeNull();
  },
);
