import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import pg from 'pg';
import { kribbeServer } from '../src/cli/server.ts';
import { addDays, mondayOf, weekdays } from '../src/kernel/calendar-date.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { halfDayIndices, hasHalfDay, onWeekday } from '../src/kernel/half-days.ts';
import { modules } from '../src/modules.ts';
import { loadGeography, type Point } from '../src/modules/geo/index.ts';
import { searchLocations } from '../src/modules/supply/index.ts';
import { fits } from '../src/modules/supply/rules/rank-results.ts';
import { reachOf, startWeek, wishedDays, type Wish } from '../src/modules/supply/rules/wish.ts';
import { visitor } from '../src/platform/access/actor.ts';
import { assemble, type App } from '../src/platform/app.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { openDatabase, type OpenDatabase } from '../src/platform/database/connect.ts';
import { startEmbedded, superuserUrl } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { temporaryDataFolder } from '../src/platform/database/temporary.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { runRead } from '../src/platform/operations/run.ts';
import { connectSecrets } from '../src/platform/secrets.ts';
import { fillSynthetic, LOOK_AHEAD, TODAY, wishesOf } from './search-data.ts';

const LIMIT = 30;
const statement = readFileSync(new URL('search.sql', import.meta.url), 'utf8');

interface Times {
  readonly what: string;
  readonly calls: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor of this process per call, its database not counted: what others do here does not disturb it. */
  readonly cpu: number;
  /** Calls per second, several at once. */
  readonly perSecond: number;
}

/**
 * npm run bench -- search [--locations 5389,8000] [--calls 400]
 * How fast the search answers with all its filters: the read itself, the API, the page, and the same question as one SQL
 * statement, in the same run on the same made-up locations.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, usual: string) => args[args.indexOf(`--${name}`) + 1 || args.length] ?? usual;
  const sizes = option('locations', '5389,8000').split(',').map(Number);
  const calls = Number(option('calls', '400'));
  const measured = [];
  for (const size of sizes) measured.push(await measureSize(size, calls));
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const report = {
    bench: 'search',
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    synthetic: true,
    measured,
  };
  writeFileSync(new URL('search.json', folder), `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nWritten to bench/results/search.json. Locations are made up; times in milliseconds.');
}

async function measureSize(locations: number, calls: number) {
  const dataDir = temporaryDataFolder('bench');
  const server = await startEmbedded({
    dataDir,
    durable: false,
    settings: { shared_buffers: '512MB', work_mem: '32MB', jit: 'off' },
  });
  try {
    await migrate(server);
    const open = openDatabase({ url: server.appUrl });
    try {
      await inTransaction(open.db, (tx) => loadGeography(tx));
      const towns = await fillSynthetic(superuserUrl(dataDir), locations);
      // Connections of its own: the program gives a statement fifteen seconds, a measurement waits.
      const sql = new pg.Pool({ connectionString: server.appUrl, max: 8, options: '-c statement_timeout=0' });
      try {
        return await measureAll(open, sql, locations, wishesOf(calls, towns));
      } finally {
        await sql.end();
      }
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureAll(open: OpenDatabase, sql: pg.Pool, locations: number, wishes: readonly Wish[]) {
  connectSecrets('only for measuring, long enough to be one');
  const config = readConfig({ KRIBBE_TRUST_PROXY: 'yes' });
  const app = assemble({ config, modules, db: open.db, clock: fixedClock(TODAY), demo: true });
  const began = performance.now();
  await ask(app, wishes[0]!);
  const load = performance.now() - began;
  console.log(`\n${String(locations)} locations, 130 weeks; the search model loads in ${(load / 1000).toFixed(1)} s`);
  const compared = await compare(app, sql, wishes.slice(0, 40));
  console.log(`${String(compared)} questions: the read and the SQL give the same answer`);
  const times = [
    await measure('read supply.searchLocations', wishes, (wish) => ask(app, wish)),
    ...(await overHttp(app, wishes)),
    await measure('the same as one SQL statement', wishes.slice(0, 40), (wish) => askInSql(sql, wish), 5),
  ];
  const faster = times[0]!.perSecond / times.at(-1)!.perSecond;
  console.table(Object.fromEntries(times.map(({ what, ...rest }) => [what, rest])));
  console.log(`The read answers ${faster.toFixed(1)} times as many questions per second as the SQL statement.`);
  return { locations, loadMs: Math.round(load), compared, times, timesSql: Number(faster.toFixed(1)) };
}

const ask = (app: App, wish: Wish) => runRead(app.around, searchLocations, visitor, { ...wish, limit: LIMIT } as never);

interface SqlRow {
  readonly location: string;
  readonly distance: number;
  readonly freeHalfDays: number;
  readonly fit: number;
  readonly freeFrom: string | null;
  readonly total: number;
  readonly free: number;
  readonly later: number;
}

async function askInSql(pool: pg.Pool, wish: Wish): Promise<SqlRow[]> {
  const days = wishedDays(wish);
  const monday = addDays(mondayOf(TODAY), 7 * startWeek(wish, mondayOf(TODAY)));
  const { rows } = await pool.query<SqlRow>(statement, [
    wish.lat, wish.lon, reachOf(wish), monday, wish.weeks ?? 26, LOOK_AHEAD, TODAY,
    days.wished, weekdays.map((day) => onWeekday(days.wished, day)), days.needed,
    wish.hoursFrom ?? wish.hoursUntil ?? null, wish.hoursUntil ?? wish.hoursFrom ?? null,
    wish.kind ?? null, wish.price ?? null, wish.tiers ?? null, wish.features ?? [], LIMIT,
  ]); // prettier-ignore
  return rows;
}

/** Throws when the read and the statement answer a question differently. */
async function compare(app: App, sql: pg.Pool, wishes: readonly Wish[]): Promise<number> {
  for (const wish of wishes) {
    const [found, rows] = [await ask(app, wish), await askInSql(sql, wish)];
    const ours = found.results.map(({ location, distance, freeHalfDays, fit, freeFrom }) => [
      location,
      distance,
      freeHalfDays,
      fit,
      freeFrom,
    ]);
    const theirs = rows.map((row) => [row.location, row.distance, row.freeHalfDays, fits[row.fit], row.freeFrom]);
    const counts = [found.total, found.free, found.later];
    const first = rows[0] ?? { total: 0, free: 0, later: 0 };
    if (JSON.stringify([ours, counts]) !== JSON.stringify([theirs, [first.total, first.free, first.later]]))
      throw new Error(
        `not the same answer to ${JSON.stringify(wish)}:\n${JSON.stringify([ours, counts])}\n${JSON.stringify([theirs, first])}`,
      );
  }
  return wishes.length;
}

