import { openDatabase, type OpenDatabase } from './connect.ts';
import { startEmbedded, type DatabaseUrls, type EmbeddedOptions } from './embedded.ts';
import { checkServer, externalUrls } from './external.ts';
import { migrate } from './migrate.ts';

export interface RunningDatabase extends OpenDatabase, DatabaseUrls {
  /** Resolves, with a sentence, when an embedded server dies; never for an external one. */
  readonly lost: Promise<string>;
}

/**
 * The program's database, migrated and open: the external server when KRIBBE_DATABASE_URL names one, else the
 * embedded one of the data folder, which `close` then stops. @throws DataInUse, MigrationRefused
 */
export async function startDatabase(
  options: EmbeddedOptions & { max?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<RunningDatabase> {
  const external = externalUrls(options.env);
  if (external) for (const url of new Set(Object.values(external))) await checkServer(url);
  const server = external
    ? { ...external, lost: new Promise<string>(() => {}), stop: async () => {} }
    : await startEmbedded(options);
  const { ownerUrl, appUrl, lost, stop } = server;
  try {
    await migrate({ ownerUrl, appUrl });
    const open = openDatabase({ url: appUrl, ...(options.max ? { max: options.max } : {}) });
    const close = () => open.close().finally(stop);
    return { ...open, ownerUrl, appUrl, lost, close };
  } catch (error) {
    await stop();
    throw error;
  }
}
