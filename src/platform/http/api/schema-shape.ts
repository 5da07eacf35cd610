import type { TSchema } from 'typebox';

/** The keywords of JSON Schema that operations use, as plain data. */
export interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly items?: Shape | readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly [keyword: string]: unknown;
}

export const shapeOf = (schema: TSchema): Shape => schema as unknown as Shape;

export const isNull = (shape: Shape): boolean => shape.type === 'null';

/** Shapes of the values of a record with free names; undefined when the shape has none. */
export function recordValues(shape: Shape): Shape | undefined {
  const [values] = Object.values(shape.patternProperties ?? {});
  return values ?? (typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined);
}
