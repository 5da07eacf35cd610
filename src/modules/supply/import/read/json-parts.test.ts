import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayIn, cutOut } from './json-parts.ts';

async function taken(text: string): Promise<{ items: unknown[]; rest: unknown } | null> {
  const spans = await arrayIn(text, 'features');
  if (spans === null) return null;
  return {
    items: spans.items.map(([from, to]) => JSON.parse(text.slice(from, to)) as unknown),
    rest: JSON.parse(cutOut(text, spans)),
  };
}

test('the items of a list are found whatever stands in and around them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(0, 2),
      async (features, rest, indent) => {
        for (const whole of [
          { ...rest, features },
          { features, ...rest, features_: 1 },
        ]) {
          const text = JSON.stringify(whole, null, indent);
          const known = JSON.parse(text) as { features: unknown };
          if (!Array.isArray(known.features)) continue; // the rest had a member of this name
          expect(await taken(text)).toEqual({ items: known.features, rest: { ...known, features: [] } });
        }
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ['{"a":{"features":[1]}}', null],
  ['{"features":{}}', null],
  ['[{"features":[1]}]', null],
  ['{"features":[]}', { items: [], rest: { features: [] } }],
  ['{"features":[ ]}', { items: [], rest: { features: [] } }],
  ['{"features" : [1],"features":[2,3]}', { items: [2, 3], rest: { features: [] } }],
  [String.raw`{"x":"\\","features":["]","\"","\\\",["]}`, { items: [']', '"', '\\",['], rest: { x: '\\', features: [] } }],
])('%s', async (text, expected) => {
  expect(await taken(text)).toEqual(expected);
}); // prettier-ignore
