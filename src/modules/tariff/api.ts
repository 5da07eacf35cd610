import { Type } from 'typebox';
import { questions } from '../../engines/tariff/index.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { showPrices } from './reads/show-prices.ts';
import { simulateTariff } from './reads/simulate-tariff.ts';

const text = Type.String();
const cents = Type.Integer({ description: 'Whole euro cents' });
const date = Type.String({ format: 'date' });
const cost = Type.Object({ week: cents, month: cents, year: cents });
const period = { from: date, until: date, lastKnown: Type.Boolean() };

const figure = Type.Object({
  name: text,
  label: text,
  value: text,
  status: text,
  source: text,
  note: Type.Optional(text),
});

const step = Type.Object({
  depth: Type.Integer({ description: '0 is the outcome; deeper steps lead to the next one less deep' }),
  rule: text,
  text,
  cents,
  figures: Type.Array(figure),
  sources: Type.Array(text),
});

/** The tariff for other programs. An income stands in the body only: addresses end up in logs. */
export const tariffEndpoints = [
  endpoint('GET', '/tariff', {
    operation: showPrices,
    summary: 'The income tariff on a day at every income: the least, the most, and the curve between',
    output: Type.Object({
      ...period,
      least: cents,
      most: cents,
      curve: Type.Array(Type.Object({ income: cents, cents })),
    }),
  }),
  endpoint('POST', '/tariff', {
    operation: simulateTariff,
    summary: 'Simulate what a day costs a family, with every step explained; nothing is kept',
    output: Type.Object({
      cents,
      fullDay: cents,
      ...period,
      assumptions: Type.Array(Type.Object({ key: text, text })),
      explanation: Type.Array(step),
      openQuestions: Type.Array(
        Type.Object({
          question: Type.Unsafe<string>({ type: 'string', enum: [...questions] }),
          least: cents,
          most: cents,
        }),
      ),
      comparison: Type.Union([
        Type.Object({
          incomeTariff: cost,
          freePrice: Type.Optional(cost),
          allowance: Type.Optional(cost),
          freePriceLeft: Type.Optional(cost),
          difference: Type.Optional(cost),
        }),
        Type.Null(),
      ]),
      disclaimer: text,
    }),
  }),
];
