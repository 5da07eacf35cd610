import pg from 'pg';
import { addDays, date, mondayOf } from '../src/kernel/calendar-date.ts';
import { halfDaysOf, wholeDays, type HalfDays } from '../src/kernel/half-days.ts';
import type { Wish } from '../src/modules/supply/rules/wish.ts';
import { copyRows } from '../src/platform/database/copy.ts';
import { licensedInWeek } from '../src/modules/supply/rules/weeks.ts';

export const TODAY = date('2026-11-21');
export const WEEKS = 130;
/** How far the search looks for a later start. */
export const LOOK_AHEAD = 52;

/** mulberry32: the same numbers at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Five decimals: a metre. */
const degrees = (value: number) => Math.round(value * 1e5) / 1e5;
const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const id = (number: number) => `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

interface Town {
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
}

/**
 * Fills a database with made-up locations: spread over the municipalities by how many people live there, each with hours,
 * a licence and 130 weeks of occupancy in which places come free and go. Nothing in it is of a real location.
 */
export async function fillSynthetic(url: string, count: number): Promise<readonly Town[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: towns } = await client.query<Town>(
      'select nis, lat, lon, coalesce(population, 5000)::float8 as weight from geo.municipality order by nis',
    );
    const random = randomFrom(20_261_121);
    await client.query('begin');
    await client.query(`insert into supply.organiser (organiser_id, name) values ($1, 'Synthetisch')`, [id(0)]);
    for (let first = 1; first <= count; first += 200)
      await insertBatch(client, random, towns, first, Math.min(count, first + 199));
    await client.query('commit');
    // What plain SQL needs to find a place on the map; the product itself looks in memory.
    await client.query('create index bench_location_by_point on supply.location (lat, lon)');
    await client.query('vacuum analyze');
    return towns;
  } finally {
    await client.end();
  }
}

const names = [
  'De Speelvogel',
  'Zonnetje',
  'Het Kwetternest',
  'Kinderhuis',
  'Bengeltje',
  'De Regenboog',
  'Onthaalouder',
];
const hours = [
  ['07:00', '18:00'],
  ['07:00', '18:30'],
  ['06:30', '18:30'],
  ['07:30', '17:30'],
  ['08:00', '16:30'],
] as const;
const said = ['occasional', 'inclusive', 'outdoor', 'wheelchair', 'languages'] as const;

type Row = Readonly<Record<string, unknown>>;

const columns = {
  location:
    'location_id organiser_id file_number name kind tier price street house_number postcode nis lat lon min_age_months max_age_months features',
  gate: 'location_id',
  opening: 'location_id weekday opens closes',
  licence: 'location_id from_date places',
  occupancy: 'location_id lane week licensed taken ceiling',
} as const;

const cell = (value: unknown): string => (Array.isArray(value) ? `{${value.join(',')}}` : String(value));

async function insertBatch(
  client: pg.Client,
  random: () => number,
  towns: readonly Town[],
  first: number,
  last: number,
) {
  const rows: Record<keyof typeof columns, Row[]> = { location: [], gate: [], opening: [], licence: [], occupancy: [] };
  for (let number = first; number <= last; number += 1) {
    const location = madeUp(random, towns, number);
    rows.location.push(location.row);
    rows.gate.push({ location_id: id(number) });
    rows.opening.push(...location.openings.map((opening) => ({ location_id: id(number), ...opening })));
    rows.licence.push({ location_id: id(number), from_date: '2020-01-01', places: location.places });
    rows.occupancy.push(...location.weeks);
  }
  for (const table of Object.keys(columns) as (keyof typeof columns)[]) {
    const names = columns[table].split(' ');
    const lines = rows[table].map((row) => names.map((name) => cell(row[name])).join('\t'));
    await copyRows(client as unknown as pg.PoolClient, { name: `supply.${table}`, columns: names }, lines);
  }
}

function madeUp(random: () => number, towns: readonly Town[], number: number) {
  const town = townBy(random, towns);
  const kind = random() < 0.55 ? 'family' : 'group';
  const tier = pick(random, ['T0', 'T1', 'T2A', 'T2A', 'T2B', 'T2B', 'T3'] as const);
  const places = kind === 'family' ? 7 : 14 + Math.floor(random() * 40);
  const [opens, closes] = pick(random, hours);
  const closedOnWednesday = random() < 0.15;
  const days = ([1, 2, 3, 4, 5, ...(random() < 0.03 ? [6] : [])] as const).filter(
    (day) => !(closedOnWednesday && day === 3),
  );
  const openings = days.map((weekday) => ({ weekday: weekday as 1, opens, closes }));
  const licensed = licensedInWeek([{ from: date('2020-01-01'), until: null, places }], openings, TODAY);
  // Per half-day who is there now, and a week in which one place comes free or goes.
  const crowd = random();
  const turns = licensed.map((most) => ({
    taken: Math.round(most * Math.min(1, 0.82 + crowd * 0.25 + random() * 0.06)),
    at: Math.floor(random() * 100),
    by: random() < 0.7 ? -1 : 1,
  }));
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const taken = turns.map(({ taken: now, at, by }, index) =>
      Math.max(0, Math.min(licensed[index]!, week >= at ? now + by : now)),
    );
    const monday = addDays(mondayOf(TODAY), 7 * week);
    return { location_id: id(number), lane: 'licence', week: monday, licensed, taken, ceiling: licensed };
  });
  const row = {
    location_id: id(number),
    organiser_id: id(0),
    file_number: `S-${String(number)}`,
    name: `${pick(random, names)} ${String(number)}`,
    kind,
    tier,
    price: tier.startsWith('T2') || tier === 'T3' ? 'income' : 'free',
    street: 'Teststraat',
    house_number: String(number),
    postcode: '9999',
    nis: town.nis,
    lat: town.lat + (random() - 0.5) * 0.06,
    lon: town.lon + (random() - 0.5) * 0.09,
    min_age_months: 0,
    max_age_months: 36,
    features: said.filter(() => random() < 0.25),
  };
  return { row, openings, places, weeks };
}

function townBy(random: () => number, towns: readonly Town[]): Town {
  let left = random() * towns.reduce((sum, { weight }) => sum + weight, 0);
  return towns.find(({ weight }) => (left -= weight) <= 0) ?? towns[0]!;
}

/** What families may ask: near a town, from a day in the coming year, on some days, often with a filter or two. */
export function wishesOf(count: number, towns: readonly Town[]): Wish[] {
  const random = randomFrom(7);
  const maybe = <T>(chance: number, value: () => T): T | undefined => (random() < chance ? value() : undefined);
  const patterns: readonly HalfDays[] = [
    wholeDays(1, 2, 3, 4, 5),
    wholeDays(1, 2, 4),
    wholeDays(1, 2, 4, 5),
    wholeDays(3),
    wholeDays(1, 4),
    halfDaysOf([0, 2, 4, 6, 8]),
  ];
  return Array.from({ length: count }, () => {
    const town = townBy(random, towns);
    const wish = {
      lat: degrees(town.lat + (random() - 0.5) * 0.03),
      lon: degrees(town.lon + (random() - 0.5) * 0.03),
      radiusKm: pick(random, [2, 5, 5, 5, 5, 10, 10, 20, 50]),
      from: addDays(TODAY, Math.floor(random() * 365)),
      halfDays: maybe(0.9, () => pick(random, patterns)),
      days: maybe(0.2, () => 1 + Math.floor(random() * 3)),
      hoursFrom: maybe(0.15, () => pick(random, ['06:30', '07:00', '08:00'])),
      hoursUntil: maybe(0.15, () => pick(random, ['17:00', '18:00', '18:30'])),
      kind: maybe(0.2, () => pick(random, ['family', 'group'] as const)),
      price: maybe(0.3, () => pick(random, ['income', 'free'] as const)),
      tiers: maybe(0.1, () => ['T2A', 'T2B', 'T3'] as const),
      features: maybe(0.2, () => [pick(random, ['outdoor', 'inclusive', 'widerHours', 'weekend'] as const)]),
    };
    return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as unknown as Wish;
  });
}
