import { expect, test } from 'vitest';
import { tilesOf } from './tiles.ts';

const faultsOf = (url: string | null, credit: string | null) => {
  const faults: string[] = [];
  tilesOf(url, credit, faults);
  return faults;
};

test('a raster source and a style are told apart by their marks', () => {
  const faults: string[] = [];
  expect(tilesOf('https://tiles.example/a/{z}/{x}/{y}.png', '© Tegels', faults)).toEqual({
    url: 'https://tiles.example/a/{z}/{x}/{y}.png',
    kind: 'raster',
    credit: '© Tegels',
    origin: 'https://tiles.example',
  });
  expect(tilesOf('https://tiles.example/style.json', '© Tegels', faults)?.kind).toBe('style');
  expect(tilesOf(null, null, faults)).toBeNull();
  expect(faults).toEqual([]);
});

test.each([
  ['tiles', /is not an address/],
  ['http://tiles.example/{z}/{x}/{y}.png', /begins with https/],
  ["https://tiles.example/{z}/{x}/{y}.png; script-src 'unsafe-inline'", /is not an address/],
  ['https://{s}.tiles.example/{z}/{x}/{y}.png', /is not an address/],
  ['https://a:b@tiles.example/{z}/{x}/{y}.png', /is not an address/],
  ['https://tiles.example/{z}/{x}.png', /lacks \{y\}/],
])('%s is refused at start', (url, fault) => {
  expect(faultsOf(url, '© Tegels')).toEqual([expect.stringMatching(fault)]);
});

test('a source without its credit is refused, and a credit without a source', () => {
  expect(faultsOf('https://tiles.example/{z}/{x}/{y}.png', null)).toEqual([expect.stringMatching(/CREDIT is needed/)]);
  expect(faultsOf(null, '© Tegels')).toEqual([expect.stringMatching(/without KRIBBE_TILES_URL/)]);
});
