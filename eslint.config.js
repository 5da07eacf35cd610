import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const queries = 'Queries stand in store/ (or in the platform); ask the store for what you need.';

/** What every file obeys, typed or not. */
const plain = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-control-regex': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has the same name everywhere.' },
  ],
};

/** The checked rules, without those that only ask for more words. */
const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // A type that only the caller knows (an id, a parsed body) is named once and rightly so.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // Every index gives "or undefined"; the assertion says where the code knows better.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // `return await close()` in a function of nothing is clear enough.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // We pass functions of plain objects; there is no `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
  // Letters of a text one by one: what the rule warns of (flags, families of emoji) is not in names and codes.
  '@typescript-eslint/no-misused-spread': 'off',
  // `void` before a value says that the answer is nothing on purpose.
  '@typescript-eslint/no-meaningless-void-operator': 'off',
  // Handlers share one async shape, whether they wait for something or not.
  '@typescript-eslint/require-await': 'off',
};

export default defineConfig(
  globalIgnores(['node_modules/', '.cache/', '.data/', 'test-results/', 'playwright-report/', 'exports/types/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 'latest' },
    rules: { ...plain, 'max-lines': ['error', 300], 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...plain, ...typed, 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['src/{kernel,engines,modules,screens}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/{modules,screens,demo}/**/*.{ts,tsx}'],
    ignores: ['**/store/**', '**/scopes.ts', '**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'kysely', message: queries, allowTypeImports: true },
            { name: 'pg', message: queries, allowTypeImports: true },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', '**/*.d.ts', 'src/**/texts/*.ts', 'test/support/*-setup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
