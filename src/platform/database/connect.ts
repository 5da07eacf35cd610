import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;
/** Either: for what works inside a transaction and outside. */
export type Executor = Database | Transaction;

export interface OpenDatabase {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const { builtins } = pg.types;
const text = (value: string) => value;

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 out of range: ${value}`);
  return number;
}

/** PostgreSQL's '2026-11-21 12:00:00.5+00' (sessions run in UTC) as ISO 8601, as the clock gives it. */
function isoInstant(value: string): string {
  return `${value.slice(0, 10)}T${value.slice(11).replace(/\+00(:00)?$/, '')}Z`;
}

/** pg's own parser of a type; some oids here are not in its list of names. */
const parserOf = pg.types.getTypeParser as unknown as (oid: number) => (value: string) => unknown;
const textArray = parserOf(1009) as (value: string) => (string | null)[];

/** By type oid. A `date` never becomes a JS Date (its day would depend on the time zone), a `numeric` never a float. */
const parsers = new Map<number, (value: string) => unknown>([
  [builtins.DATE, text],
  [builtins.NUMERIC, text],
  [builtins.TIMESTAMPTZ, isoInstant],
  [builtins.INT8, safeInteger],
  [4451, text], // int4multirange
  [1182, textArray], // date[]
  [1231, textArray], // numeric[]
  [1016, (value) => textArray(value).map((item) => (item === null ? null : safeInteger(item)))], // int8[]
]);

const types = {
  getTypeParser: (oid: number, format?: string) => (format !== 'binary' && parsers.get(oid)) || parserOf(oid),
} as pg.CustomTypesConfig;

interface OpenOptions {
  readonly url: string;
  readonly max?: number;
  /** Does not wait for the disk at each commit: only for what is made anew when the machine fails half-way. */
  readonly hasty?: boolean;
  /** Gives up a connection after two seconds and a query after fifteen: for a server one can do without. */
  readonly impatient?: boolean;
}

/**
 * The one driver for every PostgreSQL: embedded, external, behind a proxy.
 * A statement may take 30 seconds; a transaction that does nothing for a minute is ended.
 */
export function openDatabase({ url, max = 10, hasty = false, impatient = false }: OpenOptions): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    ...(impatient ? { connectionTimeoutMillis: 2000, query_timeout: 15_000 } : {}),
    options: `-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s${hasty ? ' -c synchronous_commit=off' : ''}`,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the program.
  pool.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  // So would one that breaks in use; there the query that waits is told.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    async close() {
      await db.destroy();
      if (!pool.ended) await pool.end(); // Kysely leaves a pool it never used
    },
  };
}
