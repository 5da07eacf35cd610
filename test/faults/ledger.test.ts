import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { date, mondayOf } from '../../src/kernel/calendar-date.ts';
import { counterFaults } from '../../src/modules/placement/store/counters.ts';
import { openDatabase, type Database } from '../../src/platform/database/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { temporaryDataFolder } from '../../src/platform/database/temporary.ts';
import { bundled, type Bundled } from './bundled.ts';

interface Said {
  readonly word: 'started' | 'requested' | 'offered' | 'placed';
  readonly value: { pid?: number; family?: string; offer?: string; placement?: string };
}

let writer: Bundled;
let running: ChildProcess | null = null;
beforeAll(async () => {
  writer = await bundled('ledger-writer.ts');
});
afterAll(() => writer.remove());
afterEach(() => running?.kill('SIGKILL'));

/** Runs the writer until it acknowledged some placements, then kills it and, when asked, its database too: no goodbye. */
async function killedWhileWriting(dataDir: string, withDatabase: boolean): Promise<Said[]> {
  const child = spawn(process.execPath, [writer.file, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  // A line that was cut off by the kill was not acknowledged.
  const said = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Said);
  while (said().filter(({ word }) => word === 'placed').length < 10) {
    if (child.exitCode !== null) throw new Error(`the writer ended by itself: ${output}`);
    await sleep(20);
  }
  const database = said().find(({ word }) => word === 'started')?.value.pid;
  child.kill('SIGKILL');
  if (withDatabase && database !== undefined) process.kill(database, 'SIGKILL');
  await new Promise((closed) => child.once('close', closed));
  return said();
}

const count = async (
  db: Database,
  table: 'requests.request' | 'placement.offer' | 'placement.placement',
  families: readonly string[],
) =>
  new Set(
    (
      await db
        .selectFrom(table)
        .select('family_id')
        .where('family_id', 'in', [...families, '00000000-0000-0000-0000-000000000000'])
        .execute()
    ).map((row) => row.family_id),
  ).size;

test(
  'after program and database are killed again and again, all that was acknowledged is there, once',
  { timeout: 180_000 },
  async () => {
    const dataDir = temporaryDataFolder('ledger');
    const ledger: Said[] = [];
    for (const withDatabase of [false, true, true]) ledger.push(...(await killedWhileWriting(dataDir, withDatabase)));
    const families = (word: Said['word']) =>
      ledger.filter((said) => said.word === word).flatMap(({ value }) => value.family ?? []);
    const server = await startEmbedded({ dataDir });
    const open = openDatabase({ url: server.appUrl });
    try {
      expect(families('placed').length).toBeGreaterThanOrEqual(30);
      expect(await count(open.db, 'requests.request', families('requested'))).toBe(new Set(families('requested')).size);
      expect(await count(open.db, 'placement.offer', families('offered'))).toBe(families('offered').length);
      expect(await count(open.db, 'placement.placement', families('placed'))).toBe(families('placed').length);
      // Nothing half-written: every placement has its accepted offer, every counter equals what it counts.
      const loose = await open.db
        .selectFrom('placement.offer as offer')
        .leftJoin('placement.placement as placed', (join) =>
          join.onRef('placed.offer_id', '=', 'offer.offer_id').onRef('placed.family_id', '=', 'offer.family_id'),
        )
        .select('offer.offer_id')
        .where('offer.outcome', '=', 'accepted')
        .where('placed.placement_id', 'is', null)
        .execute();
      expect(loose).toEqual([]);
      expect(await counterFaults(open.db, mondayOf(date('2026-11-21')), 5)).toEqual([]);
    } finally {
      await open.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
