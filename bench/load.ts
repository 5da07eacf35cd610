import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { findRunning } from '../src/platform/database/embedded.ts';
import { hashCode } from '../src/modules/requests/index.ts';
import type { Addresses, Kind, VisitorsResult, VisitorsWork } from './load-visitors.ts';
import { databaseCpu, percentile, usageOf } from './processes.ts';
import { BENCH_DAY, regionData, regionSettings } from './region-data.ts';
import { freePort } from '../test/support/free-port.ts';

const [LEAST_PER_CORE, MOST_P95, MOST_PAGE] = [250, 200, 100_000];
const FAMILIES = 60;

/**
 * Kribbe with a whole region under mixed load: 80 % search and location pages, 15 % pages of families, 5 % writes.
 * `npm run bench -- load [--region leuven] [--locations 8000] [--seconds 30] [--visitors 16] [--profile]`
 * The program and its database are pinned to the first core, the visitors to the second (with taskset, on Linux).
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { region: { type: 'string' }, locations: { type: 'string' }, seconds: { type: 'string' }, visitors: { type: 'string' }, profile: { type: 'boolean' } } }); // prettier-ignore
  const wanted = {
    region: values.region === 'leuven' ? 'leuven' : 'flanders',
    locations: values.locations ?? null,
  } as const;
  const folder = await regionData(wanted);
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  // One proxy in front, as in a real installation: it says from which address each visitor comes.
  const settings = {
    ...regionSettings(folder, wanted),
    KRIBBE_PORT: String(port),
    KRIBBE_URL: url,
    KRIBBE_TRUST_PROXY: 'yes',
  };
  const profile = values.profile === true ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
  const server = pinned(0, process.execPath, [...profile, 'bin/kribbe.mjs', 'start'], settings);
  try {
    await answers(url, server);
    const { codes, locations } = await inDatabase(folder);
    await fetch(`${url}/zoeken?plaats=Leuven`); // waits until the search has read all locations
    const addresses = JSON.parse(readFileSync('bench/load-addresses.json', 'utf8')) as Addresses;
    const work: VisitorsWork = { url, seconds: Number(values.seconds ?? 30), warmUpSeconds: 5, visitors: Number(values.visitors ?? 16), codes, locations, addresses }; // prettier-ignore
    const visitors = pinned(1, process.execPath, ['--import', 'tsx', 'bench/load-visitors.ts'], {}, true);
    visitors.stdin?.end(JSON.stringify(work));
    const output = collect(visitors);
    await Promise.race([once(visitors, 'message'), once(visitors, 'exit')]);
    await sleep(work.warmUpSeconds * 1000);
    const before = usage(server, folder);
    await sleep(work.seconds * 1000);
    const after = usage(server, folder);
    const result = JSON.parse(await output) as VisitorsResult;
    const bytes = await familyPage(url, codes[0] ?? '');
    report(result, work.seconds, { program: after.program - before.program, database: after.database - before.database, memoryMB: after.memoryMB }, bytes); // prettier-ignore
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Starts a program on one core, where the system can say so. */
function pinned(core: number, program: string, args: readonly string[], env: Record<string, string>, talks = false): ChildProcess {
  const own = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KRIBBE_'))), ...env };
  const can = existsSync('/usr/bin/taskset');
  const stdio = talks ? (['pipe', 'pipe', 'inherit', 'ipc'] as const) : (['ignore', 'ignore', 'inherit'] as const);
  const [first, rest] = can ? ['/usr/bin/taskset', ['-c', String(core), program, ...args]] : [program, [...args]];
  return spawn(first, rest, { env: own, stdio: [...stdio] });
} // prettier-ignore

const usage = (server: ChildProcess, folder: string) => {
  const program = usageOf(server.pid ?? 0);
  return { program: program?.cpuSeconds ?? 0, memoryMB: program?.memoryMB ?? 0, database: databaseCpu(folder) };
};

