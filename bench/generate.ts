import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { readConfig } from '../src/platform/config/config.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { temporaryDataFolder } from '../src/platform/database/temporary.ts';
import { FLANDERS, requestTargets } from '../src/demo/flanders-targets.ts';
import { addDays, date } from '../src/kernel/calendar-date.ts';
import { placement } from '../src/modules/placement/index.ts';
import { countedRequests, officialCounts } from '../src/modules/requests/index.ts';
import { openKribbe } from '../src/main.ts';
import { freePort } from '../test/support/free-port.ts';
import { databaseCpu, usageOf } from './processes.ts';
import { regionHash, regionTotals, type Total } from './region-totals.ts';

/**
 * Fills an empty database with all of Flanders and Brussels, and checks what came of it.
 * `npm run bench -- generate [--locations 8000] [--today 2026-11-21] [--keep folder]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { locations: { type: 'string' }, today: { type: 'string' }, keep: { type: 'string' } } }); // prettier-ignore
  const folder = values.keep ?? temporaryDataFolder('bench-generate');
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  const locations = Number(values.locations ?? FLANDERS.locations);
  const config = readConfig({
    KRIBBE_DATA: folder,
    KRIBBE_REGION: 'flanders',
    KRIBBE_REGION_LOCATIONS: String(locations),
    KRIBBE_TODAY: today,
  });
  const made = await make(folder, locations, today);
  const running = await openKribbe(config);
  try {
    const totals = await regionTotals(running.urls.ownerUrl, today, {
      locations,
      places: FLANDERS.places,
      requests: requestTargets().reduce((sum, target) => sum + target.requests, 0),
      familyShare: locations > FLANDERS.locations ? 46 : 21,
    });
    totals.push(...(await byProvince(running, today)));
    const checked = performance.now();
    const slow = openDatabase({ url: running.urls.appUrl, max: 2 });
    const findings = (await Promise.all(placement.checks.map((check) => check.run(slow.db)))).flat();
    await slow.close();
    totals.push({ name: 'half-days that doctor finds miscounted', found: findings.filter(({ wrong }) => wrong).length, target: '0', good: findings.every(({ wrong }) => !wrong) }); // prettier-ignore
    const result = {
      ...made,
      databaseMB: Math.round(size(folder)),
      doctorSeconds: Math.round((performance.now() - checked) / 100) / 10,
      hash: await regionHash(running.urls.ownerUrl),
      totals,
    };
    print(totals);
    console.log(`${String(result.seconds)} s (target under 120; ${String(result.startedSeconds)} s from the command to the first page), ${String(result.programCpuSeconds)} s of program and ${String(result.databaseCpuSeconds)} s of database CPU, ${String(result.peakMemoryMB)} MB at most, database ${String(result.databaseMB)} MB, hash ${result.hash}`); // prettier-ignore
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/bench-generate.json', JSON.stringify(result, null, 2));
    if (!totals.every(({ good }) => good) || result.seconds >= 120) process.exitCode = 1;
  } finally {
    await running.stop();
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the program as a user does, and stops it when it serves: seconds from its first word about the region, and what it used. */
async function make(folder: string, locations: number, today: string) {
  const port = String(await freePort());
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KRIBBE_')));
  const words = ['bin/kribbe.mjs', 'start', '--region', 'flanders', '--locations', String(locations), '--today', today];
  const began = performance.now();
  const child = spawn(process.execPath, words, { env: { ...own, KRIBBE_DATA: folder, KRIBBE_PORT: port }, stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
  const since = (moment: number) => Math.round((performance.now() - moment) / 100) / 10;
  let first = began;
  child.stdout.on('data', (words: Buffer) => {
    process.stdout.write(words);
    if (String(words).includes('Making up')) first = performance.now();
  });
  while (!(await fetch(`http://127.0.0.1:${port}/health`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null) throw new Error('the program did not start');
    await sleep(100);
  } // prettier-ignore
  const [seconds, startedSeconds] = [since(first), since(began)];
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1];
  const used = {
    seconds,
    startedSeconds,
    programCpuSeconds: Math.round(usageOf(child.pid ?? 0)?.cpuSeconds ?? 0),
    databaseCpuSeconds: Math.round(databaseCpu(folder)),
    peakMemoryMB: Math.round(Number(peak ?? 0) / 1024),
  };
  child.kill('SIGTERM');
  await once(child, 'exit');
  return used;
}

/** The official counts of the year per province, by the rule that the page of figures uses. */
async function byProvince({ app }: Awaited<ReturnType<typeof openKribbe>>, today: string): Promise<Total[]> {
  const { db } = app.around;
  const provinces = new Map((await db.selectFrom('geo.municipality').select(['nis', 'province']).execute()).map(({ nis, province }) => [nis, province])); // prettier-ignore
  const yesterday = addDays(date(today), -1);
  const counted = await countedRequests(db, () => sql<boolean>`true`, addDays(yesterday, -363), yesterday);
  const totals = requestTargets().flatMap(({ province, requests, unanswered }) => {
    const count = officialCounts(counted.filter(({ nis }) => provinces.get(nis) === province));
    return [
      { name: `${province}: requests`, found: count.total, target: String(requests), good: count.total === requests },
      { name: `${province}: unanswered`, found: count.unanswered, target: String(unanswered), good: count.unanswered === unanswered }, // prettier-ignore
    ];
  });
  return totals;
}

const size = (folder: string): number => Number(execFileSync('du', ['-sm', folder]).toString().split('\t')[0]);

function print(totals: readonly Total[]): void {
  for (const { name, found, target, good } of totals)
    console.log(`${good ? '·' : '✗'} ${name.padEnd(56)} ${String(found).padStart(9)}   ${target}`);
}
