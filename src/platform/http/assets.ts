import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../files.ts';
import { islands } from './islands.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const FOREVER = 'public, max-age=31536000, immutable';

/** Serves src/platform/page/assets and the islands under names that carry a hash of the content, to be kept for ever. */
export async function serveAssets(server: FastifyInstance): Promise<(name: string) => string> {
  const folder = path.join(projectRoot(), 'src/platform/page/assets');
  const addresses = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const type = types[path.extname(name)];
    if (type === undefined || isPart(name)) continue;
    const content = name.endsWith('.css') ? styleSheet(folder, name) : readFileSync(path.join(folder, name));
    const address = `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}/${name}`;
    addresses.set(name, address);
    server.get(address, (_request, reply) => reply.type(type).header('cache-control', FOREVER).send(content));
  }
  for (const [name, address] of await serveIslands(server)) addresses.set(name, address);
  return (name) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`no asset ${name}`);
    return address;
  };
}

async function serveIslands(server: FastifyInstance): Promise<[name: string, address: string][]> {
  return (await islands()).map((island) => {
    const { name, mark } = island;
    const address = `/assets/${mark ?? 'source'}/${name}`;
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    server.get(address, async (request, reply) => {
      void reply.type(type).header('cache-control', mark === null ? 'no-cache' : FOREVER);
      if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(await island.content());
      void reply.header('content-encoding', 'br').header('vary', 'accept-encoding');
      return reply.send(await island.compressed());
    });
    return [name, address];
  });
}

/** kribbe.2-forms.css is a part of kribbe.css: parts are served with their sheet, in the order of their numbers. */
const isPart = (name: string) => /\.\d-[a-z]+\.css$/.test(name);

/** A style sheet with its parts, without comments and line breaks: one small file for the browser, short ones for us. */
export function styleSheet(folder: string, name: string): string {
  const own = path.basename(name, '.css');
  const parts = readdirSync(folder).filter((part) => isPart(part) && part.startsWith(`${own}.`));
  return [name, ...parts.sort()]
    .map((part) => readFileSync(path.join(folder, part), 'utf8'))
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
