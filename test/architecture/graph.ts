import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type IForbiddenRuleType, type IResolveOptions } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Config {
  forbidden: IForbiddenRuleType[];
  options: ICruiseOptions & { enhancedResolveOptions: Partial<IResolveOptions> };
}
const config = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Config;

export const ruleNames = config.forbidden.map((rule) => String(rule.name));

/** Every import below `folder` that a rule refuses, as 'rule: from → to'. */
export async function refused(folder: string, parts: string[]): Promise<string[]> {
  const tsConfig = extractTSConfig(path.join(root, 'tsconfig.json'));
  const { output } = await cruise(
    parts,
    { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden }, baseDir: folder },
    config.options.enhancedResolveOptions,
    { tsConfig },
  );
  if (typeof output === 'string') throw new Error('expected a graph');
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** Writes files that import each other as the edges say; packages become folders in node_modules. */
export async function fabricate(
  folder: string,
  edges: readonly (readonly [string, string])[],
  alone: readonly string[],
) {
  const imports = new Map<string, string[]>(alone.map((file) => [file, []]));
  for (const [from, to] of edges) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (/^(src|test)\//.test(to) && !imports.has(to)) imports.set(to, []);
  }
  for (const [file, targets] of imports)
    await write(folder, file, targets.map((target) => `import '${specifier(file, target)}';\n`).join(''));
  const packages = new Set(edges.map(([, to]) => packageOf(to)).filter((name) => name !== null));
  for (const name of packages) {
    await write(
      folder,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await write(folder, `node_modules/${name}/index.js`, '');
  }
  const named = Object.fromEntries([...packages].filter((name) => name !== 'vitest').map((name) => [name, '1.0.0']));
  await write(folder, 'package.json', JSON.stringify({ dependencies: named, devDependencies: { vitest: '1.0.0' } }));
}

const packageOf = (target: string) => /^node_modules\/([^/]+)\//.exec(target)?.[1] ?? null;

function specifier(from: string, to: string): string {
  const relative = path.relative(path.dirname(from), to);
  return packageOf(to) ?? (/^(src|test)\//.test(to) ? (relative.startsWith('.') ? relative : `./${relative}`) : to);
}

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}
