import fastify from 'fastify';
import { expect, test } from 'vitest';
import { readConfig } from '../config/config.ts';
import { secureHeaders } from './secure-headers.ts';

async function policy(env: Record<string, string>): Promise<string> {
  const server = fastify();
  await secureHeaders(server, readConfig(env), false);
  server.get('/', () => 'x');
  const { headers } = await server.inject('/');
  await server.close();
  return String(headers['content-security-policy']);
}

test('without a source of tiles a page may ask nobody but us', async () => {
  const closed = await policy({});
  expect(closed).not.toMatch(/https?:|blob:|unsafe|\*/);
  expect(closed).toContain("worker-src 'self'");
});

test('a source of tiles opens its own host for pictures and data, and nothing else', async () => {
  const env = { KRIBBE_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png', KRIBBE_TILES_CREDIT: '© Tegels' };
  const parts = (await policy(env)).split(';');
  expect(parts.filter((part) => part.includes('https://tiles.example'))).toEqual([
    "img-src 'self' data: https://tiles.example",
    "connect-src 'self' https://tiles.example",
  ]);
});
