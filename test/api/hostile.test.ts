import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { modules } from '../../src/modules.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testServer, type TestServing } from '../support/server.ts';
import { hostile } from './hostile-module.ts';

let base: TestDatabase;
let serving: TestServing;
beforeAll(async () => {
  base = await testDatabase();
  serving = await testServer({ db: base.db, modules: [...modules, hostile] });
});
afterAll(async () => {
  await serving.close();
  await base.close();
});

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const safeHeaders = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'belgov-trace-id', 'cache-control']; // prettier-ignore

describe('every answer carries the security headers', () => {
  test.each([
    ['the first page', 'GET', '/', 200],
    ['an unknown page', 'GET', '/bestaat-niet', 404],
    ['a broken page', 'GET', '/hostile/throws', 500],
    ['an address that is no text', 'GET', '/%ff', 404],
    ['an address with a null', 'GET', '/a%00b', 404],
    ['an unknown resource', 'GET', '/api/v1/nothing', 404],
    ['a broken resource', 'GET', '/api/v1/breakdowns', 500],
    ['a resource that is no text', 'GET', '/api/v1/%ff', 404],
    ['another method', 'DELETE', '/api/v1/municipalities', 405],
    ['a page with another method', 'PUT', '/', 404],
    ['health', 'GET', '/health', 200],
    ['the head of a page', 'HEAD', '/', 200],
  ] as const)('%s', async (_, method, url, status) => {
    const answer = await serving.ask({ method, url });
    expect(answer.statusCode).toBe(status);
    for (const name of safeHeaders) expect(answer.headers[name], name).toBeDefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    if (method === 'HEAD') expect(answer.body).toBe('');
  });

  test('an asset, which may be kept', async () => {
    const { body } = await serving.ask({ url: '/' });
    const address = /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? '';
    const answer = await serving.ask({ url: address });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('nothing answers 500 or tells what is inside', () => {
  const long = 'x'.repeat(20_000);
  test.each([
    '/../../etc/passwd', '/assets/../../package.json', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/assets/..%5c..%5cpackage.json',
    '/%', '/%f', '/%c0%af', '/%ed%a0%80', '/%00', '/fr/%ff', '/fr//evil.example/', '//evil.example/', '/\\evil.example/',
    `/${long}`, `/hostile/echo/${long}`, `/api/v1/echoes/${long}`, '/?a=%ff&b=%', '/?__proto__=1&constructor=2&a[b]=c', `/?${'a=1&'.repeat(5000)}`,
    '/hostile/echo/%00', '/api/v1/echoes/%00', '/hostile/echo/%F0%9F%98%80', "/hostile/echo/'%3B%20drop%20table", '/api', '/api/', '/api/v1', '/api/v1/', '/fr', '/fr/', '/en?x=1',
    '/api/v1/municipalities?after=%00', '/api/v1/municipalities?after=W10', '/api/v1/municipalities?zone=%00',
  ].map((url) => [url.slice(0, 40), url] as const))('GET %s', async (_, url) => {
    const answer = await serving.ask({ url });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(/root:x|"dependencies"|node_modules|\bat \w+ \(|href="(\/\/|\/\\)/);
  }); // prettier-ignore

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'method %s',
    async (method) => {
      for (const url of [
        '/',
        '/hostile/write',
        '/api/v1/writes',
        '/api/v1/municipalities',
        '/health',
        '/nothing',
        '/assets/x',
      ]) {
        const answer = await serving.ask({ method, url });
        expect(answer.statusCode, url).toBeLessThan(500);
      }
    },
  );

  test('a failure says nothing of its cause, not even when the error page fails too', async () => {
    for (const url of ['/hostile/throws', '/api/v1/breakdowns']) {
      const answer = await serving.ask({ url });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/hunter2|password/);
    }
    const broken = await testServer({ db: base.db, modules: [...modules, hostile], actors: new Proxy({}, { get: () => { throw new Error('hunter2'); } }) }); // prettier-ignore
    const answer = await broken.ask({ url: '/' });
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('<h1>');
    expect(answer.body).not.toContain('hunter2');
    await broken.close();
  });

  test('without its database the program says so, in words and as a problem, and tells nothing else', async () => {
    const gone = openDatabase({ url: base.appUrl });
    const alone = await testServer({ db: gone.db, modules: [...modules, hostile] });
    const first = await alone.ask({ url: '/hostile/remember' });
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    await gone.close();
    const page = await alone.ask({ url: '/hostile/form', headers: { cookie } });
    const resource = await alone.ask({ url: '/api/v1/municipalities' });
    const health = await alone.ask({ url: '/health' });
    expect([page.statusCode, resource.statusCode, health.statusCode]).toEqual([500, 500, 503]);
    expect(page.body).toContain('<h1>');
    expect(page.headers['content-security-policy']).toBeDefined();
    expect(resource.json()).toMatchObject({ type: 'urn:problem-type:belgif:internalServerError' });
    for (const { body } of [page, resource, health]) expect(body).not.toMatch(/driver|pool|kysely|pg/i);
    await alone.close();
  });

  test.each([
    ['garbage', 'kribbe=%%%; =; a=b=c; kribbe'],
    ['a forged session', `kribbe=${'a'.repeat(32)}.${'b'.repeat(43)}`],
    ['a long one', `kribbe=${'x'.repeat(7000)}`],
    ['many', Array.from({ length: 500 }, (_, index) => `c${String(index)}=1`).join('; ')],
    ['control signs', 'kribbe=\u0001\u007f'],
  ])('cookies: %s', async (_, cookie) => {
    for (const url of ['/', '/hostile/form', '/api/v1/municipalities'])
      expect((await serving.ask({ url, headers: { cookie } })).statusCode, url).toBe(200);
  });

  test('headers: nonsense', async () => {
    const headers = { 'accept-language': ',;q=,'.repeat(200), traceparent: 'x', 'belgov-trace-id': 'a\tb', 'if-none-match': '"', range: 'bytes=9-1', authorization: 'Bearer', 'x-forwarded-for': '; drop', accept: 'nothing/at-all', expect: '', 'accept-encoding': 'br;q=2, *' }; // prettier-ignore
    for (const url of ['/', '/api/v1/municipalities', '/nothing'])
      expect((await serving.ask({ url, headers })).statusCode, url).toBeLessThan(500);
  });
});

describe('bodies', () => {
  test('a form larger than 256 kB is refused', async () => {
    const payload = `text=${'x'.repeat(300_000)}`;
    const answer = await serving.ask({ method: 'POST', url: '/hostile/write', headers: formType, payload });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  test('a form of 60 000 fields does no harm', async () => {
    const answer = await serving.ask({
      method: 'POST',
      url: '/hostile/write',
      headers: formType,
      payload: 'a&'.repeat(60_000),
    });
    expect(answer.statusCode).toBeLessThan(500);
  });

  test.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x', 'application/xml', 'x', ''])('a page takes no %s', async (type) => {
    const answer = await serving.ask({ method: 'POST', url: '/hostile/write', headers: { 'content-type': type }, payload: '{"text":"x"}' });
    expect(answer.statusCode).toBe(415);
  }); // prettier-ignore

  test('a null in a field is refused by the check, not by the database', async () => {
    for (const payload of ['text=%00', 'text=a%00b', '%00=x'])
      expect(
        (await serving.ask({ method: 'POST', url: '/hostile/write', headers: formType, payload })).statusCode,
      ).toBeLessThan(500);
    const answer = await serving.ask({ method: 'POST', url: '/api/v1/writes', payload: { text: 'a\0b' } });
    expect(answer.statusCode).toBe(400);
  });

  test.each(['{', '[]', 'null', '"x"', '1', '{"__proto__":{"a":1}}', '{"text":1}', '{"text":"\\ud800"}', `{"text":${'['.repeat(5000)}`, '\ufeff{}'].map((payload) => [payload.slice(0, 30), payload] as const))(
    'the API takes %s without failing',
    async (_, payload) => {
      const answer = await serving.ask({ method: 'POST', url: '/api/v1/writes', headers: { 'content-type': 'application/json' }, payload });
      expect(answer.statusCode).toBeLessThan(500);
      if (answer.statusCode >= 400) expect(answer.headers['content-type']).toBe('application/problem+json');
    },
  ); // prettier-ignore
});

describe('forms come from our own pages', () => {
  const post = (headers: Record<string, string>, payload = 'text=x') =>
    serving.ask({ method: 'POST', url: '/hostile/write', headers: { ...formType, ...headers }, payload });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['another site below the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://evil.kribbe.test' }, 403],
    ['an old browser at another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['a site that lies about its origin only', { 'sec-fetch-site': 'cross-site', origin: 'http://kribbe.test' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://kribbe.test' }, 303],
    ['our own page, old browser', { origin: 'http://kribbe.test' }, 303],
    ['a program without browser', {}, 303],
  ])('%s', async (_, headers, status) => {
    const answer = await post(headers);
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.headers['content-type']).toContain('text/html');
  });

  test('a visit with a session needs its token', async () => {
    const first = await serving.ask({ url: '/hostile/remember' });
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    const shown = await serving.ask({ url: '/hostile/form', headers: { cookie } });
    const token = /token:([^<]+)\./.exec(shown.body)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect((await post({ cookie })).statusCode).toBe(403);
    expect((await post({ cookie }, 'text=x&_csrf=wrong')).statusCode).toBe(403);
    expect((await post({ cookie }, `text=x&_csrf=${encodeURIComponent(token)}`)).statusCode).toBe(303);
    expect((await post({ cookie, origin: 'https://evil.example' }, `_csrf=${encodeURIComponent(token)}`)).statusCode).toBe(403);
  }); // prettier-ignore

  test('a page nobody has to remember sets no cookie', async () => {
    for (const url of ['/', '/hostile/form', '/nothing', '/api/v1/municipalities'])
      expect((await serving.ask({ url })).headers['set-cookie'], url).toBeUndefined();
  });

  test('the API knows no cookies', async () => {
    const first = await serving.ask({ url: '/hostile/remember' });
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const answer = await serving.ask({ method: 'POST', url: '/api/v1/writes', headers: { cookie } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('limits', () => {
  test('more than 600 requests a minute from one address are told to wait; others are served', async () => {
    const ask = (url: string, remoteAddress: string) => serving.server.inject({ url, remoteAddress });
    for (let index = 0; index < 600; index += 1) await ask('/api/v1/nothing', '10.9.9.9');
    const page = await ask('/', '10.9.9.9');
    const resource = await ask('/api/v1/municipalities', '10.9.9.9');
    expect([page.statusCode, resource.statusCode]).toEqual([429, 429]);
    expect(page.headers['content-type']).toContain('text/html');
    expect(resource.json()).toMatchObject({ type: 'urn:problem-type:belgif:tooManyRequests', status: 429 });
    expect(Number(resource.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/', '10.9.9.8')).statusCode).toBe(200);
    expect((await ask('/health', '10.9.9.9')).statusCode).toBe(200);
  });

  test('what is no HTTP is told so and does no harm', async () => {
    await serving.server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = serving.server.server.address() as net.AddressInfo;
    const answers = await Promise.all(
      ['GET / HTTP/9.9\r\n\r\n', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, '\0\0\0\0\r\n\r\n', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'].map((text) => raw(port, text)),
    ); // prettier-ignore
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
    expect((await serving.ask({ url: '/health' })).statusCode).toBe(200);
  });
});

const raw = (port: number, text: string) =>
  new Promise<string>((done, fail) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('close', () => done(answer));
    socket.on('error', fail);
    socket.setTimeout(5000, () => socket.destroy());
  });
