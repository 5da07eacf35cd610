import { defineConfig } from 'vitest/config';

/** Pure tests: no database, no server. */
const rules = [
  'src/**/rules/**/*.test.{ts,tsx}',
  'src/kernel/**/*.test.ts',
  'src/engines/**/*.test.ts',
  'test/allocation/**/*.test.ts',
];
/** Tests that break things on purpose: killed processes, full disks, lost connections. */
const faults = ['test/faults/**/*.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'rules', include: rules } },
      {
        extends: true,
        test: {
          name: 'actions',
          globalSetup: ['test/support/global-setup.ts'],
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: [...rules, ...faults, 'test/browser/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'faults', include: faults, isolate: true, testTimeout: 60_000 },
      },
    ],
  },
});
