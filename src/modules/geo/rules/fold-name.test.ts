import { expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

test.each([
  ['St.-Niklaas', 'Sint-Niklaas'],
  ['st niklaas', 'Sint-Niklaas'],
  ['St-Joris-Winge', 'Sint-Joris-Winge'],
  ['kessel lo', 'Kessel-Lo'],
  ['KESSEL–LO', 'Kessel-Lo'],
  ['o.l.v. waver', 'Onze-Lieve-Vrouw-Waver'],
  ['O.-L.-V.-Waver', 'Onze-Lieve-Vrouw-Waver'],
  ['Liege', 'Liège'],
  ["D'Hondt", 'D’hondt'],
  ["'s gravenvoeren", "'s-Gravenvoeren"],
  ['yilmaz', 'Yılmaz'],
  ['  Heist  op den  Berg ', 'Heist-op-den-Berg'],
])('%s is found as %s', (typed, name) => expect(foldName(typed)).toBe(foldName(name)));

test('a word that only begins with st stays as it is', () => {
  expect(foldName('Stal')).toBe('stal');
  expect(foldName('Booischot')).toBe('booischot');
  expect(foldName('Naamsest 12')).toBe('naamsest 12');
});

test('folding twice changes nothing', () => {
  for (const name of ['St.-Lievens-Houtem', 'Puurs-Sint-Amands', "D'Hondt-Çelik", 'O.L.V.-Waver'])
    expect(foldName(foldName(name))).toBe(foldName(name));
});

test('nothing but signs folds to nothing', () => expect(foldName(" -.,'! ")).toBe(''));
