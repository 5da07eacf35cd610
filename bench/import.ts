import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { date } from '../src/kernel/calendar-date.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { modules } from '../src/modules.ts';
import { loadGeography, municipalities, postcodes } from '../src/modules/geo/index.ts';
import { keepImportFile, runImport, searchModel, showImport } from '../src/modules/supply/index.ts';
import { system } from '../src/platform/access/actor.ts';
import { assemble, type App } from '../src/platform/app.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { temporaryDataFolder } from '../src/platform/database/temporary.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { runAction, runRead } from '../src/platform/operations/run.ts';
import { connectSecrets } from '../src/platform/secrets.ts';
import { madeUpList } from './import-data.ts';

const by = system('bench');

interface Step {
  readonly rows: number;
  readonly what: string;
  readonly seconds: number;
  /** Of the processor, in this process and in the database's (Linux only): what others did meanwhile is not in it. */
  readonly cpuSeconds: number;
  readonly databaseCpuSeconds: number;
  /** The longest time in which this process could answer nobody, in milliseconds. */
  readonly blockMs: number;
  /** The same in time of the processor: what other programs of the machine took meanwhile is not in it. */
  readonly blockCpuMs: number;
  /** Most memory of this process during the step, and how much more that is than before, in MB. */
  readonly peakMb: number;
  readonly moreMb: number;
}

/**
 * npm run bench -- import [--rows 1000,10000,100000]
 * How long a list takes to come in, and whether the program can answer others meanwhile: sent, compared and written, all
 * new, the same again, and changed. On a durable database of its own; the list is made up.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = (args[args.indexOf('--rows') + 1 || args.length] ?? '1000,10000,100000').split(',').map(Number);
  const steps: Step[] = [];
  for (const rows of sizes) steps.push(...(await measureSize(rows)));
  console.table(steps);
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const report = {
    bench: 'import',
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    load: loadavg().map((load) => Number(load.toFixed(1))),
    synthetic: true,
    steps,
  };
  writeFileSync(new URL('import.json', folder), `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `Written to bench/results/import.json. The list is made up. Load of the machine: ${report.load.join(' ')}.`,
  );
}

async function measureSize(rows: number): Promise<Step[]> {
  const dataDir = temporaryDataFolder('bench');
  const server = await startEmbedded({ dataDir });
  try {
    await migrate(server);
    const open = openDatabase({ url: server.appUrl });
    try {
      await inTransaction(open.db, (tx) => loadGeography(tx));
      connectSecrets('only for measuring, long enough to be one');
      const clock = fixedClock(date('2026-11-21'));
      const app = assemble({ config: readConfig({}), modules, db: open.db, clock, demo: true });
      return await measureAll(app, rows, server.pid);
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureAll(app: App, rows: number, database: number): Promise<Step[]> {
  const [towns, codes] = [await municipalities(app.around.db), await postcodes(app.around.db)];
  const takeIn = () => searchModel(app.around.db).current(app.around.clock.today());
  await takeIn();
  const steps: Step[] = [];
  const step = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    const { value, ...measured } = await measure(act, database);
    steps.push({ rows, what, ...measured });
    return value;
  };
  for (const [name, again] of [
    ['new', false],
    ['the same', false],
    ['changed', true],
  ] as const) {
    const content = madeUpList(rows, towns, codes, again);
    const { file } = await step(`${name}: send ${(content.size / 1e6).toFixed(1)} MB`, () =>
      runAction(app.around, keepImportFile, by, { source: 'Verzonnen', kind: 'locations', name: 'lijst.csv', content }),
    );
    const view = await step(`${name}: compare`, () => runRead(app.around, showImport, by, { file }));
    if (view.faults.count > 0) throw new Error(JSON.stringify(view.faults.shown[0]));
    await step(`${name}: write`, () => runAction(app.around, runImport, by, { file, digest: view.digest }));
    await step(`${name}: the search takes it in`, takeIn);
  }
  return steps;
}

/** Runs something and tells what it took. */
async function measure<T>(act: () => Promise<T>, database: number) {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const [start, databaseStart] = [processor(), processorOf(database)];
  let [used, blockCpu] = [start, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    blockCpu = Math.max(blockCpu, processor() - used);
    used = processor();
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  try {
    const value = await act();
    const seconds = (performance.now() - began) / 1000;
    await new Promise((done) => setTimeout(done, 20)); // so that a block at the end counts too
    return {
      value,
      seconds: Number(seconds.toFixed(1)),
      cpuSeconds: Number(((processor() - start) / 1000).toFixed(1)),
      databaseCpuSeconds: Number((processorOf(database) - databaseStart).toFixed(1)),
      blockMs: Math.round(delay.max / 1e6),
      blockCpuMs: Math.round(blockCpu),
      peakMb: Math.round(peak / 1e6),
      moreMb: Math.round((peak - before) / 1e6),
    };
  } finally {
    delay.disable();
    clearInterval(watch);
  }
}

/** Milliseconds of processor that this process used so far. */
function processor(): number {
  const { user, system: kernel } = process.cpuUsage();
  return (user + kernel) / 1000;
}

/** Seconds of processor of the children of a process; 0 where /proc does not tell. */
function processorOf(parent: number): number {
  let ticks = 0;
  for (const id of existsSync('/proc/self/stat') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [])
    try {
      // pid (name) state ppid … utime and stime are the 14th and 15th, in hundredths of a second.
      const parts = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(parts[1]) === parent) ticks += Number(parts[11]) + Number(parts[12]);
    } catch {
      continue; // it ended meanwhile
    }
  return ticks / 100;
}
