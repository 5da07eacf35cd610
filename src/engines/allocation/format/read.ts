import type { Instance } from '../model.ts';
import { soundness } from './soundness.ts';
import { faultsOf, MOST_FAULTS, type Fault, type Schema } from './schema-check.ts';
import { fromHalfDay, fromHospitalResidents, halfDayFaults, hospitalFaults } from './plain.ts';
import halfDaySchema from './half-day.schema.json' with { type: 'json' };
import hospitalSchema from './hospital-residents.schema.json' with { type: 'json' };
import kribbeSchema from './kribbe.schema.json' with { type: 'json' };

export const formats = ['kribbe', 'hospital-residents', 'half-day'] as const;
export type Format = (typeof formats)[number];

/** The instance, or everything that is wrong with it (the first twenty faults, each with its path). */
export type Reading =
  { readonly ok: true; readonly instance: Instance } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a parsed JSON value as an instance. Never throws. */
export function readInstance(value: unknown, format: Format = 'kribbe'): Reading {
  if (format === 'hospital-residents')
    return read(value, hospitalSchema as Schema, hospitalFaults, fromHospitalResidents);
  if (format === 'half-day') return read(value, halfDaySchema as Schema, halfDayFaults, fromHalfDay);
  return read(value, kribbeSchema as Schema, soundness, ({ version: _, ...instance }: Written) => instance);
}

/** An instance as it is written to a file. */
type Written = Instance & { readonly version: 1 };

/** What a file in the format `kribbe` holds for this instance. */
export const writeInstance = (instance: Instance): Written => ({ version: 1, ...instance });

function read<T>(
  value: unknown,
  schema: Schema,
  faultsIn: (value: T) => Iterable<Fault>,
  make: (value: T) => Instance,
): Reading {
  const shape = faultsOf(schema, value);
  if (shape.length > 0) return { ok: false, faults: shape };
  const faults: Fault[] = [];
  for (const fault of faultsIn(value as T)) if (faults.push(fault) === MOST_FAULTS) break;
  return faults.length > 0 ? { ok: false, faults } : { ok: true, instance: make(value as T) };
}
