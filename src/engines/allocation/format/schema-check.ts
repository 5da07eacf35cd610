/** The part of JSON Schema (2020-12) that our schemas use; anything else in a schema is a mistake of ours. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly description?: string;
}

/** One thing that is wrong, and where: `requests[3].choices[0].location`. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** More would not be read; whoever asks gets the first ones. */
export const MOST_FAULTS = 20;

/** What in `value` does not fit the schema, at most {@link MOST_FAULTS} faults in the order of the file. */
export function faultsOf(schema: Schema, value: unknown): Fault[] {
  const faults: Fault[] = [];
  const refs = schema.$defs ?? {};
  const say = (path: string, message: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ path: path || 'the file', message });
  };
  const walk = (rule: Schema, at: unknown, path: string): void => {
    if (faults.length >= MOST_FAULTS) return;
    if (rule.$ref !== undefined) walk(refs[rule.$ref.slice('#/$defs/'.length)]!, at, path);
    else if (rule.anyOf) walkAny(rule.anyOf, at, path);
    else if (rule.const !== undefined) {
      if (at !== rule.const) say(path, `is ${show(at)}; expected ${show(rule.const)}`);
    } else if (rule.enum) {
      if (typeof at !== 'string' || !rule.enum.includes(at))
        say(path, `is ${show(at)}; expected one of ${rule.enum.map(show).join(', ')}`);
    } else if (!isA(rule.type, at)) say(path, `is ${show(at)}; expected ${expected(rule)}`);
    else if (typeof at === 'number') walkNumber(rule, at, path);
    else if (typeof at === 'string') walkText(rule, at, path);
    else if (Array.isArray(at)) walkList(rule, at, path);
    else if (typeof at === 'object' && at !== null) walkObject(rule, at as Record<string, unknown>, path);
  };
  const walkAny = (rules: readonly Schema[], at: unknown, path: string) => {
    // The alternative of the right kind gives the better sentence than "fits none".
    const kind = rules.find((rule) => isA((rule.$ref ? refs[rule.$ref.slice('#/$defs/'.length)] : rule)?.type, at));
    if (kind) walk(kind, at, path);
    else say(path, `is ${show(at)}; expected ${rules.map((rule) => expected(rule)).join(' or ')}`);
  };
  const walkNumber = (rule: Schema, at: number, path: string) => {
    if (rule.minimum !== undefined && at < rule.minimum) say(path, `is ${at}; at least ${rule.minimum} is needed`);
    if (rule.maximum !== undefined && at > rule.maximum) say(path, `is ${at}; at most ${rule.maximum} is possible`);
  };
  const walkText = (rule: Schema, at: string, path: string) => {
    if (at.length < (rule.minLength ?? 0)) say(path, 'is empty');
    if (at.length > (rule.maxLength ?? Infinity)) say(path, `is longer than ${rule.maxLength!} characters`);
    if (rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(at)) say(path, `is ${show(at)}; ${expected(rule)} is needed`); // prettier-ignore
  };
  const walkList = (rule: Schema, at: unknown[], path: string) => {
    if (at.length < (rule.minItems ?? 0)) say(path, `has ${at.length} items; at least ${rule.minItems!} are needed`);
    if (at.length > (rule.maxItems ?? Infinity))
      return say(path, `has ${at.length} items; at most ${rule.maxItems!} are possible`);
    const { items } = rule;
    if (items) for (let i = 0; i < at.length; i++) walk(items, at[i], `${path}[${i}]`);
  };
  const walkObject = (rule: Schema, at: Record<string, unknown>, path: string) => {
    const under = (key: string) => (path ? `${path}.${key}` : key);
    for (const key of rule.required ?? []) if (!Object.hasOwn(at, key)) say(under(key), 'is missing');
    for (const key of Object.keys(at)) {
      const known = rule.properties && Object.hasOwn(rule.properties, key) ? rule.properties[key] : undefined;
      if (known) walk(known, at[key], under(key));
      else if (rule.additionalProperties === false) say(under(key), 'is not known here');
      else if (typeof rule.additionalProperties === 'object') walk(rule.additionalProperties, at[key], under(key));
    }
  };
  walk(schema, value, '');
  return faults;
}

function isA(type: Schema['type'], at: unknown): boolean {
  switch (type) {
    case 'object':
      return typeof at === 'object' && at !== null && !Array.isArray(at);
    case 'array':
      return Array.isArray(at);
    case 'integer':
      return Number.isSafeInteger(at);
    case 'null':
      return at === null;
    case 'string':
    case 'boolean':
      return typeof at === type;
    case undefined:
      return true;
  }
}

const kinds = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

const expected = (rule: Schema): string => rule.description ?? (rule.type ? kinds[rule.type] : 'something else');

/** A value as a person recognises it, never long. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  if (value === undefined) return 'nothing';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
