import type { Feature } from 'geojson';
import { geoBounds, geoContains } from 'd3-geo';
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

interface Ground {
  readonly nis: MunicipalityNis;
  readonly shape: Feature;
  readonly bounds: ReturnType<typeof geoBounds>;
}

/** A long list asks for a hundred thousand points: shapes and what surrounds them are drawn once. */
const grounds = new WeakMap<Topology, readonly Ground[]>();

function groundsOf(topology: Topology): readonly Ground[] {
  let known = grounds.get(topology);
  if (known === undefined) {
    known = topology.objects.municipality.geometries.map((each) => {
      const shape = feature(topology, each) as Feature;
      return { nis: nisOf(each), shape, bounds: geoBounds(shape) };
    });
    grounds.set(topology, known);
  }
  return known;
}

/** The municipality a point lies in, or null outside Flanders and Brussels. Within some 50 m of a border it may be the other one. */
export function municipalityAt(topology: Topology, { lat, lon }: Point): MunicipalityNis | null {
  const found = groundsOf(topology).find(
    ({ shape, bounds: [[west, south], [east, north]] }) =>
      lon >= west && lon <= east && lat >= south && lat <= north && geoContains(shape, [lon, lat]),
  );
  return found?.nis ?? null;
}
