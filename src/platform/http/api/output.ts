import type { TSchema } from 'typebox';
import Value from 'typebox/value';
import { isNull, recordValues, type Shape } from './schema-shape.ts';

/**
 * The value with only what the shape names: a member that was added to a read by mistake never leaves the house.
 * Null and undefined members are left out (Belgif: no null). The value itself is not changed.
 */
export function project(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const branches = (shape.anyOf ?? []).filter((branch) => !isNull(branch));
  if (branches.length > 0) return projectBranch(branches, value);
  if (Array.isArray(value)) {
    const items = (Array.isArray(shape.items) ? (shape.items[0] as Shape) : shape.items) as Shape | undefined;
    return value.map((item) => project(items ?? {}, item)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object') return value;
  const values = recordValues(shape);
  const result: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const property = shape.properties?.[name] ?? values;
    const kept = property === undefined ? undefined : project(property, member);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

/** The first branch that the projected value fits; nothing when it fits none. */
function projectBranch(branches: readonly Shape[], value: unknown): unknown {
  for (const branch of branches) {
    const projected = project(branch, value);
    if (projected !== undefined && Value.Check(branch as unknown as TSchema, projected)) return projected;
  }
  return branches.length === 1 ? project(branches[0] ?? {}, value) : undefined;
}
