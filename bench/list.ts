import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { date } from '../src/kernel/calendar-date.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { newId, type DeskId, type LocationId, type OrganiserId } from '../src/kernel/ids.ts';
import { modules } from '../src/modules.ts';
import { openQuestions } from '../src/modules/placement/reads/open-questions.ts';
import { rankedLines } from '../src/modules/placement/reads/ranked-lines.ts';
import { deskDay, deskRequests } from '../src/modules/support/index.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { assemble, type App } from '../src/platform/app.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { runRead } from '../src/platform/operations/run.ts';
import { connectSecrets } from '../src/platform/secrets.ts';
import { plainList } from '../test/support/plain-list.ts';
import { listData, LOCATIONS } from './list-data.ts';
import { databaseCpu, percentile } from './processes.ts';

const TODAY = date('2026-11-21');
const MOST_P50 = 50;
const PAGES = [1, 2, 10, 100];
const ORDERS = ['newest', 'start', 'waiting'] as const;

interface Times {
  readonly list: string;
  readonly what: string;
  readonly total: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Processor time per call of program and database: what else runs on the machine does not disturb it. */
  readonly cpu: number;
  /** The same question by the rule alone, over all requests; null when it was not asked. */
  readonly plain: number | string | null;
}

/**
 * npm run bench -- list [--requests 1000000] [--calls 15] [--plain-seconds 20]
 * How fast the lists of desks and of an organiser answer: the whole read (access, query, audit), beside the query by the rule
 * alone in the same run. Times in milliseconds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { requests: { type: 'string' }, calls: { type: 'string' }, 'plain-seconds': { type: 'string' } } }); // prettier-ignore
  const [requests, calls] = [Number(values.requests ?? 1_000_000), Number(values.calls ?? 15)];
  const plainSeconds = Number(values['plain-seconds'] ?? 20);
  connectSecrets('only for measuring, long enough to be one');
  const { server, folder: made } = await listData(requests);
  folder = made;
  const open = openDatabase({ url: server.appUrl });
  try {
    const app = assemble({ config: readConfig({}), modules, db: open.db, clock: fixedClock(TODAY), demo: true });
    const times: Times[] = [];
    for (const desk of await desksOf(app)) {
      console.log(`\n${desk.name}: ${String(desk.size)} requests, ${String(desk.towns)} municipalities`);
      times.push(...(await measureDesk(app, desk, calls, plainSeconds)));
    }
    times.push(...(await measureOrganiser(app, calls)));
    console.table(times);
    const slow = times.filter(({ p50 }) => p50 >= MOST_P50);
    for (const { list, what, p50 } of slow) console.log(`✗ ${list}, ${what}: p50 ${String(p50)} ms`);
    if (slow.length === 0)
      console.log(`· every list has p50 below ${String(MOST_P50)} ms, the slowest ${String(Math.max(...times.map(({ p50 }) => p50)))} ms`); // prettier-ignore
    else process.exitCode = 1;
    mkdirSync('test-results', { recursive: true });
    const result = { bench: 'list', at: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, synthetic: true, requests, locations: LOCATIONS, calls, most: MOST_P50, times }; // prettier-ignore
    writeFileSync('test-results/bench-list.json', `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await open.close();
    await server.stop();
  }
}

/** The data folder, whose processes are the database's. */
let folder = '';

interface MeasuredDesk {
  readonly desk: DeskId;
  readonly name: string;
  readonly towns: number;
  readonly size: number;
}

/** The biggest desk, the one in the middle, the smallest, and the one with the most municipalities. */
async function desksOf(app: App): Promise<MeasuredDesk[]> {
  const { rows } = await sql<MeasuredDesk>`
    select desk.desk_id as desk, desk.name, count(distinct area.nis)::int as towns, count(*)::int as size
    from geo.desk join geo.desk_area as area using (desk_id) join requests.seen_by on viewer = area.nis
    group by desk.desk_id, desk.name order by size desc`.execute(app.around.db);
  const most = rows.reduce((best, each) => (each.towns > best.towns ? each : best));
  return [rows[0]!, rows[Math.floor(rows.length / 2)]!, rows.at(-1)!, most];
}

const staff = (role: 'deskWorker' | 'organiser', desk: DeskId | null, organiser: OrganiserId | null): Actor => {
  const kind = desk === null ? 'organiser' : 'desk';
  return { kind: 'staff', person: newId(), name: 'Meting', as: { organisation: newId(), kind, name: 'Meting', desk, organiser }, roles: [role], locations: [] }; // prettier-ignore
};

