import { Type, type Static } from 'typebox';
import { cents } from '../../../kernel/cents.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { weekdays, type Weekday } from '../../../kernel/calendar-date.ts';
import { schema } from '../../../platform/operations/input.ts';
import { checkTerms } from '../rules/dated.ts';
import { features, prices, tiers, type Feature } from '../rules/terms.ts';
import type { ChangeableFacts } from '../store/locations.ts';

const time = () => Type.String({ pattern: '^([01][0-9]|2[0-4]):[0-5][0-9]$' });

/** What an organiser tells about a location and may change again. */
export const factsInput = schema.object({
  name: schema.line(),
  tier: schema.oneOf(tiers),
  price: schema.oneOf(prices),
  /** Euro cents per full day, only with a free price. */
  dayPriceCents: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  street: schema.line(),
  houseNumber: schema.line(12),
  postcode: Type.String({ pattern: '^[1-9][0-9]{3}$' }),
  lat: Type.Number({ minimum: 49, maximum: 52 }),
  lon: Type.Number({ minimum: 2, maximum: 7 }),
  phone: Type.Optional(schema.phone()),
  email: Type.Optional(schema.email()),
  website: Type.Optional(Type.String({ pattern: '^https?://[^\\s"<>]{3,200}$', maxLength: 210 })),
  description: Type.Optional(schema.text()),
  minAgeMonths: Type.Integer({ minimum: 0, maximum: 36 }),
  maxAgeMonths: Type.Integer({ minimum: 1, maximum: 144 }),
  features: Type.Array(schema.oneOf(features), { maxItems: features.length }),
});

export const openingsInput = Type.Array(
  schema.object({
    weekday: Type.Unsafe<Weekday>({ type: 'integer', enum: [...weekdays] }),
    opens: time(),
    closes: time(),
  }),
  { maxItems: 7 },
);

/** Tier and price as they are kept. */
export const termsOfInput = (input: Pick<Static<typeof factsInput>, 'tier' | 'price' | 'dayPriceCents'>) => ({
  tier: input.tier,
  price: input.price,
  dayPriceCents: input.dayPriceCents === undefined ? null : cents(input.dayPriceCents),
});

/** The facts as they are kept, or what contradicts itself in them. */
export function factsOf(input: Static<typeof factsInput>): Result<ChangeableFacts> {
  const terms = checkTerms(termsOfInput(input));
  if (!terms.ok) return terms;
  if (input.maxAgeMonths <= input.minAgeMonths) return fail('supply.agesTheWrongWay');
  return ok({
    ...input,
    features: [...new Set<Feature>(input.features)],
    ...terms.value,
    phone: input.phone ?? null,
    email: input.email ?? null,
    website: input.website ?? null,
    description: input.description ?? null,
  });
}

/** Opening hours that make sense: each weekday once, closing after opening. */
export function openingsOf(input: Static<typeof openingsInput>): Result<Static<typeof openingsInput>> {
  if (new Set(input.map(({ weekday }) => weekday)).size < input.length) return fail('supply.weekdayTwice');
  const wrong = input.find(({ opens, closes }) => opens >= closes);
  return wrong === undefined ? ok(input) : fail('supply.closesBeforeOpening', { weekday: wrong.weekday });
}
