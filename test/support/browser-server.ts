import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const log = path.join(root, 'test-results', 'server.log');

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts Kribbe with the demo region on a free port, on data of its own, and waits until it answers. */
export async function startServer(patience = 120_000): Promise<TestServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'kribbe-browser-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await mkdir(path.dirname(log), { recursive: true });
  const child = spawn(process.execPath, ['bin/kribbe.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, KRIBBE_PORT: String(port), KRIBBE_URL: url, KRIBBE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = createWriteStream(log);
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const stop = async () => {
    await end(child);
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await healthy(url, child, patience);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function healthy(url: string, child: ChildProcess, patience: number): Promise<void> {
  for (const limit = Date.now() + patience; Date.now() < limit; await sleep(200)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
  }
  const said = (await readFile(log, 'utf8')).slice(-4000);
  throw new Error(`Kribbe did not start for the browser stories. It said:\n${said}`);
}

/** Ctrl-C first, so that it closes its database; force when it does not listen. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}
