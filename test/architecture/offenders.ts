/** An import that must be refused: the rule that refuses it, who imports, what. */
export type Offence = readonly [rule: string, from: string, to: string];

/** One made-up offender at least for every rule, so that a rule that went blind is noticed. */
export const offences: readonly Offence[] = [
  ['kernel-alone', 'src/kernel/cents.ts', 'src/platform/files.ts'],
  ['kernel-alone', 'src/kernel/ids.ts', 'node_modules/pg/index.js'],
  ['engines-on-kernel', 'src/engines/tariff/tariff.ts', 'src/platform/files.ts'],
  ['engines-on-kernel', 'src/engines/tariff/table.ts', 'node:fs'],
  ['checker-stands-apart', 'src/engines/allocation/check/count.ts', 'src/engines/allocation/clear.ts'],
  ['platform-below-modules', 'src/platform/http/server.ts', 'src/modules/geo/index.ts'],
  ['modules-below-screens', 'src/modules/support/actions/note.ts', 'src/screens/day.tsx'],
  ['screens-below-programs', 'src/screens/location.tsx', 'src/demo/region.ts'],
  ['platform-below-modules', 'src/platform/http/start.ts', 'src/main.ts'],
  ['demo-below-cli', 'src/demo/families.ts', 'src/cli/main.ts'],
  ['module-order-geo', 'src/modules/geo/reads/desks.ts', 'src/modules/supply/index.ts'],
  ['module-order-supply', 'src/modules/supply/reads/free.ts', 'src/modules/placement/index.ts'],
  ['module-order-accounts', 'src/modules/accounts/reads/me.ts', 'src/modules/requests/index.ts'],
  ['module-order-requests', 'src/modules/requests/steps/answer.ts', 'src/modules/placement/index.ts'],
  ['module-order-placement', 'src/modules/placement/steps/end.ts', 'src/modules/support/index.ts'],
  ['module-order-support', 'src/modules/support/reads/day.ts', 'src/modules/opendata/index.ts'],
  ['module-order-opendata', 'src/modules/opendata/reads/feed.ts', 'src/modules/tariff/index.ts'],
  ['module-is-listed', 'src/modules/weather/index.ts', 'src/platform/files.ts'],
  ['module-by-its-door', 'src/modules/placement/actions/offer.ts', 'src/modules/supply/store/pools.ts'],
  ['modules-by-their-doors', 'src/screens/search.tsx', 'src/modules/supply/reads/search.ts'],
  ['modules-by-their-doors', 'src/demo/places.ts', 'src/modules/supply/store/pools.ts'],
  ['pages-ask-reads-and-actions', 'src/modules/supply/pages/location.tsx', 'src/modules/supply/store/pools.ts'],
  ['pages-ask-reads-and-actions', 'src/modules/supply/pages/pool.tsx', 'src/modules/supply/steps/take.ts'],
  ['rules-are-pure', 'src/modules/supply/rules/ratio.ts', 'src/modules/supply/store/pools.ts'],
  ['rules-are-pure', 'src/modules/supply/rules/season.ts', 'node:fs'],
  ['pages-are-on-top', 'src/modules/supply/reads/week.ts', 'src/modules/supply/pages/week.tsx'],
  ['store-at-the-bottom', 'src/modules/supply/store/week.ts', 'src/modules/supply/reads/search.ts'],
  ['queries-in-store', 'src/modules/supply/actions/close.ts', 'node_modules/kysely/index.js'],
  ['queries-in-store', 'src/demo/report.ts', 'node_modules/pg/index.js'],
  ['no-circles', 'src/modules/geo/rules/egg.ts', 'src/modules/geo/rules/hen.ts'],
  ['no-tests-in-the-product', 'src/platform/http/form.ts', 'test/support/database.ts'],
  ['no-tests-in-the-product', 'src/platform/http/page.ts', 'src/platform/http/page.test.ts'],
  ['no-tools-in-the-product', 'src/platform/jobs/run.ts', 'node_modules/vitest/index.js'],
  ['everything-exists', 'src/platform/mail/send.ts', 'a-package-nobody-installed'],
];

/** Closes the circle; a circle is reported once, from its first file. */
export const closing = [['src/modules/geo/rules/hen.ts', 'src/modules/geo/rules/egg.ts']] as const;

/** Files that nothing leads to. */
export const orphans = ['src/modules/geo/rules/forgotten.ts', 'src/screens/old.tsx'];

/** Imports that must pass, so that the rules do not refuse everything. */
export const lawful: readonly (readonly [from: string, to: string])[] = [
  ['src/cli/main.ts', 'src/demo/start.ts'],
  ['src/demo/start.ts', 'src/screens/start.tsx'],
  ['src/screens/start.tsx', 'src/modules/placement/index.ts'],
  ['src/modules/placement/index.ts', 'src/modules/placement/pages/offer.tsx'],
  ['src/modules/placement/pages/offer.tsx', 'src/modules/placement/reads/offer.ts'],
  ['src/modules/placement/pages/offer.tsx', 'src/modules/requests/index.ts'],
  ['src/modules/placement/reads/offer.ts', 'src/modules/placement/store/offer.ts'],
  ['src/modules/placement/reads/offer.ts', 'src/modules/placement/rules/expiry.ts'],
  ['src/modules/placement/store/offer.ts', 'node_modules/kysely/index.js'],
  ['src/modules/placement/rules/expiry.ts', 'src/kernel/range.ts'],
  ['src/modules/placement/rules/expiry.test.ts', 'test/support/clock.ts'],
  ['src/kernel/range.ts', 'node_modules/temporal-polyfill/index.js'],
];
