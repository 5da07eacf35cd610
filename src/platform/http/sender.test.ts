import { expect, test } from 'vitest';
import { assemble } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { date } from '../../kernel/calendar-date.ts';
import { visitor } from '../access/actor.ts';
import { modules } from '../../modules.ts';
import { buildServer } from './server.ts';
import { senderOf } from './sender.ts';

test('an IPv6 network counts as one sender, however it is written', () => {
  const one = senderOf('2001:db8:1:2::1');
  expect(one).toBe('2001:db8:1:2::/64');
  for (const same of ['2001:0DB8:0001:0002:ffff:0:0:9', '2001:db8:1:2:a:b:c:d', '2001:db8:1:2::ffff'])
    expect(senderOf(same)).toBe(one);
  expect(senderOf('2001:db8:1:3::1')).not.toBe(one);
  expect(senderOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(senderOf('::1')).toBe('0:0:0:0::/64');
});

test('an IPv4 address is itself, also inside IPv6', () => {
  expect(senderOf('81.2.69.1')).toBe('81.2.69.1');
  expect(senderOf('::ffff:81.2.69.1')).toBe('81.2.69.1');
});

test.each([
  ['yes', '203.0.113.9'],
  ['no', '10.9.9.9'],
])('behind a proxy (%s) a visitor cannot choose its own address', async (trust, expected) => {
  const app = assemble({
    config: readConfig({ KRIBBE_TRUST_PROXY: trust }),
    modules,
    db: null as never,
    clock: fixedClock(date('2026-11-21')),
    demo: true,
  });
  const server = await buildServer({ app, secret: 's'.repeat(32), actorOf: () => Promise.resolve(visitor) });
  const seen: string[] = [];
  server.addHook('onRequest', (request, _reply, next) => {
    seen.push(request.ip);
    next();
  });
  // The visitor wrote the first address; the proxy added the one it saw.
  await server.inject({
    url: '/api',
    remoteAddress: '10.9.9.9',
    headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' },
  });
  await server.close();
  expect(seen).toEqual([expected]);
});
