import { existsSync } from 'node:fs';
import type { Config } from '../platform/config/config.ts';
import { findRunning, startEmbedded, type DatabaseUrls } from '../platform/database/embedded.ts';
import { checkServer, externalUrls } from '../platform/database/external.ts';

/** A database for a command that works beside the program, or without it. */
export interface Reached extends DatabaseUrls {
  /** 'elsewhere': KRIBBE_DATABASE_URL; 'running': the embedded one of a running program; 'started': by us. */
  readonly how: 'elsewhere' | 'running' | 'started';
  stop(): Promise<void>;
}

const leave = () => Promise.resolve();

/** The database of this installation, whether the program runs or not. Null when none was made yet. */
export async function reachDatabase(config: Config): Promise<Reached | null> {
  const external = externalUrls();
  if (external !== null) {
    for (const url of new Set([external.ownerUrl, external.appUrl])) await checkServer(url);
    return { ...external, how: 'elsewhere', stop: leave };
  }
  const made = ['postgres', 'postgres.id'].some((name) => existsSync(`${config.dataFolder}/${name}`));
  return made ? startBeside(config) : null;
}

/** The same, making an embedded database when there is none. */
export async function reachOrMake(config: Config): Promise<Reached> {
  return (await reachDatabase(config)) ?? (await startBeside(config));
}

async function startBeside(config: Config): Promise<Reached> {
  const running = existsSync(config.dataFolder) ? findRunning(config.dataFolder) : null;
  if (running !== null) return { ...running, how: 'running', stop: leave };
  const server = await startEmbedded({ dataDir: config.dataFolder });
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, how: 'started', stop: () => server.stop() };
}