async function measureDesk(app: App, { desk, name }: MeasuredDesk, calls: number, plainSeconds: number) {
  const actor = staff('deskWorker', desk, null);
  const times: Times[] = [];
  const ask = async (what: string, input: Parameters<typeof deskRequests.run>[1], compare = false) => {
    const measured = await measure(calls, () => runRead(app.around, deskRequests, actor, input));
    const { total, more } = measured.last;
    const plain = compare ? await timePlain(app, actor, input, plainSeconds) : null;
    times.push({ list: name, what, total: `${more ? '> ' : ''}${String(total)}`, ...measured.times, plain });
  };
  for (const order of ORDERS)
    for (const page of PAGES) await ask(`${order}, page ${String(page)}`, { order, page }, page === 1);
  for (const order of ORDERS)
    for (const state of ['open', 'placed', 'lapsed'] as const) await ask(`${order}, ${state}`, { order, state }, order === 'newest' && state === 'open'); // prettier-ignore
  await ask('newest, open, page 100', { order: 'newest', state: 'open', page: 100 });
  const number = await someNumber(app, desk);
  for (const text of ['peeters', 'noor', 'noor peeters', 'van den', 'de', 'q', 'zqx', number, 'K-2024']) {
    await ask(`text «${text === number ? 'number' : text}»`, { text }, text === 'peeters');
    await ask(`text «${text === number ? 'number' : text}», waiting, open`, { text, order: 'waiting', state: 'open' });
  }
  for (const order of ORDERS) for (const page of [2, 10, 100]) await ask(`text «peeters», ${order}, page ${String(page)}`, { text: 'peeters', order, page }); // prettier-ignore
  const day = await measure(calls, () => runRead(app.around, deskDay, actor, {}));
  times.push({ list: name, what: "the desk's day", total: String(day.last.length), ...day.times, plain: null });
  return times;
}

async function someNumber(app: App, desk: DeskId): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select number from requests.request where nis = (select min(nis) from geo.desk_area where desk_id = ${desk}) order by request_id limit 1`.execute(
    app.around.db,
  );
  return rows[0]?.number ?? '';
}

/** The rule alone, once: seconds matter, not their spread. Says so when it takes longer than it may. */
async function timePlain(app: App, actor: Actor, { page = 1, ...choice }: Parameters<typeof deskRequests.run>[1], seconds: number) {
  const began = performance.now();
  try {
    await app.around.db.connection().execute(async (db) => {
      await sql.raw(`set statement_timeout = ${String(seconds * 1000)}`).execute(db);
      try {
        await plainList(db, actor, TODAY, { ...choice, limit: 50, offset: (page - 1) * 50 });
      } finally {
        await sql`set statement_timeout = '30s'`.execute(db);
      }
    });
    return Math.round(performance.now() - began);
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return `> ${String(seconds * 1000)}`;
    throw error;
  }
} // prettier-ignore

async function measureOrganiser(app: App, calls: number): Promise<Times[]> {
  const { rows } = await sql<{ organiser: OrganiserId; location: LocationId; locations: number }>`
    select organiser_id as organiser, (array_agg(location_id order by asked desc))[1] as location, count(*)::int as locations
    from (select organiser_id, location_id, count(line_id) as asked from supply.location left join requests.line using (location_id)
      where line.state in ('sent', 'seen', 'answered', 'offered') group by 1, 2) as each
    group by 1 order by locations desc limit 1`.execute(app.around.db);
  const { organiser, location, locations } = rows[0]!;
  const actor = staff('organiser', null, organiser);
  const list = `organiser, ${String(locations)} locations`;
  const waiting = await measure(calls, () => runRead(app.around, openQuestions, actor, {}));
  const ranked = await measure(calls, () => runRead(app.around, rankedLines, actor, { location }));
  return [
    { list, what: 'what waits per location', total: String(waiting.last.reduce((sum, { open }) => sum + open, 0)), ...waiting.times, plain: null }, // prettier-ignore
    { list, what: 'questions at its busiest location', total: String(ranked.last.lines.length), ...ranked.times, plain: null }, // prettier-ignore
  ];
}

async function measure<T>(calls: number, one: () => Promise<T>) {
  let last = await one();
  const took: number[] = [];
  const [program, database] = [process.cpuUsage(), databaseCpu(folder)];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    last = await one();
    took.push(performance.now() - began);
  }
  const at = (share: number) => Math.round(percentile(took, share) * 10) / 10;
  const { user, system } = process.cpuUsage(program);
  const cpu = Math.round((((user + system) / 1000 + (databaseCpu(folder) - database) * 1000) / calls) * 10) / 10;
  return { last, times: { cpu, p50: at(0.5), p95: at(0.95), max: at(1) } };
}
