import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInService, type ServiceSettings } from './oidc.ts';

let service: Server;
let issuer: string;
const reported: string[] = [];

// What a service elsewhere says of itself; this one also wants to know when people leave.
beforeAll(async () => {
  service = createServer((_request, response) => {
    const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, end_session_endpoint: `${issuer}/logout` }; // prettier-ignore
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer, ...endpoints }));
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${String((service.address() as AddressInfo).port)}`;
});
afterAll(() => service.close());

const settings = (parts: Partial<ServiceSettings> = {}): ServiceSettings => ({
  issuer,
  clientId: 'kribbe',
  clientSecret: 'secret',
  scope: 'openid profile vo kribbe',
  roleClaim: 'kribbe_rol_3d',
  url: 'https://kribbe.example',
  keptAs: issuer,
  askAgain: false,
  ownAddress: null,
  report: (sentence) => void reported.push(sentence),
  ...parts,
});

test('leaves with a code challenge, a state, a nonce, the scopes of the settings and the hint', async () => {
  const { address, state, nonce } = await signInService(settings({ scope: 'openid vo other' })).begin('aGludA==');
  const asked = Object.fromEntries(new URL(address).searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'kribbe',
    scope: 'openid vo other',
    redirect_uri: 'https://kribbe.example/aanmelden/terug',
    code_challenge_method: 'S256',
    login_hint: 'aGludA==',
    state,
    nonce,
  });
  expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/);
});

test('says goodbye where the service has an address for it', async () => {
  const address = new URL((await signInService(settings()).farewell('id-token')) ?? '');
  expect(address.pathname).toBe('/logout');
  expect(address.searchParams.get('id_token_hint')).toBe('id-token');
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe('https://kribbe.example/');
});

test('a service that does not answer is a sentence for the person and a reason for the operator', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((closed) => gone.close(closed));
  const silent = signInService(settings({ issuer: `http://127.0.0.1:${String(port)}` }));
  await expect(silent.begin(null)).rejects.toThrow('accounts.serviceSilent');
  expect(reported.at(-1)).toMatch(/does not answer: .*ECONNREFUSED/);
});

test('a service elsewhere without encryption is refused', async () => {
  await expect(signInService(settings({ issuer: 'http://elders.example' })).begin(null)).rejects.toThrow(
    'accounts.serviceSilent',
  );
  expect(reported.at(-1)).toMatch(/HTTPS/i);
});

test('somebody who said no there is told so', async () => {
  const one = signInService(settings());
  const { address: _address, ...left } = await one.begin(null);
  const back = `/aanmelden/terug?error=access_denied&state=${left.state}&iss=${encodeURIComponent(issuer)}`;
  await expect(one.redeem(back, left)).rejects.toThrow('accounts.serviceRefused');
  expect(reported.at(-1)).toContain('access_denied');
});
