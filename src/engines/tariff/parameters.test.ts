import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/calendar-date.ts';
import { figureKeys, type ParameterFile } from './parameter-file.ts';
import { parameterFiles, periods } from './periods.ts';
import { validate } from './validate.ts';

const files = parameterFiles as readonly ParameterFile[];
const latest = files[files.length - 1]!;

test.each(files.map((file) => [file.from, file] as const))(
  'the amounts from %s are sound, and all their cases come out',
  (_, file) => {
    expect(validate(file)).toEqual([]);
  },
);

test('periods follow on each other without a gap', () => {
  for (const [at, { from }] of periods.entries()) if (at > 0) expect(from).toBe(addDays(periods[at - 1]!.until, 1));
});

test('every case of the published tables is in a file: 28 rows and the published ones', () => {
  const cases = files.flatMap((file) => file.cases);
  expect(cases.filter((each) => each.source === 'computed' && each.secondAndMultiple !== undefined)).toHaveLength(28);
  expect(cases.filter((each) => each.source !== 'computed').length).toBeGreaterThanOrEqual(14);
});

/** A file as somebody may have written it. */
interface Loose {
  until: string;
  figures: Record<string, Record<string, unknown>>;
  cases: Record<string, unknown>[];
}

describe('a fault in a file is found where it is', () => {
  /** The last file with one thing changed. */
  const changed = (change: (file: Loose) => unknown) => {
    const copy = structuredClone(latest) as unknown as Loose;
    change(copy);
    return validate(copy).map(({ path }) => path);
  };

  test.each(figureKeys)('without %s', (key) => {
    expect(changed((file) => Reflect.deleteProperty(file.figures, key))).toEqual([`figures.${key}`]);
  });

  test.each([
    ['no object', null, ['']],
    ['a list', [], ['']],
    ['nothing in it', {}, ['from', 'until', 'figures', 'cases']],
  ])('%s', (_, file, paths) => {
    expect(validate(file).map(({ path }) => path)).toEqual(paths);
  });

  test.each<[string, (file: Loose) => unknown, string]>([
    ['a day that is none', (file) => (file.until = '2026-02-30'), 'until'],
    ['an end before the start', (file) => (file.until = '2024-12-31'), 'until'],
    ['a number instead of text', (file) => (file.figures['maximum']!['value'] = 35.89), 'figures.maximum.value'],
    ['a part of a cent', (file) => (file.figures['maximum']!['value'] = '35.895'), 'figures.maximum.value'],
    ['a comma', (file) => (file.figures['firstRate']!['value'] = '0,000385'), 'figures.firstRate.value'],
    ['a negative amount', (file) => (file.figures['reduction']!['value'] = '-4.05'), 'figures.reduction.value'],
    ['a made-up source', (file) => (file.figures['maximum']!['source'] = 'hearsay'), 'figures.maximum.source'],
    [
      'a derived figure that does not say how',
      (file) => delete file.figures['firstCap']!['note'],
      'figures.firstCap.note',
    ],
    [
      'an unknown figure with a value',
      (file) => (file.figures['maximumFrom']!['value'] = '1.00'),
      'figures.maximumFrom',
    ],
    [
      'an unknown maximum',
      (file) => (file.figures['maximum'] = { value: null, status: 'unknown', note: 'not found' }),
      'figures.maximum',
    ],
    ['a status that is none', (file) => (file.figures['maximum']!['status'] = 'guessed'), 'figures.maximum.status'],
    ['a figure too many', (file) => (file.figures['discount'] = file.figures['maximum']!), 'figures.discount'],
    ['a word too many in a figure', (file) => (file.figures['maximum']!['unit'] = 'euro'), 'figures.maximum.unit'],
    [
      'thresholds that cross',
      (file) => (file.figures['secondThreshold']!['value'] = '50000.00'),
      'figures.firstThreshold',
    ],
    ['a lowest tariff above the minimum', (file) => (file.figures['lowest']!['value'] = '7.00'), 'figures.lowest'],
    ['shares that do not rise', (file) => (file.figures['halfShare']!['value'] = '0.30'), 'figures.halfShare'],
    ['steps of nothing', (file) => (file.figures['stepWidth']!['value'] = '0.00'), 'figures.stepWidth'],
    ['no cases', (file) => (file.cases = []), 'cases'],
    ['a case that does not come out', (file) => (file.cases[4]!['full'] = '19.26'), 'cases.4.full'],
    ['a cap that is one cent off', (file) => (file.figures['secondCap']!['value'] = '27.15'), 'cases.9.full'],
  ])('%s', (_, change, path) => {
    expect(changed(change)).toContain(path);
  });
});
