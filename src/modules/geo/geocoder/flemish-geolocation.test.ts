import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeAddressService } from './fake-service.ts';
import { flemishGeolocation } from './flemish-geolocation.ts';

let service: Awaited<ReturnType<typeof fakeAddressService>>;
beforeAll(async () => {
  service = await fakeAddressService();
});
afterAll(() => service.close());

const fresh = (options = {}) => flemishGeolocation(service.url, { patience: 150, rest: 0, ...options });

test('a house is found to the house, a street to the street', async () => {
  service.be('well');
  expect(await fresh().locate('Naamsestraat 12, Leuven')).toEqual({
    kind: 'found',
    point: { lat: 50.87712, lon: 4.69931 },
    precision: 'address',
    address: 'Naamsestraat 12, 3000 Leuven',
    municipality: 'Leuven',
    postcode: '3000',
  });
  expect(await fresh().locate('Naamsestraat, Leuven')).toMatchObject({ kind: 'found', precision: 'street' });
});

test.each([
  ['slow', { kind: 'failed', why: 'slow' }],
  ['error', { kind: 'failed', why: 'down' }],
  ['html', { kind: 'failed', why: 'garbled' }],
  ['otherShape', { kind: 'failed', why: 'garbled' }],
  ['elsewhere', { kind: 'failed', why: 'garbled' }],
  ['townOnly', { kind: 'unknown' }],
  ['nothing', { kind: 'unknown' }],
] as const)('a service that is %s', async (mood, expected) => {
  service.be(mood);
  expect(await fresh().locate('Naamsestraat 12, Leuven')).toEqual(expected);
});

test('a service that is not there fails at once', async () => {
  expect(await flemishGeolocation('http://127.0.0.1:9/Location').locate('Naamsestraat 12, Leuven')).toEqual({
    kind: 'failed',
    why: 'down',
  });
});

test('a slow service holds a page up once, then rests', async () => {
  service.be('slow');
  const geocoder = fresh({ rest: 60_000 });
  await geocoder.locate('Naamsestraat 12, Leuven');
  const start = performance.now();
  expect(await geocoder.locate('Bondgenotenlaan 1, Leuven')).toEqual({ kind: 'failed', why: 'down' });
  expect(performance.now() - start).toBeLessThan(50);
});

test('the same address is asked once, a failure is asked again', async () => {
  const geocoder = fresh();
  service.be('error');
  await geocoder.locate('Diestsestraat 1, Leuven');
  service.be('well');
  const before = service.asked.length;
  await geocoder.locate('Diestsestraat 1, Leuven');
  await geocoder.locate('Diestsestraat 1, Leuven');
  expect(service.asked.length - before).toBe(1);
});
