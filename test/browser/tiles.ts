import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A source of map tiles on this machine: one grey square for every place. */
export interface TileServer {
  readonly origin: string;
  /** Paths that were asked, in order. */
  readonly asked: readonly string[];
  /** From now on nobody answers. */
  stop(): Promise<void>;
}

export async function serveTiles(): Promise<TileServer> {
  const picture = greySquare(256);
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'image/png' };
    answer.writeHead(200, headers).end(picture);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Shows pages as an installation with this source of tiles serves them: in what the map is told, and in what it may ask. */
export async function useTiles(page: Page, address: string, tiles: { origin: string }, credit: string): Promise<void> {
  // A page that the test hands out has no address of its own; the browser would ask whether it may look at this machine.
  await page.context().grantPermissions(['local-network-access']);
  const told = { url: `${tiles.origin}/{z}/{x}/{y}.png`, kind: 'raster', credit };
  await page.route(address, async (route) => {
    const answer = await route.fetch();
    const policy = (answer.headers()['content-security-policy'] ?? '')
      .split(';')
      .map((part) => (/^(img|connect)-src /.test(part.trim()) ? `${part} ${tiles.origin}` : part))
      .join(';');
    const html = (await answer.text()).replaceAll('&quot;tiles&quot;:null', `&quot;tiles&quot;:${escaped(told)}`).replaceAll('"tiles":null', `"tiles":${JSON.stringify(told)}`); // prettier-ignore
    await route.fulfill({ response: answer, body: html, headers: { ...answer.headers(), 'content-security-policy': policy } }); // prettier-ignore
  });
}

const escaped = (value: object): string => JSON.stringify(value).replaceAll('"', '&quot;');

/** A picture of one colour, as PNG: grey of eight bits. */
function greySquare(size: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const lines = Buffer.alloc(size * (size + 1), 0xc8);
  for (let line = 0; line < size; line += 1) lines[line * (size + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('IDAT', deflateSync(lines)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}
