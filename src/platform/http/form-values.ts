import type { TSchema } from 'typebox';
import { readDate } from '../../kernel/calendar-date.ts';
import { HALF_DAYS_IN_WEEK, halfDaysOf, noHalfDays, type HalfDays } from '../../kernel/half-days.ts';

/** What a person typed or chose, as text; fields may stand there several times. */
export interface FormValues {
  /** The first value, trimmed; '' when absent. */
  one(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  readonly names: readonly string[];
}

/** Form values from a parsed query or body. Anything that is not text is left out. */
export function formValues(raw: unknown): FormValues {
  const values = new Map<string, string[]>();
  if (typeof raw === 'object' && raw !== null)
    for (const [name, value] of Object.entries(raw))
      values.set(
        name,
        (Array.isArray(value) ? value : [value]).filter((part): part is string => typeof part === 'string'),
      );
  return {
    one: (name) => values.get(name)?.[0]?.trim() ?? '',
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: [...values.keys()],
  };
}

interface SchemaShape {
  readonly type?: string;
  readonly format?: string;
  readonly 'x-form'?: string;
  readonly properties?: Readonly<Record<string, SchemaShape>>;
  readonly required?: readonly string[];
  readonly items?: SchemaShape;
}

/**
 * Turns typed text into the shape of a schema, so that one schema checks pages and API alike: days first dates become
 * ISO, numbers become numbers, empty optional fields disappear, unfit text stays as it is and is reported by the check.
 * `given` are values that do not come from the person (ids from the address).
 */
export function toInput(shape: TSchema, values: FormValues, given: Readonly<Record<string, unknown>> = {}): unknown {
  return objectFrom(shape, values, '', given);
}

function objectFrom(
  shape: SchemaShape,
  values: FormValues,
  prefix: string,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(shape.properties ?? {})) {
    if (name in given) {
      result[name] = given[name];
      continue;
    }
    const value = valueFrom(property, values, prefix + name, shape.required?.includes(name) ?? false);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

function valueFrom(shape: SchemaShape, values: FormValues, name: string, required: boolean): unknown {
  if (shape['x-form'] === 'halfDays') {
    const ticked = tickedHalfDays(values.all(name));
    return ticked === noHalfDays ? undefined : ticked; // none ticked is not answered
  }
  if (shape.type === 'object') {
    const inside = objectFrom(shape, values, `${name}.`, {});
    return required || Object.keys(inside).length > 0 ? inside : undefined;
  }
  if (shape.type === 'array') {
    const chosen = values.all(name).filter((value) => value !== '');
    return chosen.length === 0 && !required ? undefined : chosen.map((value) => scalar(shape.items ?? {}, value));
  }
  if (shape.type === 'boolean')
    return values.one(name) === 'yes' ? true : required || values.has(name) ? false : undefined;
  const typed = values.one(name);
  return typed === '' ? undefined : scalar(shape, typed);
}

function scalar(shape: SchemaShape, typed: string): unknown {
  if (shape.type === 'integer' || shape.type === 'number') return /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed;
  if (shape.format === 'calendar-date') return readDate(typed) ?? typed;
  return typed.replace(/\r\n/g, '\n');
}

/** The half-days that are ticked, by their index, as the week chooser sends them. What is no index is left out. */
export const tickedHalfDays = (ticked: readonly string[]): HalfDays =>
  halfDaysOf(
    ticked
      .filter((value) => /^\d{1,2}$/.test(value))
      .map(Number)
      .filter((index) => index < HALF_DAYS_IN_WEEK),
  );
