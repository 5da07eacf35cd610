import { expect, test } from 'vitest';
import { readPlace } from './read-place.ts';

const parts = (typed: string) => {
  const { postcode, street, names } = readPlace(typed);
  return { postcode, street, names };
};

test.each([
  ['3000', { postcode: '3000', street: null, names: [] }],
  ['leuven', { postcode: null, street: null, names: ['leuven'] }],
  ['3010 Kessel-Lo', { postcode: '3010', street: null, names: ['kessel lo'] }],
  ['Kessel-Lo, Leuven', { postcode: null, street: null, names: ['kessel lo', 'leuven'] }],
  ['Kessel-Lo (Leuven)', { postcode: null, street: null, names: ['kessel lo', 'leuven'] }],
  ['Naamsestraat 12, Leuven', { postcode: null, street: 'Naamsestraat 12', names: ['leuven'] }],
  ['Naamsestraat 12 Leuven', { postcode: null, street: 'Naamsestraat 12', names: ['leuven'] }],
  ['Naamsestraat 12 bus 3, 3000 Leuven', { postcode: '3000', street: 'Naamsestraat 12 bus 3', names: ['leuven'] }],
  ['Naamsestraat 12A 3000 Leuven België', { postcode: '3000', street: 'Naamsestraat 12A', names: ['leuven'] }],
  ['naamsestraat leuven', { postcode: null, street: 'naamsestraat', names: ['leuven'] }],
  ['Oude Markt 5, Leuven', { postcode: null, street: 'Oude Markt 5', names: ['leuven'] }],
  ['Tiensesteenweg 1200, 3000 Leuven', { postcode: '3000', street: 'Tiensesteenweg 1200', names: ['leuven'] }],
  ['Leuven, B-3000', { postcode: '3000', street: null, names: ['leuven'] }],
  ['Naamsestraat 12', { postcode: null, street: 'Naamsestraat 12', names: [] }],
  ['   ', { postcode: null, street: null, names: [] }],
])('"%s"', (typed, expected) => expect(parts(typed)).toEqual(expected));

test('a name that ends like a street keeps its whole self beside the guess', () =>
  expect(readPlace('Heverlee Tervuursesteenweg').whole).toBe('heverlee tervuursesteenweg'));

test('a very long text is cut, not refused', () => expect(readPlace('x'.repeat(5000)).text).toHaveLength(200));
