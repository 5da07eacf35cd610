import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { MarketShape } from './allocation-market.ts';
import { measureHard, measurePeers } from './allocation-peers.ts';
import type { Task } from './allocation-worker.ts';

const flanders: MarketShape = { requests: 100_000, locations: 8000, choices: 10, periods: 1, seed: 1, reserve: 0 };
const region: MarketShape = { ...flanders, requests: 1_000_000, locations: 80_000 };

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly claims?: number;
  readonly checked?: number;
  readonly violations?: number;
}
interface Batch {
  readonly runs: readonly Run[];
  readonly peakMB: number;
  readonly loop: readonly number[];
}

/**
 * npm run bench -- allocation [--only all,months,split,million,rolling,what-if,hard,peers]
 * The engine on made-up markets, each row in a process of its own; the hard instances; and other solvers in the same
 * run. A fixed loop is timed beside every row: it tells how busy the machine was.
 */
export async function run(args: readonly string[]): Promise<void> {
  const only = args[args.indexOf('--only') + 1 || args.length]?.split(',');
  const wanted = (name: string) => !only || only.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'kribbe-bench-'));
  const results = new URL('results/', import.meta.url);
  const file = new URL('allocation.json', results);
  // Rows measured before stay when only some are measured again.
  const rows: Record<string, unknown> = only && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { rows: Record<string, unknown> }).rows : {}; // prettier-ignore
  try {
    const worker = await bundle(folder);
    const one = async (task: Task) => ask(worker, task);
    if (wanted('all')) rows['all'] = batch('everything, a weekly template', 1000, 250, await one({ kind: 'all', market: flanders, repeats: 3 })); // prettier-ignore
    if (wanted('months')) rows['months'] = batch('everything, 36 months, joint reserve of 20 %', 2500, undefined, await one({ kind: 'all', market: { ...flanders, periods: 36, reserve: 200 }, repeats: 3 })); // prettier-ignore
    if (wanted('split')) rows['split'] = batch('everything, 36 months, split reserve of 20 %', 2500, undefined, await one({ kind: 'all', market: { ...flanders, periods: 36, reserve: 200, mode: 'split' }, repeats: 2 })); // prettier-ignore
    if (wanted('million')) rows['million'] = batch('1,000,000 × 80,000, index and allocation', 6000, 600, await one({ kind: 'allocation', market: region, repeats: 1 })); // prettier-ignore
    if (wanted('rolling')) rows['rolling'] = rolling(await one({ kind: 'rolling', market: { ...flanders, periods: 36 }, events: 60_000 })); // prettier-ignore
    if (wanted('what-if')) rows['whatIf'] = await whatIf(worker);
    if (wanted('hard')) rows['hard'] = measureHard();
    if (wanted('peers')) rows['peers'] = await measurePeers();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const report = { bench: 'allocation', at: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, synthetic: true, rows }; // prettier-ignore
  mkdirSync(results, { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nWritten to bench/results/allocation.json. Markets are made up; times in milliseconds.');
}

/** Plain JavaScript for the measuring processes: the loader of TypeScript would count as memory. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('allocation-worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

async function ask(worker: string, task: Task): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [worker, JSON.stringify(task)], {
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout);
}

function batch(name: string, target: number, memory: number | undefined, measured: unknown): unknown {
  const { runs, peakMB, loop } = measured as Batch;
  const best = runs.reduce((least, run) => (run.wall < least.wall ? run : least));
  const first = runs[0]!;
  const ok = best.wall <= target && (memory === undefined || peakMB <= memory);
  console.log(`\n${name}: best ${best.wall}, first ${first.wall}, processor ${best.cpu} (target ${target}); ${peakMB} MB at most${memory ? ` (target ${memory})` : ''}; loop ${loop.join('/')} ${ok ? '✓' : '✗'}`); // prettier-ignore
  console.table([first, best].map(({ parts, claims, checked, violations }) => ({ ...parts, claims, checked, violations }))); // prettier-ignore
  return { name, target, memory, measured };
}

function rolling(measured: unknown): unknown {
  const { perSecond, perCpuSecond, p50, p99, longest, loop } = measured as Record<string, number> & { loop: number[] };
  console.log(`\nrolling, 36 months: ${perSecond} events/s (target 50,000), ${perCpuSecond} per second of processor, p50 ${p50} µs, p99 ${p99} µs (target 200), longest ${longest} µs; loop ${loop.join('/')}`); // prettier-ignore
  return measured;
}

/** Two processes at the same time, one per core. */
async function whatIf(worker: string): Promise<unknown> {
  const market: MarketShape = { ...flanders, reserve: 200 };
  const lanes = await Promise.all(
    [0, 1].map((lane) => ask(worker, { kind: 'what-if', market, seconds: 8, lane }) as Promise<{ runs: number; seconds: number; loop: number[] }>), // prettier-ignore
  );
  const perSecond = lanes.reduce((sum, { runs, seconds }) => sum + runs / seconds, 0);
  console.log(`\nwhat-if with joint reserve: ${perSecond.toFixed(2)} runs/s on 2 processes (target 4); loop ${lanes.map(({ loop }) => loop.join('/')).join(' and ')}`); // prettier-ignore
  return { perSecond, lanes };
}
