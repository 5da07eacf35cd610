// Writes schema.ts from a fresh database: npx tsx src/platform/database/codegen.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../files.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { temporaryDataFolder } from './temporary.ts';

const target = path.join(projectRoot(), 'src/platform/database/schema.ts');
const dataDir = temporaryDataFolder('codegen');
const server = await startEmbedded({ dataDir, durable: false });
try {
  await migrate(server);
  const out = path.join(dataDir, 'schema.ts');
  generate(server.ownerUrl, out);
  const text = readFileSync(out, 'utf8').replace(
    /^\/\*\*[\s\S]*?\*\/\s*/,
    '/* eslint-disable max-lines -- written by codegen.ts from the migrations; not by hand */\n\n',
  );
  writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'typescript' }));
  console.log(`${path.relative(process.cwd(), target)} written`);
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The types must say what the parsers of connect.ts give: days and amounts as text, int8 as number. */
function generate(url: string, out: string): void {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
    'dist/cli/bin.js',
  );
  const options = [
    '--dialect=postgres',
    '--default-schema=none', // so that every table carries its schema's name
    '--exclude-pattern=graphile_worker.*',
    '--date-parser=string',
    '--numeric-parser=string',
    `--type-mapping=${JSON.stringify({ int8: 'number', timestamptz: 'string' })}`,
    `--out-file=${out}`,
  ];
  execFileSync(process.execPath, [cli, ...options], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
