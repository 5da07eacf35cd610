import { expect, test } from 'vitest';
import { stamp } from './stamp.ts';
import { hashOf } from './texts.ts';

const none = new Set<string>();
const dutch = {
  'a.new': 'Nieuw',
  'a.old': 'Nu anders',
  'a.same': 'Gelijk',
  'a.gone': 'Niet vertaald',
  'staff.x': 'Intern',
};
const file = `export const fr = {
  'a.new': { of: '', text: 'Nouveau' },
  "a.old": {
    of: '${hashOf('Vroeger')}',
    text: 'Avant',
  },
  'a.same': { of: '${hashOf('Gelijk')}', text: 'Pareil' },
  'a.loose': { of: '', text: 'Rien' },
};`;

test('fills in the hash of a new translation, and only of that', () => {
  const { source, stamped } = stamp(file, dutch, none);
  expect(stamped).toEqual(['a.new']);
  expect(source).toBe(file.replace("'a.new': { of: ''", `'a.new': { of: '${hashOf('Nieuw')}'`));
});

test('names what is missing, stale or translates nothing; words for staff need no translation', () => {
  expect(stamp(file, dutch, none)).toMatchObject({ missing: ['a.gone'], stale: ['a.old'], loose: ['a.loose'] });
});

test('a stale text is refreshed only when somebody accepts it', () => {
  const { source, stale } = stamp(file, dutch, new Set(['a.old']));
  expect(stale).toEqual([]);
  expect(source).toContain(`of: '${hashOf('Nu anders')}',\n    text: 'Avant'`);
});
