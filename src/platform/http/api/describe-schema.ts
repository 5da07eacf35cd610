import { isNull, recordValues, type Shape } from './schema-shape.ts';

/** A schema as OpenAPI 3.0 knows it. */
export type Described = Record<string, unknown>;

/** Our formats as the registry of OpenAPI names them; the others only mean "printable text". */
const formats: Readonly<Record<string, string>> = {
  'calendar-date': 'date',
  id: 'uuid',
  'email-address': 'email',
  uri: 'uri',
  'date-time': 'date-time',
};

const examples: Readonly<Record<string, unknown>> = {
  'calendar-date': '2027-03-01',
  id: '01932c5e-7d8a-7c3b-9f10-5a2b6c7d8e9f',
  'email-address': 'an@voorbeeld.be',
  phone: '0470 12 34 56',
};

const copied = ['description', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'default', 'uniqueItems'] as const; // prettier-ignore

/**
 * Translates what TypeBox writes (JSON Schema 2020) to the dialect of OpenAPI 3.0: no `const`, no type `null`, no
 * pattern properties. Null disappears: an absent value is left out of every message.
 */
export function describe(shape: Shape): Described {
  const branches = shape.anyOf?.filter((branch) => !isNull(branch));
  if (branches !== undefined) return describeUnion(shape, branches);
  if (shape['x-form'] === 'halfDays')
    return { type: 'integer', minimum: 1, maximum: 16_383, description: halfDays, example: 5 };
  if (shape['x-form'] === 'file') return { type: 'string', format: 'binary' };
  const known: Described = Object.fromEntries(
    copied.filter((keyword) => shape[keyword] !== undefined).map((keyword) => [keyword, shape[keyword]]),
  );
  if (shape.type !== undefined) known['type'] = shape.type;
  const format = formats[shape.format ?? ''];
  if (format !== undefined) known['format'] = format;
  const example = shape['example'] ?? examples[shape.format ?? ''];
  if (example !== undefined) known['example'] = example;
  if (shape.const !== undefined) Object.assign(known, { type: typeof shape.const, enum: [shape.const] });
  if (shape.enum !== undefined) known['enum'] = shape.enum;
  if (shape.type === 'array') known['items'] = describeItems(shape);
  if (shape.type === 'object') Object.assign(known, describeMembers(shape));
  return known;
}

const halfDays =
  'A set of half-days as bits: 1 is Monday morning, 2 Monday afternoon, 4 Tuesday morning … 8192 Sunday afternoon. Example: 5 is Monday and Tuesday morning.';

/** A choice between fixed values is one list of values; anything else stays a choice. */
function describeUnion(shape: Shape, branches: readonly Shape[]): Described {
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return describe(only);
  if (branches.every((branch) => branch.const !== undefined))
    return { type: typeof only?.const, enum: branches.map((branch) => branch.const) };
  const description = shape['description'] === undefined ? {} : { description: shape['description'] };
  return { ...description, anyOf: branches.map(describe) };
}

function describeItems({ items }: Shape): Described {
  if (items === undefined) return {};
  if (!Array.isArray(items)) return describe(items as Shape);
  return { anyOf: items.map((item) => describe(item as Shape)) };
}

function describeMembers(shape: Shape): Described {
  const { properties = {} } = shape;
  const members = Object.entries(properties).filter(([, property]) => !isNull(property));
  // A member that may be null is left out when it is: so it is not required.
  const required = (shape.required ?? []).filter((name) => !properties[name]?.anyOf?.some(isNull));
  const values = recordValues(shape);
  return {
    ...(members.length > 0
      ? { properties: Object.fromEntries(members.map(([name, property]) => [name, describe(property)])) }
      : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(values === undefined ? {} : { additionalProperties: describe(values) }),
  };
}
