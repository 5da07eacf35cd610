import { expect, test } from 'vitest';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { choosePlace, type PlaceCandidate } from './choose-place.ts';
import { foldName } from './fold-name.ts';
import type { PlaceKind } from './place.ts';
import { readPlace } from './read-place.ts';

const place = (
  kind: PlaceKind,
  name: string,
  municipality: string,
  nis: string,
  rest: Partial<PlaceCandidate> = {},
): PlaceCandidate => ({
  id: `${kind}-${nis}-${name}`,
  kind,
  name,
  municipality,
  nis: nis as MunicipalityNis,
  postcode: null,
  lat: 50.88,
  lon: 4.7,
  folded: foldName(name),
  population: 100_000,
  asked: foldName(name),
  similarity: 1,
  ...rest,
});

const leuven = place('municipality', 'Leuven', 'Leuven', '24062');
const kesselLo = place('formerMunicipality', 'Kessel-Lo', 'Leuven', '24062', { postcode: '3010' });
const at3001 = place('postcode', '3001', 'Leuven', '24062', { postcode: '3001', asked: null });

test('a town goes before its own centre and before a neighbourhood of the same name elsewhere', () => {
  const centre = place('formerMunicipality', 'Leuven', 'Leuven', '24062');
  const elsewhere = place('neighbourhood', 'Leuven', 'Gent', '44021', { population: 270_000 });
  const choice = choosePlace(readPlace('leuven'), [elsewhere, centre, leuven]);
  expect(choice.best).toBe(leuven);
  expect(choice.alternatives).toEqual([elsewhere]);
});

test('a part of a town goes before the town that is named to say where it lies', () => {
  const town = { ...leuven, asked: 'leuven' };
  expect(choosePlace(readPlace('Kessel-Lo, Leuven'), [town, kesselLo]).best).toBe(kesselLo);
});

test('of two places of one name the town that is named with it decides', () => {
  const inHeist = place('formerMunicipality', 'Berg', 'Tongeren-Borgloon', '73111', { population: 40_000 });
  const inKampenhout = place('formerMunicipality', 'Berg', 'Kampenhout', '23038', { population: 12_000 });
  expect(choosePlace(readPlace('Berg'), [inKampenhout, inHeist]).best).toBe(inHeist);
  expect(choosePlace(readPlace('Berg (Kampenhout)'), [inKampenhout, inHeist]).best).toBe(inKampenhout);
});

test('a postcode with its town is the postcode: it is more precise', () =>
  expect(choosePlace(readPlace('3001 Leuven'), [leuven, at3001]).best).toBe(at3001));

test('a postcode with its own locality is that locality', () => {
  const at3010 = { ...at3001, id: 'p-3010', name: '3010', postcode: '3010' };
  expect(choosePlace(readPlace('3010 Kessel-Lo'), [at3010, kesselLo]).best).toBe(kesselLo);
});

test('a typing error is guessed and said to be a guess', () => {
  const heverlee = place('formerMunicipality', 'Heverlee', 'Leuven', '24062', { asked: 'heverle', similarity: 0.7 });
  expect(choosePlace(readPlace('heverle'), [heverlee])).toMatchObject({ best: heverlee, exact: false });
});

test('what hardly looks like it is a suggestion, not an answer', () => {
  const far = place('municipality', 'Lede', 'Lede', '41034', { asked: 'lebbeek', similarity: 0.38 });
  expect(choosePlace(readPlace('lebbeek'), [far])).toEqual({ best: null, exact: false, alternatives: [far] });
});

test('the order of the candidates does not matter', () => {
  const all = [leuven, kesselLo, at3001, place('neighbourhood', 'Leuven', 'Gent', '44021')];
  const wish = readPlace('Kessel-Lo Leuven');
  expect(choosePlace(wish, all)).toEqual(choosePlace(wish, [...all].reverse()));
});

test('no candidates, no place', () =>
  expect(choosePlace(readPlace('zzz'), [])).toEqual({ best: null, exact: false, alternatives: [] }));
