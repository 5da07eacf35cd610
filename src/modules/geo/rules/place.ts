import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Point } from './point.ts';

export const placeKinds = ['municipality', 'formerMunicipality', 'postcode', 'locality', 'neighbourhood'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** How far a point can be trusted. `neighbourhood` is any part of a municipality. */
export const precisions = ['address', 'street', 'neighbourhood', 'postcode', 'municipality'] as const;
export type Precision = (typeof precisions)[number];

/** Something with a name on the map. */
export interface Place extends Point {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly nis: MunicipalityNis;
  /** Dutch name of the municipality it lies in. */
  readonly municipality: string;
  readonly postcode: string | null;
}

export function precisionOf(kind: PlaceKind): Precision {
  if (kind === 'municipality' || kind === 'postcode') return kind;
  return 'neighbourhood';
}

/** The place as a person reads it: "Leuven", "3000 Leuven", "Kessel-Lo (Leuven)". */
export function placeLabel({ kind, name, municipality }: Pick<Place, 'kind' | 'name' | 'municipality'>): string {
  if (kind === 'municipality') return municipality;
  if (kind === 'postcode') return `${name} ${municipality}`;
  return name === municipality ? name : `${name} (${municipality})`;
}
