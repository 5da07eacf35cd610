import { readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { shiftedClock, systemClock, type Clock } from './kernel/clock.ts';
import { newId } from './kernel/ids.ts';
import { assemble, type App } from './platform/app.ts';
import type { Config } from './platform/config/config.ts';
import { openDatabase, type Database, type OpenDatabase } from './platform/database/connect.ts';
import { startEmbedded, type DatabaseUrls } from './platform/database/embedded.ts';
import { checkServer, externalUrls } from './platform/database/external.ts';
import { migrate } from './platform/database/migrate.ts';
import { openReplica } from './platform/database/replica.ts';
import { connectSecrets } from './platform/secrets.ts';
import { connectAddressService } from './modules/geo/index.ts';
import { modules } from './modules.ts';

/** A program with its database, before it serves anything: what every command starts from. */
export interface Running {
  readonly app: App;
  readonly open: OpenDatabase;
  readonly urls: DatabaseUrls;
  /** True when this start made the database. */
  readonly fresh: boolean;
  /** Resolves with a sentence when the embedded server dies; never for one elsewhere. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

/** Starts or finds the database, brings it up to date and folds the modules over it. */
export async function openKribbe(config: Config): Promise<Running> {
  const external = externalUrls();
  if (external !== null) await checkServer(external.ownerUrl);
  const embedded = external === null ? await startEmbedded({ dataDir: config.dataFolder }) : null;
  const urls = external ?? embedded;
  if (urls === null) throw new Error('no database');
  try {
    const { app, open, fresh } = await openOn(urls, config);
    const stop = async () => {
      await open.close();
      await embedded?.stop();
    };
    return { app, open, urls, fresh, lost: embedded?.lost ?? new Promise(() => undefined), stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The program on a database that runs already: brings it up to date and folds the modules over it. */
export async function openOn(urls: DatabaseUrls, config: Config): Promise<Pick<Running, 'app' | 'open' | 'fresh'>> {
  await migrate(urls);
  connectSecrets(secretFor(config));
  connectAddressService(config.geocoderUrl);
  const open = openDatabase({ url: urls.appUrl });
  const { demo, fresh } = await instanceOf(open.db, config);
  const url = config.databaseReadUrl;
  const replica = url === null ? undefined : openReplica({ url, primary: open.db });
  const close = async () => {
    await replica?.close();
    await open.close();
  };
  const app = assemble({ config, modules, db: open.db, clock: clockFor(config, demo), demo, replica });
  return { app, open: { ...open, close }, fresh };
}

/** The demo mark is fixed when the database is made, and read ever after. */
async function instanceOf(db: Database, config: Config): Promise<{ demo: boolean; fresh: boolean }> {
  const made = await db
    .insertInto('platform.instance')
    .values({ id: newId(), demo: config.demo })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const { demo } = await db.selectFrom('platform.instance').select('demo').executeTakeFirstOrThrow();
  return { demo, fresh: made.numInsertedOrUpdatedRows === 1n };
}

/** Only a demo may live on another day. */
const clockFor = (config: Config, demo: boolean): Clock =>
  demo && config.today !== null ? shiftedClock(config.today) : systemClock;

/** The secret that signs cookies: given, or made once and kept beside the embedded database. */
export function secretFor(config: Config): string {
  if (config.secret !== null) return config.secret;
  const file = path.join(config.dataFolder, 'secret');
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
