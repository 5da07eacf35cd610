import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const held = new Set<string>();

/** One start (or first setup) of a data folder at a time. Waits for a living holder; a dead one loses the lock. */
export async function holdStart(dataDir: string): Promise<() => void> {
  const file = path.join(dataDir, 'starting.lock');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  while (held.has(file) || !take(file)) await sleep(20);
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

function take(file: string): boolean {
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, identity(process.pid)); // linked when complete: nobody reads a half-written holder
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    dropDead(file);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function dropDead(file: string): void {
  const holder = read(file);
  if (holder === null) return;
  const pid = parseInt(holder);
  // This process holds nothing here, or `held` would say so: a predecessor had the same pid.
  if (pid !== process.pid && identity(pid) === holder) return;
  const aside = `${file}.dead-${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file); // someone newer took it in between: give it back
  } catch {
    // another waiter was first
  }
  rmSync(aside, { force: true });
}

/** Pid with the moment it started, for pids are used again (in containers nearly always). */
function identity(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone';
  }
  const stat = read(`/proc/${pid}/stat`);
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return `${pid} ${started ? `${started} ${read('/proc/sys/kernel/random/boot_id')?.trim()}` : ''}`.trim();
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
