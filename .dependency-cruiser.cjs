// Who may import whom, as data. `npm run check` and test/architecture run these rules; the words stand in
// docs/architecture.md. Each rule has a made-up offender in test/architecture/offenders.ts.

/** Lower first. A module uses only what stands before it. */
const modules = ['geo', 'supply', 'accounts', 'requests', 'placement', 'support', 'opendata', 'tariff'];

const test = '\\.test\\.tsx?$';
const anyOf = (names) => `(${names.join('|')})`;
/** These folders, and the files in src/ itself that put the program together. */
const programs = (...folders) => `^src/(${folders.join('|')})/|^src/[^/]+$`;
/** Packages that only compute. */
const pure = `node_modules/(@types/)?${anyOf(['temporal-polyfill', 'uuid', 'd3-geo', 'topojson-client', 'topojson-specification', 'geojson'])}/`;
/** Run by hand or in the browser; no import leads there. */
const entries = '^src/cli/main\\.ts$|/islands/[^/]+\\.tsx?$|/assets/[^/]+\\.js$|/codegen\\.ts$';

const order = modules.slice(0, -1).map((name, index) => ({
  name: `module-order-${name}`,
  comment: `${name} stands below ${modules.slice(index + 1).join(', ')}. What it needs from above it owns as a parameter.`,
  from: { path: `^src/modules/${name}/`, pathNot: test },
  to: { path: `^src/modules/${anyOf(modules.slice(index + 1))}/` },
}));

const floors = [
  {
    name: 'kernel-alone',
    comment: 'The kernel holds values: no I/O, nothing from outside but calendar arithmetic and ids.',
    from: { path: '^src/kernel/', pathNot: test },
    to: { pathNot: `^src/kernel/|${pure}` },
  },
  {
    name: 'engines-on-kernel',
    comment: 'Engines are pure and can be published on their own.',
    from: { path: '^src/engines/', pathNot: test },
    to: { pathNot: `^src/(engines|kernel)/|${pure}` },
  },
  {
    name: 'checker-stands-apart',
    comment: 'What recounts an allocation shares nothing with what made it but the shapes of input and output.',
    from: { path: '^src/engines/allocation/check/', pathNot: test },
    to: { pathNot: '^src/engines/allocation/(check/|model\\.ts$)' },
  },
  {
    name: 'platform-below-modules',
    comment: 'The platform serves any web product and knows none of ours.',
    from: { path: '^src/platform/', pathNot: test },
    to: { path: programs('modules', 'screens', 'demo', 'cli') },
  },
  {
    name: 'modules-below-screens',
    comment: 'A module does not know the screens, the demo or the command line.',
    from: { path: '^src/modules/', pathNot: test },
    to: { path: programs('screens', 'demo', 'cli') },
  },
  {
    name: 'screens-below-programs',
    comment: 'Screens know modules; the demo and the command line stand on top.',
    from: { path: '^src/screens/', pathNot: test },
    to: { path: programs('demo', 'cli') },
  },
  {
    name: 'demo-below-cli',
    comment: 'The command line starts the demo, not the other way round.',
    from: { path: '^src/demo/', pathNot: test },
    to: { path: programs('cli') },
  },
];

const doors = [
  {
    name: 'module-is-listed',
    comment: 'Give a new module its place in the order, at the top of this file.',
    from: { path: `^src/modules/(?!${anyOf(modules)}/)` },
    to: {},
  },
  {
    name: 'module-by-its-door',
    comment: 'Another module is reached through its index.ts only.',
    from: { path: '^src/modules/([^/]+)/' },
    to: { path: '^src/modules/[^/]+/(?!index\\.ts$)', pathNot: '^src/modules/$1/' },
  },
  {
    name: 'modules-by-their-doors',
    comment: 'Screens, the demo and the command line use what a module shows in its index.ts.',
    from: { path: '^src/(screens|demo|cli)/', pathNot: test },
    to: { path: '^src/modules/[^/]+/(?!index\\.ts$)' },
  },
];

const rooms = [
  {
    name: 'pages-ask-reads-and-actions',
    comment: 'A page reaches data only through operations, so that access and audit cannot be passed by.',
    from: { path: '^src/modules/([^/]+)/pages/', pathNot: test },
    to: { path: '^src/modules/$1/', pathNot: '^src/modules/$1/(pages|reads|actions|rules|texts)/' },
  },
  {
    name: 'rules-are-pure',
    comment: 'A rule decides on values: no database, no files, no clock. Hashes and codes it may compute.',
    from: { path: '^src/modules/([^/]+)/rules/', pathNot: test },
    to: {
      pathNot: `^src/(kernel|engines)/|^src/modules/$1/rules/|^src/modules/[^/]+/index\\.ts$|^crypto$|${pure}`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'pages-are-on-top',
    comment: 'What a page stands on does not know the page.',
    from: { path: '^src/modules/[^/]+/(rules|store|reads|actions|steps)/', pathNot: test },
    to: { path: '^src/modules/[^/]+/pages/' },
  },
  {
    name: 'store-at-the-bottom',
    comment: 'Queries serve reads, steps and actions and know none of them.',
    from: { path: '^src/modules/[^/]+/store/', pathNot: test },
    to: { path: '^src/modules/[^/]+/(reads|actions|steps)/' },
  },
  {
    name: 'queries-in-store',
    comment:
      'Queries stand in store/ or in the platform; the predicates of access in scopes.ts. The demo goes through actions.',
    from: { path: '^src/(modules|screens|demo)/', pathNot: `/store/|/scopes\\.ts$|${test}` },
    to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
  },
];

const hygiene = [
  {
    name: 'no-circles',
    comment:
      'Two files that need each other are one idea, or one of them holds a third. Types may refer to each other.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'The product does not import its tests.',
    from: { pathNot: `${test}|^test/` },
    to: { path: `^(test|bench)/|${test}` },
  },
  {
    name: 'no-tools-in-the-product',
    comment: 'A package for development is absent where the product runs.',
    from: { path: '^src/', pathNot: `${test}|/codegen\\.ts$` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'everything-exists',
    comment: 'The import leads nowhere, or to a package that package.json does not name.',
    from: { path: '^(src|test|bench)/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing reaches this file: neither the program, nor a script for the browser, nor a test.',
    from: { path: `${entries}|${test}|^(test|bench)/` },
    to: { path: '^src/', pathNot: `\\.d\\.ts$|${test}|${entries}`, reachable: false },
  },
];

module.exports = {
  forbidden: [...floors, ...order, ...doors, ...rooms, ...hygiene].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
