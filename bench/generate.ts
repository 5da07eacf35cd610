import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { readConfig } from '../src/platform/config/config.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { temporaryDataFolder } from '../src/platform/database/temporary.ts';
import { prepareDatabase } from '../src/demo/prepare.ts';
import { FLANDERS, requestTargets } from '../src/demo/flanders-targets.ts';
import { addDays, date } from '../src/kernel/calendar-date.ts';
import { placement } from '../src/modules/placement/index.ts';
import { countedRequests, officialCounts } from '../src/modules/requests/index.ts';
import { openKribbe } from '../src/main.ts';
import { databaseCpu } from './processes.ts';
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
  const running = await openKribbe(config);
  try {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await prepareDatabase(running, () => false);
    const seconds = (performance.now() - began) / 1000;
    const { user, system: kernel } = process.cpuUsage(cpu);
    const database = databaseCpu(folder);
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
      seconds: Math.round(seconds * 10) / 10,
      databaseCpuSeconds: Math.round(database * 10) / 10,
      programCpuSeconds: Math.round((user + kernel) / 1e5) / 10,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
      databaseMB: Math.round(size(folder)),
      doctorSeconds: Math.round((performance.now() - checked) / 100) / 10,
      hash: await regionHash(running.urls.ownerUrl),
      totals,
    };
    print(totals);
    console.log(`${String(result.seconds)} s (target under 120), ${String(result.programCpuSeconds)} s of program and ${String(result.databaseCpuSeconds)} s of database CPU, ${String(result.peakMemoryMB)} MB at most, database ${String(result.databaseMB)} MB, hash ${result.hash}`); // prettier-ignore
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/bench-generate.json', JSON.stringify(result, null, 2));
    if (!totals.every(({ good }) => good)) process.exitCode = 1;
  } finally {
    await running.stop();
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
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
