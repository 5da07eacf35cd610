import { geoContains } from 'd3-geo';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology as AnyTopology } from 'topojson-specification';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Point } from './point.ts';

type Layer = GeometryCollection<{ name: string }>;

/** Borders that share their lines. The ids of the shapes are NIS codes (zones: zone ids). Simplified: not for legal questions. */
export type Topology = AnyTopology<{ municipality: Layer; province: Layer; zone: Layer }>;

export const nisOf = (shape: { id?: string | number | undefined }): MunicipalityNis =>
  String(shape.id) as MunicipalityNis;

export const nameOf = (shape: { properties?: object }): string =>
  (shape.properties as { name?: string } | undefined)?.name ?? '';

/** Municipalities that share a border with one of these and are not among them, by NIS code. */
export function neighbours(topology: Topology, nis: readonly MunicipalityNis[]): MunicipalityNis[] {
  const shapes = topology.objects.municipality.geometries;
  const own = new Set<string>(nis);
  const found = new Set<MunicipalityNis>();
  neighbors(shapes).forEach((touching, index) => {
    const shape = shapes[index];
    if (shape === undefined || !own.has(nisOf(shape))) return;
    for (const other of touching) {
      const next = shapes[other];
      if (next !== undefined && !own.has(nisOf(next))) found.add(nisOf(next));
    }
  });
  return [...found].sort();
}

/** The municipality a point lies in, or null outside Flanders and Brussels. Within some 50 m of a border it may be the other one. */
export function municipalityAt(topology: Topology, { lat, lon }: Point): MunicipalityNis | null {
  const shape = topology.objects.municipality.geometries.find((each) =>
    geoContains(feature(topology, each), [lon, lat]),
  );
  return shape === undefined ? null : nisOf(shape);
}
