import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as engine from '../../src/engines/tariff/index.ts';

test("import … from 'kribbe/tariff' gives all that the engine shows", async () => {
  const listed = (await import(pathToFileURL(path.resolve('exports/tariff.mjs')).href)) as typeof engine;
  expect(Object.keys(listed).sort()).toEqual(Object.keys(engine).sort());
  const answer = listed.tariff({ on: listed.date('2025-06-01'), income: listed.cents(5_000_000) });
  expect(answer).toMatchObject({ ok: true, value: { cents: 1925 } });
});
