import { expect, test } from 'vitest';
import { readConfig, WrongConfig } from './config.ts';

const secret = 's'.repeat(32);
const database = { KRIBBE_DATABASE_URL: 'postgres://app:x@db.example/kribbe', KRIBBE_SECRET: secret };

function faults(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof WrongConfig) return error.faults;
    throw error;
  }
  return [];
}

test('without settings it is a demo on port 3000 of this machine', () => {
  expect(readConfig({ PATH: '/bin' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    url: 'http://localhost:3000',
    databaseUrl: null,
    smtpUrl: null,
    oidc: null,
    demo: true,
    trustProxy: false,
    today: null,
  });
});

test('a server of one’s own makes a real installation unless it is asked to be a demo', () => {
  expect(readConfig(database).demo).toBe(false);
  expect(readConfig({ ...database, KRIBBE_DEMO: 'yes' }).demo).toBe(true);
  expect(readConfig({ KRIBBE_DEMO: 'no' }).demo).toBe(false);
});

test('an empty value is no value', () => {
  expect(readConfig({ KRIBBE_PORT: '', KRIBBE_SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
});

test.each([
  [{ KRIBBE_PORT: 'tachtig' }, 'KRIBBE_PORT is "tachtig"; expected a whole number from 1 to 65535'],
  [{ KRIBBE_PORT: '0' }, 'KRIBBE_PORT is "0"; expected a whole number from 1 to 65535'],
  [{ KRIBBE_PORT: '70000' }, 'KRIBBE_PORT is "70000"; expected a whole number from 1 to 65535'],
  [{ KRIBBE_PORT: '3e3' }, 'KRIBBE_PORT is "3e3"; expected a whole number from 1 to 65535'],
  [{ KRIBBE_URL: 'loket.example' }, 'KRIBBE_URL is not an address; expected one that begins with http:// or https://'],
  [
    { KRIBBE_URL: 'https://loket.example/opvang' },
    'KRIBBE_URL has a path; expected only scheme, host and port, like https://loket.example.be',
  ],
  [
    { ...database, KRIBBE_DATABASE_URL: 'mysql://db/kribbe' },
    'KRIBBE_DATABASE_URL is not an address; expected one that begins with postgres:// or postgresql://',
  ],
  [
    { ...database, KRIBBE_DATABASE_OWNER_URL: 'owner' },
    'KRIBBE_DATABASE_OWNER_URL is not an address; expected one that begins with postgres:// or postgresql://',
  ],
  [
    { KRIBBE_DATABASE_READ_URL: 'postgres://app@copy.example/kribbe' },
    'KRIBBE_DATABASE_READ_URL is set without KRIBBE_DATABASE_URL; the embedded database has no replica',
  ],
  [
    { ...database, KRIBBE_DATABASE_READ_URL: 'copy.example' },
    'KRIBBE_DATABASE_READ_URL is not an address; expected one that begins with postgres:// or postgresql://',
  ],
  [
    { ...database, KRIBBE_DATABASE_READ_URL: database.KRIBBE_DATABASE_URL },
    'KRIBBE_DATABASE_READ_URL is the primary itself; expected the address of its replica, or none',
  ],
  [
    { KRIBBE_DATABASE_OWNER_URL: 'postgres://owner@db.example/kribbe' },
    'KRIBBE_DATABASE_OWNER_URL is set without KRIBBE_DATABASE_URL; expected both, or neither for the embedded database',
  ],
  [
    { KRIBBE_SECRET: 'kort' },
    'KRIBBE_SECRET is too short; expected at least 32 characters, the same for every process',
  ],
  [
    { KRIBBE_DATABASE_URL: 'postgres://app@db.example/kribbe' },
    'KRIBBE_SECRET is needed with KRIBBE_DATABASE_URL: at least 32 characters, the same for every process',
  ],
  [
    { KRIBBE_SMTP_URL: 'mail.example', KRIBBE_MAIL_FROM: 'loket@loket.example' },
    'KRIBBE_SMTP_URL is not an address; expected one that begins with smtp:// or smtps://',
  ],
  [
    { KRIBBE_SMTP_URL: 'smtp://mail.example' },
    'KRIBBE_MAIL_FROM is needed with KRIBBE_SMTP_URL: the sender, like Lokaal Loket <loket@example.be>',
  ],
  [
    { KRIBBE_MAIL_FROM: 'het loket' },
    'KRIBBE_MAIL_FROM holds no e-mail address; expected one like Lokaal Loket <loket@example.be>',
  ],
  [
    { KRIBBE_MAIL_FROM: 'Loket <loket@example.be>\r\nBcc: x@example.be' },
    'KRIBBE_MAIL_FROM holds no e-mail address; expected one like Lokaal Loket <loket@example.be>',
  ],
  [
    { KRIBBE_GEOCODER_URL: 'geo' },
    'KRIBBE_GEOCODER_URL is not an address; expected one that begins with http:// or https://',
  ],
  [{ KRIBBE_TODAY: '2027-02-29' }, 'KRIBBE_TODAY is "2027-02-29"; expected a date like 2027-02-28'],
  [{ KRIBBE_DEMO: 'maybe' }, 'KRIBBE_DEMO is "maybe"; expected yes or no'],
  [{ KRIBBE_TRUST_PROXY: '1' }, 'KRIBBE_TRUST_PROXY is "1"; expected yes or no'],
  [
    { KRIBBE_OIDC_ISSUER: 'https://id.example' },
    'sign-in by OpenID Connect also needs KRIBBE_OIDC_CLIENT_ID and KRIBBE_OIDC_CLIENT_SECRET',
  ],
  [
    { KRIBBE_OIDC_ISSUER: 'id', KRIBBE_OIDC_CLIENT_ID: 'kribbe', KRIBBE_OIDC_CLIENT_SECRET: 'x' },
    'KRIBBE_OIDC_ISSUER is not an address; expected one that begins with https:// or http://',
  ],
])('%o is named', (env, fault) => {
  expect(faults(env as Record<string, string>)).toEqual([fault]);
});

test('a name that is not a setting is a typing error', () => {
  expect(faults({ KRIBBE_PROT: '80' })).toEqual([
    expect.stringMatching(/^KRIBBE_PROT is not a setting; known are KRIBBE_PORT, /),
  ]);
});

test('all faults are told at once', () => {
  expect(faults({ KRIBBE_PORT: 'x', KRIBBE_DEMO: 'x', KRIBBE_TODAY: 'x' })).toHaveLength(3);
});

test('the whole of OpenID Connect, a url with a slash, a folder below home', () => {
  const config = readConfig({
    KRIBBE_OIDC_ISSUER: 'https://id.example',
    KRIBBE_OIDC_CLIENT_ID: 'kribbe',
    KRIBBE_OIDC_CLIENT_SECRET: 'x',
    KRIBBE_URL: 'https://loket.example/',
    KRIBBE_DATA: '~/kribbe',
  });
  expect(config.oidc).toMatchObject({ issuer: 'https://id.example', roleClaim: 'kribbe_rol_3d' });
  expect(config.url).toBe('https://loket.example');
  expect(config.dataFolder).toMatch(/^\/.*\/kribbe$/);
  expect(config.dataFolder).not.toContain('~');
});
