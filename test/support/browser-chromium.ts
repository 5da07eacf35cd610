import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const args = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--font-render-hinting=none',
];

/**
 * A Chromium that runs on a machine without browser, fonts or root rights: the one of @sparticuz/chromium,
 * unpacked once into the user's cache. CHROMIUM_PATH names another one.
 */
export async function chromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args, env: {} };
  const folder = await unpacked();
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, args, env: { ...fonts(folder), ...libraries(folder, executablePath) } };
}

async function unpacked(): Promise<string> {
  const { root, version } = await source();
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cache, 'kribbe', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}`; // the finished folder appears at once, also when two runs unpack together
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    await unpack(root, aside);
    await rename(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

async function source(): Promise<{ root: string; version: string }> {
  let root = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(path.join(root, 'bin', 'chromium.br'))) root = path.dirname(root);
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, version };
}

async function unpack(root: string, into: string): Promise<void> {
  const tar = createRequire(path.join(root, 'package.json'))('tar-fs') as {
    extract(folder: string): NodeJS.WritableStream;
  };
  const open = (name: string) => createReadStream(path.join(root, 'bin', name), { highWaterMark: 1 << 20 });
  const executable = path.join(into, 'chromium');
  await Promise.all([
    pipeline(open('chromium.br'), createBrotliDecompress(), createWriteStream(executable)),
    pipeline(open('swiftshader.tar.br'), createBrotliDecompress(), tar.extract(into)),
    pipeline(open('fonts.tar.br'), createBrotliDecompress(), tar.extract(path.join(into, 'fonts'))),
    pipeline(open('al2023.tar.br'), createBrotliDecompress(), tar.extract(path.join(into, 'al2023'))),
  ]);
  await chmod(executable, 0o755);
  await writeFile(path.join(into, 'fonts', 'local.conf'), fontconfig(path.join(into.replace(/\.\d+$/, ''), 'fonts')));
}

/** Without this file a machine that has no fonts draws no text at all; with it every machine draws the same. */
const fontconfig = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>
`;

const fonts = (folder: string) => ({ FONTCONFIG_FILE: path.join(folder, 'fonts', 'local.conf') });

/** The libraries that come with it, for a machine that misses some. */
function libraries(folder: string, executable: string): Record<string, string> {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (ldd.status === 0 && !ldd.stdout.includes('not found')) return {};
  const own = path.join(folder, 'al2023', 'lib');
  return { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}
