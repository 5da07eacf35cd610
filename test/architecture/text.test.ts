import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './graph.ts';
import { emptyNames, offending, textRules } from './text-rules.ts';

const files = ['src', 'test', 'bench', 'bin']
  .filter((part) => existsSync(path.join(root, part)))
  .flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' }).map((name) => `${part}/${name}`),
  )
  .filter((file) => /\.(tsx?|mjs|cjs|css|sql)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

test.each(textRules)('$name: $why', (rule) => {
  expect(files.flatMap(({ file, text }) => offending(rule, file, text))).toEqual([]);
});

test.each(textRules)('$name finds its made-up offence', (rule) => {
  const file = ['src/modules/geo/reads/offence.ts', 'src/kernel/offence.ts'].find((each) => rule.where.test(each));
  expect(offending(rule, file ?? '', rule.offence)).toHaveLength(1);
});

test('no file is longer than 300 lines', () => {
  const long = files
    .filter(({ text }) => !/written by \S+ from /i.test(text.slice(0, 400))) // made by a program, read by none
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('file names say what is inside', () => {
  expect(files.map(({ file }) => file).filter((file) => emptyNames.test(file))).toEqual([]);
});

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50);
});
