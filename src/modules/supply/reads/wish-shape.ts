import { Type } from 'typebox';
import { schema } from '../../../platform/operations/input.ts';
import { features, kinds, poolKinds, prices, tiers } from '../rules/terms.ts';
import { travels } from '../rules/travel.ts';

const time = () => Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$', maxLength: 5 });

/** What a search asks for, as the read and a kept search check it. */
export const wishShape = {
  lat: Type.Number({ minimum: 49, maximum: 52 }),
  lon: Type.Number({ minimum: 2, maximum: 7 }),
  /** Start of care; today when absent. */
  from: Type.Optional(schema.date()),
  /** Wished half-days; none means: show what is free. */
  halfDays: Type.Optional(schema.halfDays()),
  /** On how many of these days it must be free; all when absent. */
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  /** Care is needed from and until this hour on the wished days. */
  hoursFrom: Type.Optional(time()),
  hoursUntil: Type.Optional(time()),
  radiusKm: Type.Optional(Type.Integer({ minimum: 1, maximum: 300 })),
  /** With `minutes`, instead of a radius: guessed from the straight line, never a route. */
  by: Type.Optional(schema.oneOf(travels)),
  minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 60 })),
  /** Weeks a place must stay free. */
  weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 104 })),
  kind: Type.Optional(schema.oneOf(kinds)),
  price: Type.Optional(schema.oneOf(prices)),
  tiers: Type.Optional(Type.Array(schema.oneOf(tiers), { maxItems: tiers.length })),
  features: Type.Optional(Type.Array(schema.oneOf(features), { maxItems: features.length })),
  /** Kinds of kept places that this family may use; they count beside the open ones. */
  pools: Type.Optional(Type.Array(schema.oneOf(poolKinds), { maxItems: poolKinds.length })),
  /** Part of the name of the location; a typing error is forgiven. */
  name: Type.Optional(schema.line(80)),
};
