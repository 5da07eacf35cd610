import { Type, type Static } from 'typebox';
import type { LocationId, MunicipalityNis } from '../../../kernel/ids.ts';
import { languages } from '../../../platform/texts/texts.ts';
import { schema } from '../../../platform/operations/input.ts';
import { facts, MOST_LOCATIONS, reasons, requestKinds } from '../rules/terms.ts';

export const guardianInput = schema.object({
  firstName: schema.line(80),
  lastName: schema.line(80),
  email: Type.Optional(schema.email()),
  phone: Type.Optional(schema.phone()),
});

export const childInput = schema.object({
  firstName: Type.Optional(schema.line(80)),
  lastName: Type.Optional(schema.line(80)),
  birthDate: Type.Optional(schema.date()),
  dueDate: Type.Optional(schema.date()),
});

const fields = {
  guardians: Type.Array(guardianInput, { minItems: 1, maxItems: 2 }),
  street: Type.Optional(schema.line()),
  postcode: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{3}$' })),
  /** Municipality where the family lives. */
  nis: Type.Unsafe<MunicipalityNis>(Type.String({ pattern: '^[0-9]{5}$' })),
  /** Language of letters. Not kept in facility municipalities. */
  language: Type.Optional(schema.oneOf(languages)),
  child: childInput,
  kind: schema.oneOf(requestKinds),
  halfDays: schema.halfDays(),
  start: schema.date(),
  end: Type.Optional(schema.date()),
  reason: schema.oneOf(reasons),
  facts: Type.Array(schema.oneOf(facts), { maxItems: facts.length }),
  urgent: Type.Optional(Type.Boolean()),
  widerHours: Type.Optional(Type.Boolean()),
  specificNeed: Type.Optional(Type.Boolean()),
  remarks: Type.Optional(schema.text()),
  /** In order of preference; may lie in several municipalities. */
  locations: Type.Array(schema.id<LocationId>(), { minItems: 1, maxItems: MOST_LOCATIONS }),
};

/** Everything one request says: one family asks care for one child at some locations. */
export const requestInput = schema.object(fields);
export type RequestInput = Static<typeof requestInput>;

/** Some of it: what a draft holds while the family is still answering. */
export const answersInput = Type.Partial(Type.Object(fields), { additionalProperties: false });
export type Answers = Static<typeof answersInput>;

/** Answers a family may take back while it is still answering. */
export const clearable = ['street', 'postcode', 'language', 'end', 'remarks', 'locations'] as const;
