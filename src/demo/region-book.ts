import type { Pool } from 'pg';
import { copyRows, type CopyTable } from '../platform/database/copy.ts';

/** What a region is written to, in an order in which nothing points at what is not there yet. */
const tables = {
  'geo.desk': 'desk_id name slug email phone address',
  'geo.desk_area': 'desk_id nis from_date',
  'supply.organiser': 'organiser_id name email phone',
  'supply.location':
    'location_id organiser_id file_number name kind tier price day_price_cents street house_number postcode nis lat lon phone email description min_age_months max_age_months features',
  'supply.licence': 'location_id from_date until_date places',
  'supply.opening': 'location_id weekday opens closes',
  'supply.gate': 'location_id',
  'supply.pool':
    'location_id pool_id kind places half_days financier who_may from_date until_date fallback_open made_at',
  'requests.family': 'family_id made_at postcode nis language',
  'requests.guardian': 'family_id guardian_id position first_name last_name email phone',
  'requests.child': 'family_id child_id first_name last_name birth_date due_date',
  'requests.request':
    'family_id request_id child_id number channel kind half_days start_date end_date reason facts urgent wider_hours specific_need remarks nis made_at made_on state state_since',
  'requests.request_move': 'family_id request_id move_id at on_date from_state event to_state by',
  'requests.line':
    'family_id line_id request_id location_id position state state_since sent_on answered_on reason reason_text',
  'requests.line_move': 'family_id line_id move_id at on_date from_state event to_state by',
  'requests.family_code': 'family_id code_id code_hash kind made_at',
  'placement.offer':
    'family_id offer_id child_id request_id line_id location_id kind half_days from_date until_date expires_on made_at made_on message closed_at outcome',
  'placement.offer_move': 'family_id offer_id move_id at on_date from_state event to_state by',
  'placement.placement':
    'family_id placement_id child_id location_id offer_id kind half_days from_date until_date made_at pool_id',
  'placement.placement_move': 'family_id placement_id move_id at on_date from_state event to_state by',
  'supply.occupancy': 'location_id lane week licensed taken ceiling',
} as const;

export type RegionTable = keyof typeof tables;

/** Rows on their way to the database: collected by table, written in batches while the next ones are made. */
export interface RegionBook {
  add(table: RegionTable, row: string): void;
  /** Writes what was collected when it is enough. */
  turn(): Promise<void>;
  /** Writes the rest and waits for all of it. */
  close(): Promise<void>;
  readonly written: ReadonlyMap<string, number>;
}

/** Rows of one batch: large enough that starting it costs nothing, small enough for memory. */
const BATCH = 40_000;
/** Batches under way: one is written while the next is made. */
const AHEAD = 2;

export function regionBook(pool: Pool): RegionBook {
  let rows = new Map<RegionTable, string[]>();
  let count = 0;
  const written = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let failure: unknown = null;

  const flush = () => {
    if (count === 0) return;
    const batch = rows;
    rows = new Map<RegionTable, string[]>();
    count = 0;
    const work: Promise<void> = write(pool, batch, written)
      .catch((error: unknown) => void (failure ??= error))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const check = () => {
    if (failure !== null) throw failure instanceof Error ? failure : new Error('the region could not be written');
  };
  return {
    written,
    add(table, row) {
      const list = rows.get(table);
      if (list === undefined) rows.set(table, [row]);
      else list.push(row);
      count += 1;
    },
    async turn() {
      if (count < BATCH) return;
      flush();
      // Lets the driver send: it lives in the same thread as whoever makes the rows.
      await new Promise((resolve) => setImmediate(resolve));
      while (running.size >= AHEAD) await Promise.race(running);
      check();
    },
    async close() {
      flush();
      await Promise.all(running);
      check();
    },
  };
}

async function write(pool: Pool, batch: ReadonlyMap<RegionTable, string[]>, written: Map<string, number>) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const name of Object.keys(tables) as RegionTable[]) {
      const rows = batch.get(name) ?? [];
      const table: CopyTable = { name, columns: tables[name].split(' ') };
      await copyRows(client, table, rows);
      written.set(name, (written.get(name) ?? 0) + rows.length);
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
