import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const launcher = path.join(import.meta.dirname, '../../bin/kribbe.mjs');
const running = new Set<ChildProcess>();

export interface Kribbe {
  readonly child: ChildProcess;
  /** Everything said so far. */
  said(): string;
  /** Waits until the words were said. */
  heard(words: string): Promise<void>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Runs the program as a person does, with these settings only. */
export function kribbe(words: readonly string[], settings: Readonly<Record<string, string>>): Kribbe {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('KRIBBE_') && name !== 'NODE_ENV');
  const child = spawn(process.execPath, [launcher, ...words], {
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listen = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
    running.delete(child);
    return code ?? signal ?? 'unknown';
  });
  return {
    child,
    ended,
    said: () => output,
    async heard(words) {
      while (!output.includes(words)) {
        if (child.exitCode !== null) throw new Error(`kribbe ended with ${child.exitCode}:\n${output}`);
        await sleep(20);
      }
    },
  };
}

/** Kills what a test left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A port nobody listens on. */
export async function freePort(): Promise<string> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
