// Brings node_modules in line with package-lock.json. Builtins only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.kribbe-lock');

/** Hash of the lock file: the name of one exact set of packages. */
export const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** Stops with a clear sentence on a Node that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kribbe needs Node.js 20.19 or newer. This is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

/**
 * Installs the packages when they are missing or differ from the lock file.
 * @param {{ dev: boolean }} need dev: also the packages for tests and checks
 */
export async function install(need) {
  if (fits(need)) return;
  const lock = await waitForLock();
  try {
    if (!fits(need)) await npmCi(need, lock); // another process may have done it while we waited
  } finally {
    lock.release();
  }
}

function fits({ dev }) {
  if (!foldersExist(dev)) return false;
  const hash = lockHash();
  if (existsSync(stamp)) {
    const [stamped, extent] = readFileSync(stamp, 'utf8').split(' ');
    if (stamped === hash && (extent === 'all' || !dev)) return true;
  }
  // Someone may have run npm by hand. npm writes its own record last, so it also tells a finished install.
  const extent = dev ? 'all' : 'run';
  if (!recordMatches(extent)) return false;
  writeStamp(hash, extent);
  return true;
}

/** A cleaned or half-deleted node_modules still has its records; a look at the direct packages is cheap. */
function foldersExist(dev) {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...own.dependencies, ...(dev ? own.devDependencies : {}) });
  return names.every((name) => existsSync(path.join(modules, name, 'package.json')));
}

function recordMatches(extent) {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, want]) => {
    if (name === '') return true;
    const have = installed[name];
    if (have) return have.version === want.version;
    return Boolean(want.optional || want.devOptional || (want.dev && extent === 'run'));
  });
}

function writeStamp(hash, extent) {
  try {
    writeFileSync(stamp, `${hash} ${extent}`);
  } catch {
    // A read-only checkout has no stamp; npm's record is compared again next time.
  }
}

async function waitForLock() {
  const cache = path.join(root, '.cache');
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    console.error(`Packages are missing and ${root} cannot be written (${error.code}). Run "npm ci" there first.`);
    process.exit(1);
  }
  for (let told = false; ;) {
    const lock = takeLock(path.join(cache, 'install.lock'));
    if (lock) return lock;
    if (!told) console.error('Another process is installing packages; waiting…');
    told = true;
    await sleep(200);
  }
}

async function npmCi({ dev }, lock) {
  console.error('Installing packages…');
  const all = dev || process.env.NODE_ENV !== 'production';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', all ? '--include=dev' : '--omit=dev'];
  const { code, output } = await run(args, lock);
  if (code !== 0) {
    console.error(output.trimEnd());
    console.error('Installing the packages failed; npm says why above.');
    lock.release();
    process.exit(1);
  }
  writeStamp(lockHash(), all ? 'all' : 'run');
}

function run(args, lock) {
  // npm names its own program to what it starts; elsewhere npm stands on the path.
  const own = process.env.npm_execpath;
  const cli = own && /npm-cli\.c?js$/.test(own) ? own : null;
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = cli
    ? spawn(process.execPath, [cli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  // An interrupted npm takes time to clean up; a second install beside it would lose packages.
  // So stay until it is gone, and let the lock name it too in case we are killed.
  if (child.pid) lock.share(child.pid);
  let interrupted = false;
  const interrupt = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: `npm could not be started: ${error.message}` }));
    child.on('close', (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      if (interrupted) {
        lock.release();
        process.exit(130);
      }
      done({ code, output });
    });
  });
}
