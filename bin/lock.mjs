// A lock between processes: a file that names its holder. A dead holder loses it.
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';

/**
 * Takes the lock, or returns null while a living process holds it.
 * `share` names one more process that must be gone before anyone else may take it.
 * @param {string} file
 * @returns {{ share: (pid: number) => void, release: () => void } | null}
 */
export function takeLock(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid)); // linked when complete, so nobody ever reads a half-written holder
  try {
    linkSync(mine, file);
    return { share: (pid) => share(file, mine, pid), release: () => rmSync(file, { force: true }) };
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropDead(file);
    return null;
  } finally {
    unlinkSync(mine);
  }
}

function share(file, aside, pid) {
  writeFileSync(aside, `${process.pid} ${pid}`);
  renameSync(aside, file);
}

function dropDead(file) {
  const holder = read(file);
  if (holder === null || holder.split(' ').some((pid) => alive(Number(pid)))) return;
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file); // someone newer took it in between: give it back
  } catch {
    // another waiter was first
  }
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
