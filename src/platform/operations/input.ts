import { Type, type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import Format from 'typebox/format';
import { parseDate, type CalendarDate } from '../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK, type HalfDays } from '../../kernel/half-days.ts';
import { isId, type Id } from '../../kernel/ids.ts';

// The years somebody alive plans in: a slip of the keyboard (20026, 9999) would make plans of thousands of weeks.
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2099'];
Format.Set(
  'calendar-date',
  (value) => parseDate(value) !== null && value.slice(0, 4) >= FIRST_YEAR && value.slice(0, 4) <= LAST_YEAR,
);
Format.Set('id', isId);
// RFC 5321 lengths and one @ with a dotted host: enough to catch typing errors; the confirmation mail proves the rest.
Format.Set(
  'email-address',
  (value) => value.length <= 254 && /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
);
Format.Set('phone', (value) => /^\+?[\d\s./()-]{8,20}$/.test(value) && value.replace(/\D/g, '').length >= 8);
// A line of text a person typed: no control characters.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
Format.Set('line', (value) => isSeen(value) && isHonest(value) && !/[\u0000-\u001f\u007f]/.test(value));
// eslint-disable-next-line no-control-regex -- text may hold line ends and tabs, nothing else unprintable
Format.Set('text', (value) => isHonest(value) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value));

/** At least one sign that shows: a name of blanks or zero-width signs would be a link without words. */
const isSeen = (value: string): boolean => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(value);

/** No half characters, and nothing that makes text read in another order than it is written (Trojan Source). */
const isHonest = (value: string): boolean =>
  !/[\p{Surrogate}\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value);

/** Schemas for the values everybody shares. 'x-form' tells a form how the value is ticked. */
export const schema = {
  id: <T extends Id<string>>() => Type.Unsafe<T>(Type.String({ format: 'id' })),
  date: () => Type.Unsafe<CalendarDate>(Type.String({ format: 'calendar-date' })),
  halfDays: () =>
    Type.Unsafe<HalfDays>({ type: 'integer', minimum: 1, maximum: (1 << HALF_DAYS_IN_WEEK) - 1, 'x-form': 'halfDays' }),
  oneOf: <const T extends readonly string[]>(values: T) =>
    Type.Unsafe<T[number]>({ type: 'string', enum: [...values] }),
  /** One typed line: a name, a town. */
  line: (maxLength = 120) => Type.String({ format: 'line', minLength: 1, maxLength }),
  /** A remark of several lines. */
  text: (maxLength = 2000) => Type.String({ format: 'text', maxLength }),
  email: () => Type.String({ format: 'email-address', maxLength: 254 }),
  phone: () => Type.String({ format: 'phone', maxLength: 25 }),
  /** A file that came with a form; its size is bounded by the route and checked by the action. */
  file: () => Type.Unsafe<Blob>({ 'x-form': 'file' }),
  /** An object that refuses what it does not know. */
  object: <const P extends Record<string, TSchema>>(properties: P) =>
    Type.Object(properties, { additionalProperties: false }),
};

/** One thing wrong with the input. `rule` is the schema keyword or format that was not met. */
export interface Issue {
  /** Where: 'child.birthDate', '' for the whole. */
  readonly field: string;
  readonly rule: string;
  readonly limit?: number;
}

/** The input does not fit its schema; every issue is listed at once. Becomes 400. */
export class InvalidInput extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.field}: ${issue.rule}`).join(', '));
    this.name = 'InvalidInput';
    this.issues = issues;
  }
}

const compiled = new WeakMap<TSchema, ReturnType<typeof Compile>>();

/** The value, typed, or InvalidInput. No coercion and no silent removal. */
export function parseInput<S extends TSchema>(shape: S, value: unknown): Static<S> {
  let validator = compiled.get(shape);
  if (validator === undefined) {
    validator = Compile(shape);
    compiled.set(shape, validator);
  }
  const issues = validator.Check(value) ? [] : issuesOf(validator.Errors(value));
  const known = new Set(issues.map((issue) => issue.field));
  for (const field of withNull(value, '')) if (!known.has(field)) issues.push({ field, rule: 'text' });
  if (issues.length > 0) throw new InvalidInput(issues);
  return value as Static<S>;
}

const DEEPEST = 32;

/** Texts with a null character: PostgreSQL keeps none, so no schema allows one. */
function withNull(value: unknown, field: string, depth = 0): string[] {
  if (depth > DEEPEST) return []; // no schema reaches here, so the check refuses it; looking further could exhaust the stack
  if (typeof value === 'string') return value.includes('\0') ? [field] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    withNull(part, field === '' ? name : `${field}.${name}`, depth + 1),
  );
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function issuesOf(errors: readonly SchemaError[]): Issue[] {
  const issues = new Map<string, Issue>();
  for (const error of errors) {
    const path = error.instancePath.split('/').filter(Boolean).join('.');
    const under = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (error.keyword === 'required')
      for (const name of error.params['requiredProperties'] as string[])
        add(issues, { field: under(name), rule: 'required' });
    else if (error.keyword === 'additionalProperties')
      for (const name of error.params['additionalProperties'] as string[])
        add(issues, { field: under(name), rule: 'unknown' });
    else if (error.keyword === 'format') add(issues, { field: path, rule: String(error.params['format']) });
    else if (error.keyword !== 'boolean')
      add(issues, {
        field: path,
        rule: error.keyword,
        ...(typeof error.params['limit'] === 'number' ? { limit: error.params['limit'] } : {}),
      });
  }
  return [...issues.values()];
}

/** The first issue of a field is the one worth saying. */
function add(issues: Map<string, Issue>, issue: Issue): void {
  if (!issues.has(issue.field)) issues.set(issue.field, issue);
}