function report(
  { milliseconds, errors, bytes, sent }: VisitorsResult,
  seconds: number,
  used: { program: number; database: number; memoryMB: number },
  page: number,
): void {
  const all = Object.values(milliseconds).flat();
  const round = (value: number) => Math.round(value * 10) / 10;
  const of = (those: readonly number[]) => ({ requests: those.length, p50: round(percentile(those, 0.5)), p95: round(percentile(those, 0.95)), p99: round(percentile(those, 0.99)) }); // prettier-ignore
  const kinds = Object.fromEntries((Object.keys(milliseconds) as Kind[]).map((kind) => [kind, of(milliseconds[kind])]));
  const result = {
    today: BENCH_DAY,
    requestsPerSecond: round(all.length / seconds),
    perCoreOfProgram: round(all.length / used.program),
    perCoreWithDatabase: round(all.length / (used.program + used.database)),
    ...of(all),
    kinds,
    errors: errors.length,
    firstErrors: errors.slice(0, 5),
    programCpuSeconds: round(used.program),
    databaseCpuSeconds: round(used.database),
    programMemoryMB: used.memoryMB,
    sent,
    kilobytesPerAnswer: round(bytes / all.length / 1000),
    familyPageBytes: page,
  };
  const good = [
    result.perCoreOfProgram >= LEAST_PER_CORE,
    result.p95 < MOST_P95,
    errors.length === 0,
    page <= MOST_PAGE,
  ];
  console.log(JSON.stringify(result, null, 2));
  console.log(`${good[0] ? '·' : '✗'} ${String(result.perCoreOfProgram)} requests per second of one core for the program (at least ${String(LEAST_PER_CORE)}); ${String(result.perCoreWithDatabase)} with its database`); // prettier-ignore
  console.log(`${good[1] ? '·' : '✗'} p95 ${String(result.p95)} ms (below ${String(MOST_P95)})`);
  console.log(`${good[2] ? '·' : '✗'} ${String(errors.length)} errors (none)`);
  console.log(`${good[3] ? '·' : '✗'} ${String(page)} bytes for a family page with all it loads (at most ${String(MOST_PAGE)})`); // prettier-ignore
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench-load.json', JSON.stringify(result, null, 2));
  if (!good.every(Boolean)) process.exitCode = 1;
}

/** Codes for some families that ask, written beside their own, and locations to look at. */
async function inDatabase(folder: string): Promise<{ codes: string[]; locations: string[] }> {
  const urls = findRunning(folder);
  if (urls === null) throw new Error('the database does not run');
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  try {
    const { rows: families } = await client.query<{ id: string }>(
      `select family_id as id from requests.request where state = 'open' order by md5(family_id::text) limit ${String(FAMILIES)}`,
    );
    const codes = families.map((_, index) => `MEET-MEET-${String(1000 + index)}-MEET`.replaceAll('M', 'K'));
    await client.query(
      `insert into requests.family_code (family_id, code_id, code_hash, kind, made_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as given(family, code, hash), (values ('receipt', now())) as rest
       where not exists (select from requests.family_code where code_hash = given.hash)`,
      [families.map(({ id }) => id), families.map(() => newId()), codes.map(hashCode)],
    );
    const { rows } = await client.query<{ id: string }>(`select location_id as id from supply.location order by md5(file_number) limit 500`); // prettier-ignore
    return { codes, locations: rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

/** Compressed bytes of a family's page with its styles, scripts and fonts, as a first visit loads them. */
async function familyPage(url: string, code: string): Promise<number> {
  const signedIn = await fetch(`${url}/mijn-vraag/code`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ code }) }); // prettier-ignore
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '); // prettier-ignore
  const pages = ['/mijn-vraag/overzicht', `/zoeken?plaats=Leuven&vanaf=2027-03-01&dagen=0&dagen=1`];
  let largest = 0;
  for (const path of pages) {
    const html = await (await fetch(url + path, { headers: { cookie } })).text();
    const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|mjs|woff2?|svg|ico)[^"]*)"/g)].map(([, part = '']) => part); // prettier-ignore
    let bytes = await compressed(url + path, cookie);
    for (const part of new Set(parts)) bytes += await compressed(url + part, cookie);
    largest = Math.max(largest, bytes);
  }
  return largest;
}

async function compressed(url: string, cookie: string): Promise<number> {
  const { default: http } = await import('node:http');
  return new Promise((resolve, reject) => {
    http.get(url, { headers: { cookie, 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
} // prettier-ignore

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('the program did not start');
    if (await fetch(`${url}/health`).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await sleep(200);
  }
}

async function collect(child: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks).toString();
}
