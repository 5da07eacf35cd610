import pg from 'pg';
import type { DatabaseUrls } from './embedded.ts';

const OLDEST = 15;

/**
 * The server named by KRIBBE_DATABASE_URL, or null when the embedded one is to be used. Migrations run as the
 * role of KRIBBE_DATABASE_OWNER_URL when that is set; then the role of the first may be weaker.
 */
export function externalUrls(env: NodeJS.ProcessEnv = process.env): DatabaseUrls | null {
  const appUrl = env.KRIBBE_DATABASE_URL;
  if (!appUrl) return null;
  return { appUrl, ownerUrl: env.KRIBBE_DATABASE_OWNER_URL || appUrl };
}

/** Connects once and looks whether the server will do. Throws with a sentence for the person who installs. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, port, database } = client;
    throw new Error(`The database ${database} at ${host}:${port} cannot be reached: ${(error as Error).message}`, {
      cause: error,
    });
  }
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    requireServer(rows[0]!);
  } finally {
    await client.end();
  }
}

/** @throws when the version is older than 15 or the encoding is not UTF-8 */
export function requireServer({ version, encoding }: { version: string; encoding: string }): void {
  if (parseInt(version) < OLDEST)
    throw new Error(`Kribbe needs PostgreSQL ${OLDEST} or newer; this server is ${version}.`);
  if (encoding !== 'UTF8') throw new Error(`Kribbe needs a database in UTF-8; this one is in ${encoding}.`);
}
