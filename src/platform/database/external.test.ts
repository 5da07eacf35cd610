import { inject } from 'vitest';
import { expect, test } from 'vitest';
import { checkServer, externalUrls, requireServer } from './external.ts';

test('without an address the embedded server is used', () => {
  expect(externalUrls({})).toBeNull();
});

test('one address serves both roles unless the owner has its own', () => {
  expect(externalUrls({ KRIBBE_DATABASE_URL: 'postgres://a@h/d' })).toEqual({
    appUrl: 'postgres://a@h/d',
    ownerUrl: 'postgres://a@h/d',
  });
  expect(
    externalUrls({ KRIBBE_DATABASE_URL: 'postgres://a@h/d', KRIBBE_DATABASE_OWNER_URL: 'postgres://o@h/d' }),
  ).toEqual({
    appUrl: 'postgres://a@h/d',
    ownerUrl: 'postgres://o@h/d',
  });
});

test('a server older than 15 or not in UTF-8 is refused in words', () => {
  expect(() => requireServer({ version: '14.9 (Debian)', encoding: 'UTF8' })).toThrow(
    'Kribbe needs PostgreSQL 15 or newer; this server is 14.9 (Debian).',
  );
  expect(() => requireServer({ version: '15.1', encoding: 'LATIN1' })).toThrow('LATIN1');
  expect(() => requireServer({ version: '18.0', encoding: 'UTF8' })).not.toThrow();
});

test('a server that does not answer is named, without the password', async () => {
  await checkServer(inject('server').appUrl);
  const failure = await checkServer('postgres://kribbe:secret@127.0.0.1:1/kribbe').catch((error: unknown) =>
    String(error),
  );
  expect(failure).toContain('The database kribbe at 127.0.0.1:1 cannot be reached');
  expect(failure).not.toContain('secret');
});