/** Each question once by itself for the times, then all again with eight at once for the throughput. */
async function measure(
  what: string,
  wishes: readonly Wish[],
  one: (wish: Wish, index: number) => Promise<unknown>,
  warmUp = 30,
): Promise<Times> {
  for (const [index, wish] of wishes.slice(0, warmUp).entries()) await one(wish, index);
  const took: number[] = [];
  const busy = process.cpuUsage();
  for (const [index, wish] of wishes.entries()) {
    const began = performance.now();
    await one(wish, index);
    took.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(busy);
  const cpu = Number(((user + system) / 1000 / wishes.length).toFixed(2));
  took.sort((a, b) => a - b);
  const at = (part: number) => Number(took[Math.min(took.length - 1, Math.floor(took.length * part))]!.toFixed(2));
  const began = performance.now();
  const left = [...wishes.entries()];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await one(next[1], next[0]);
    }),
  );
  const perSecond = Math.round((wishes.length * 10_000) / (performance.now() - began)) / 10;
  return { what, calls: wishes.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu, perSecond };
}

async function overHttp(app: App, wishes: readonly Wish[]): Promise<Times[]> {
  const server = await kribbeServer(app, 'only for measuring, long enough to be one');
  await server.listen({ port: 0, host: '127.0.0.1' });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const { port } = server.server.address() as AddressInfo;
  let asked = 0;
  const get = (path: string) =>
    new Promise<void>((done, failed) => {
      asked += 1;
      // Everybody from another address: one visitor may ask ten times a second, no more.
      const from = `10.${String((asked >> 16) & 255)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`;
      const request = http.get(
        { port, agent, path, host: '127.0.0.1', headers: { 'x-forwarded-for': from } },
        (answer) => {
          answer.resume().on('end', () => {
            if (answer.statusCode === 200) done();
            else failed(new Error(`${String(answer.statusCode)} for ${path}`));
          });
        },
      );
      request.on('error', failed);
    });
  try {
    return [
      await measure('API /api/v1/locations', wishes, (wish) => get(`/api/v1/locations?${apiQuery(wish)}`)),
      await measure('page /zoeken', wishes.slice(0, 200), (wish) => get(`/zoeken?${pageQuery(wish)}`)),
    ];
  } finally {
    agent.destroy();
    await server.close();
  }
}

function apiQuery(wish: Wish): string {
  const query = new URLSearchParams({ limit: String(LIMIT) });
  for (const [name, value] of Object.entries(wish) as [string, unknown][])
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) query.append(name, String(each));
  return query.toString();
}

/** The page looks its place up by name: a town nearby, as people do. */
function pageQuery(wish: Wish): string {
  const query = new URLSearchParams({
    plaats: nearestOf(wish),
    vanaf: wish.from ?? TODAY,
    straal: String(wish.radiusKm ?? 5),
  });
  for (const index of halfDayIndices)
    if (wish.halfDays !== undefined && hasHalfDay(wish.halfDays, index)) query.append('dagen', String(index));
  if (wish.kind !== undefined) query.set('soort', wish.kind);
  if (wish.price !== undefined) query.set('prijs', wish.price);
  for (const feature of wish.features ?? []) query.append('kenmerk', feature);
  return query.toString();
}

const somewhere = [
  { name: 'Gent', lat: 51.05, lon: 3.72 },
  { name: 'Antwerpen', lat: 51.22, lon: 4.4 },
  { name: 'Leuven', lat: 50.88, lon: 4.7 },
  { name: 'Brugge', lat: 51.21, lon: 3.22 },
  { name: 'Hasselt', lat: 50.93, lon: 5.34 },
  { name: 'Kortrijk', lat: 50.83, lon: 3.26 },
  { name: 'Aalst', lat: 50.94, lon: 4.04 },
  { name: 'Turnhout', lat: 51.32, lon: 4.94 },
];
const nearestOf = ({ lat, lon }: Point): string =>
  somewhere.reduce((best, each) =>
    (each.lat - lat) ** 2 + (each.lon - lon) ** 2 < (best.lat - lat) ** 2 + (best.lon - lon) ** 2 ? each : best,
  ).name;
