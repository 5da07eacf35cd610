import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A measurement: a file of this folder that exports `run`. Its arguments are those after its name. */
interface Bench {
  run(args: readonly string[]): Promise<void>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Files of one word are measurements; `search-data.ts` and the like help them. */
const names = readdirSync(folder)
  .filter((name) => /^[a-z]+\.ts$/.test(name) && name !== 'run.ts')
  .map((name) => name.slice(0, -'.ts'.length));

const [name = '', ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- <name> [options]. Measurements: ${names.join(', ')}.`);
  process.exit(2);
}
const { run } = (await import(`./${name}.ts`)) as Bench;
await run(args);
