import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../files.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves src/platform/page/assets under names that carry a hash of the content, so that they may be kept for ever. */
export function serveAssets(server: FastifyInstance): (name: string) => string {
  const folder = path.join(projectRoot(), 'src/platform/page/assets');
  const addresses = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const type = types[path.extname(name)];
    if (type === undefined) continue;
    const content = readFileSync(path.join(folder, name));
    const address = `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}/${name}`;
    addresses.set(name, address);
    server.get(address, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(content),
    );
  }
  return (name) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`no asset ${name}`);
    return address;
  };
}
