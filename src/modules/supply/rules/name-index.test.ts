import { expect, test } from 'vitest';
import { ALIKE, AS_TYPED, isAlike, NameIndex, NO_MATCH } from './name-index.ts';

const index = new NameIndex([
  'De Speelvogel',
  'Het Kwetternest',
  'Kinderdagverblijf ’t Zonnetje',
  'Crèche Élan',
  'Park',
]);
const find = (typed: string) => [...index.match(typed)];

test('part of a name, accents and capitals do not matter', () => {
  expect(find('SPEELV')).toEqual([AS_TYPED, 0, 0, 0, 0]);
  expect(find('creche elan')).toEqual([0, 0, 0, AS_TYPED, 0]);
  expect(find("'t zonnetje")).toEqual([0, 0, AS_TYPED, 0, 0]);
});

test('words written apart or together are the same', () => {
  expect(find('speel vogel')[0]).toBe(AS_TYPED);
  expect(find('kwetter nest')[1]).toBe(AS_TYPED);
});

test('a typing error is forgiven, in long words two', () => {
  expect(find('spelvogel')[0]).toBe(ALIKE);
  expect(find('kwettrenest')[1]).toBe(ALIKE);
  expect(find('zonetje kinderdagverblyf')[2]).toBe(ALIKE);
});

test('short words must be right, and every word that was typed must be there', () => {
  expect(find('pak')).toEqual([0, 0, 0, 0, NO_MATCH]);
  expect(find('speelvogel gent')[0]).toBe(NO_MATCH);
  expect(find('   ')).toEqual([0, 0, 0, 0, 0]);
});

test('two neighbours that changed places are one error', () => {
  expect(isAlike('brug', 'burg')).toBe(true);
  expect(isAlike('kwetter', 'kwettre')).toBe(true);
  expect(isAlike('brug', 'gurb')).toBe(false);
});
