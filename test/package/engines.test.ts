import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as allocation from '../../src/engines/allocation/index.ts';
import * as tariff from '../../src/engines/tariff/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const folder = mkdtempSync(path.join(os.tmpdir(), 'kribbe-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (cwd: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe.each([
  ['allocation', allocation],
  ['tariff', tariff],
])('kribbe/%s', (name, source) => {
  test('is found from the checkout, with every name of the engine', () => {
    const program = `import * as all from 'kribbe/${name}'; console.log(JSON.stringify(Object.keys(all).sort()))`;
    expect(JSON.parse(node(root, '--input-type=module', '-e', program))).toEqual(Object.keys(source).sort());
  });
});

test('the types that go with it are those of the source (if not: npx tsc -p exports/tsconfig.json)', () => {
  const now = path.join(folder, 'types');
  node(root, tsc, '-p', 'exports/tsconfig.json', '--outDir', now);
  const kept = path.join(root, 'exports/types');
  const list = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.d.ts')).sort(); // prettier-ignore
  expect(list(kept)).toEqual(list(now));
  const differ = list(now).filter((each) => readFileSync(path.join(now, each), 'utf8') !== readFileSync(path.join(kept, each), 'utf8')); // prettier-ignore
  expect(differ).toEqual([]);
}, 60_000);

describe('packed and installed elsewhere', () => {
  const user = path.join(folder, 'user');
  beforeAll(() => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const packed = execFileSync(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }); // prettier-ignore
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    const home = path.join(user, 'node_modules/kribbe');
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['xzf', path.join(folder, filename), '-C', home, '--strip-components=1']);
    // What npm would install for it: only the bundler is asked for.
    for (const name of ['esbuild', '@esbuild'])
      symlinkSync(path.join(root, 'node_modules', name), path.join(user, 'node_modules', name), 'junction');
    writeFileSync(path.join(user, 'package.json'), '{"type":"module"}');
    writeFileSync(
      path.join(user, 'use.ts'),
      `import { allocate, checkOutcome, type Instance } from 'kribbe/allocation';
const instance: Instance = {
  periods: 1, halfDays: 1, seed: 'x', facts: [],
  policies: [{ id: 'p', order: [], tieBreak: 'common' }],
  locations: [{ id: 'mill', lanes: [{ name: 'licence', capacity: [1] }] }],
  requests: [{ id: 'mila', halfDays: 1, choices: ['mill'], facts: [] }],
};
const { outcome } = allocate(instance);
const claims: number = checkOutcome(instance, outcome).claims;
console.log(outcome.choice[0], claims);
`,
    );
  }, 60_000);

  test('a program with strict types compiles and runs', () => {
    const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom'];
    node(user, tsc, ...options, 'use.ts');
    expect(node(user, 'use.js')).toBe('0 0\n');
  }, 60_000);

  test('it runs where modules are still CommonJS', () => {
    expect(node(user, '-e', "console.log(typeof require('kribbe/allocation').allocate)")).toBe('function\n');
  });

  test('tests and benches stay at home', () => {
    const files = readdirSync(path.join(user, 'node_modules/kribbe'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((each) => /\.test\.|^(test|bench)[\\/]/.test(each))).toEqual([]);
  });
});
